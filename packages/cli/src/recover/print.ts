import { count } from '@release-tools/base'
import { type Finding, outcomeOf, type PlaceState, remedies } from '@release-tools/watch'
import { harmless, wrap } from '../text.ts'
import type { Done, RecoverReport } from './report.ts'

const marks: Record<PlaceState, string> = {
  different: 'DIFFERENT',
  missing: 'MISSING',
  unfinished: 'UNFINISHED',
  ended: 'ENDED',
  ending: 'ends soon',
  withdrawn: 'withdrawn',
  unknown: 'unknown',
  absent: 'not used',
  good: 'good',
}
const width = 12
/** A digest fits into what is left of a line. */
const indent = 4

/** The report for a person: what was done, what was found, and what can be done about it. */
export function recoverText({ release, findings, done }: RecoverReport): string {
  const { repository, tag, manifest, passed } = release
  const compared =
    manifest === undefined
      ? `${repository} ${tag}: no place has a manifest that verifies. ${passed.join(' ')}`
      : `${repository} ${tag}, compared with the manifest of ${manifest.from} (sha256:${manifest.sha256}).`
  const blocks = [
    ...done.map(doneLines),
    wrap(harmless(compared)),
    findingLines(findings).join('\n'),
    wrap(endOf(findings)),
    ...offers(findings, tag),
  ]
  return `${blocks.join('\n\n')}\n`
}

function doneLines({ name, said, problem }: Done): string {
  const texts =
    problem === undefined
      ? said
      : [`Could not ${problem.attempted}: ${problem.found}`, ...problem.next.split('\n').map(line => `→ ${line}`)]
  const mark = problem === undefined ? 'done' : 'NOT DONE'
  return [`${mark.padEnd(width)}${name}`, ...texts.map(text => wrap(harmless(text), indent))].join('\n')
}

/** What is said of several things alike is said once. What is good or not used needs no words: --json has them. */
function findingLines(findings: Finding[]): string[] {
  const said = Map.groupBy(findings, ({ state, found, wanted, next }) =>
    JSON.stringify(isPlain(state) ? state : [state, found, wanted, next]),
  )
  return [...said.values()].map(same => {
    const heads = same.map(({ place, subject, state }) => harmless(`${marks[state].padEnd(width)}${place}: ${subject}`))
    const [{ state, found, wanted, next }] = same as [Finding]
    const texts = [
      found,
      ...(wanted === undefined ? [] : [`Wanted: ${wanted}`]),
      ...(next === undefined ? [] : [`→ ${next}`]),
    ]
    return [...heads, ...(isPlain(state) ? [] : texts.map(text => wrap(harmless(text), indent)))].join('\n')
  })
}

function isPlain(state: PlaceState): boolean {
  return state === 'good' || state === 'absent'
}

function endOf(findings: Finding[]): string {
  const unknown = findings.filter(({ state }) => state === 'unknown').length
  const notSeen = unknown === 0 ? '' : ` ${count(unknown, 'look')} could not check.`
  const withdrawn = findings.some(({ state }) => state === 'withdrawn')
  const end = {
    good: withdrawn
      ? 'The project withdrew it. Everything else is as it was released.'
      : 'Everything is as it was released.',
    left: 'Something is left to do.',
    unknown: 'Nothing wrong was seen, and not everything was.',
  }
  return `${end[outcomeOf(findings)]}${notSeen}`
}

/** The remedies that the findings name, with the command line of each. */
function offers(findings: Finding[], tag: string): string[] {
  const named = new Set(findings.flatMap(finding => finding.remedies ?? []))
  const fitting = remedies.filter(({ name }) => named.has(name))
  if (fitting.length === 0) return []
  const lines = fitting.map(({ name, does, needs }) => {
    const token = needs === undefined ? '' : ` The token needs ${needs}.`
    return `  release-tools recover ${tag} … --do ${name}\n${wrap(`${does}${token}`, 6)}`
  })
  return [`What can be done:\n${lines.join('\n')}`]
}
