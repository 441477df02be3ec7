import { table } from '../table.ts'

/** Coverage in numbers. */
export interface Numbers {
  lines: number
  uncoveredLines: number
  branches: number
  uncoveredBranches: number
  /** With one decimal. */
  percent: string
}

/** What the summary of a run says about the files. */
export interface Intake {
  measured: number
  reported: number
  /** `tests: 3`, `without coverage data: 1` */
  leftOut: string[]
}

/** The result for one project. */
export interface Result {
  name: string
  version: string
  layout: string
  install: string
  /** undefined if there was no report of tests. */
  tests: { passed: number; failed: number; skipped: number } | undefined
  intake: Intake | undefined
  /** Of coverage.py. */
  counted: Numbers | undefined
  /** By Sonar. */
  shown: Numbers | undefined
  /** The message of the step that failed. */
  error: string | undefined
  needs: string
}

/** Reads in the job summary how many files there were, and what happened to them. */
export function readIntake(summary: string): Intake | undefined {
  const row = /^\| Files with coverage \| (\d+) \| (\d+) \|$/m.exec(summary)
  const whole = /^Nothing was excluded: the report contains all (\d+) files? with coverage/m.exec(summary)
  const [measured, reported] = row === null ? [whole?.[1], whole?.[1]] : [row[1], row[2]]
  if (measured === undefined || reported === undefined) return undefined
  const entries = summary.matchAll(/^(?:- |<details><summary>)(\d+) files? excluded: (.*?)(?:<\/summary>)?$/gm)
  const reasons = [...entries].map(([, count, reason]) => `${reason}: ${count}`)
  const never = /(\d+) Python files? without coverage data/.exec(summary)?.[1]
  const leftOut = never === undefined ? reasons : [...reasons, `without coverage data: ${never}`]
  return { measured: Number(measured), reported: Number(reported), leftOut }
}

/** True if Sonar shows exactly the lines and branches that coverage.py counted. */
export function isEqual({ counted, shown }: Result): boolean {
  if (counted === undefined || shown === undefined) return false
  return (Object.keys(counted) as (keyof Numbers)[]).every(key => counted[key] === shown[key])
}

const header = [
  'Project',
  'Layout',
  'Installed',
  'Tests passed / failed / skipped',
  'Files measured / reported',
  'Left out',
  'Lines',
  'Branches',
  'coverage.py',
  'Sonar',
  'Equal',
  'A user has to set',
]

/** The Markdown of the page, from its table on. */
export function renderResults(results: Result[]): string {
  const failures = results.filter(({ error }) => error !== undefined)
  return [
    table(header, results.map(rowOf)),
    ...(failures.length === 0 ? [] : ['Steps that failed:', failures.map(failureOf).join('\n')]),
  ].join('\n\n')
}

function rowOf(result: Result): string[] {
  const { name, version, layout, install, tests, intake, counted, shown, needs } = result
  return [
    `${name} ${version}`,
    layout,
    install,
    tests === undefined ? '–' : `${tests.passed} / ${tests.failed} / ${tests.skipped}`,
    intake === undefined ? '–' : `${intake.measured} / ${intake.reported}`,
    intake === undefined ? '–' : intake.leftOut.join('; ') || 'nothing',
    counted === undefined ? '–' : ofAll(counted.lines, counted.uncoveredLines),
    counted === undefined || counted.branches === 0 ? '–' : ofAll(counted.branches, counted.uncoveredBranches),
    percent(counted),
    percent(shown),
    isEqual(result) ? 'yes' : '**no**',
    needs === '' ? 'nothing' : needs,
  ]
}

function ofAll(all: number, uncovered: number): string {
  return `${all - uncovered} of ${all}`
}

function percent(numbers: Numbers | undefined): string {
  return numbers === undefined ? '–' : `${numbers.percent} %`
}

function failureOf({ name, error }: Result): string {
  return `- ${name}: ${error?.replaceAll(/\s+/g, ' ').trim()}`
}
