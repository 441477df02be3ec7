import { count, details, table } from '@release-tools/base'
import type { CoverageCounts } from '@release-tools/evidence'
import type { SonarOutcome } from '@release-tools/sonar'
import type { Intake, ProjectFacts } from '../facts.ts'
import type { Detail } from './detail.ts'
import { names, plainInHtml, plainMarkdown } from './markdown.ts'

/** What was read, what was reported, and what was excluded and why. */
export function intakeSection({ coverage, sonar }: ProjectFacts, detail: Detail): string {
  if (!detail.whole) return ''
  const { intake } = coverage
  if (isWhole(intake)) return [wholeLine(intake), measuresText(sonar.measures)].filter(text => text !== '').join('\n\n')
  const rows = [
    ['Files with coverage', String(intake.measured), String(intake.reported)],
    ...(intake.cases === 0 ? [] : [['Test cases', String(intake.cases), String(intake.reportedCases)]]),
  ]
  return [
    '### Files read and reported',
    table(['', 'In the data', 'In the report'], rows),
    ...excluded(intake, detail),
    measuresText(sonar.measures),
  ]
    .filter(text => text !== '')
    .join('\n\n')
}

function isWhole({ measured, reported, cases, reportedCases, excluded, unmeasured }: Intake): boolean {
  return measured === reported && cases === reportedCases && excluded.length + unmeasured.length === 0
}

function wholeLine({ measured, cases }: Intake): string {
  const tests = cases === 0 ? '' : ` and ${count(cases, 'test case')}`
  return `Nothing was excluded: the report contains all ${count(measured, 'file')} with coverage${tests} from the data.`
}

const longestReason = 300

function excluded({ excluded, unmeasured }: Intake, { rows }: Detail): string[] {
  const reasons = excluded.slice(0, Math.max(rows, 1)).map(({ reason, paths }) => {
    const title = `${count(paths.length, 'file')} excluded: ${plainInHtml(reason, longestReason)}`
    return rows === 0
      ? `- ${count(paths.length, 'file')} excluded: ${plainMarkdown(reason)}`
      : details(title, names(paths, rows))
  })
  const never = `${count(unmeasured.length, 'Python file')} without coverage data, not counted`
  if (unmeasured.length > 0) reasons.push(rows === 0 ? `- ${never}` : details(never, names(unmeasured, rows)))
  return reasons
}

function measuresText(measures: SonarOutcome['measures']): string {
  if (measures === undefined) return ''
  const { ours, theirs } = measures
  const rows = fields.map(([field, title]) => [title, String(ours[field]), String(theirs[field])])
  const isSame = fields.every(([field]) => ours[field] === theirs[field])
  if (isSame) return `Sonar shows the same figures: ${rows.map(([title, number]) => `${title} ${number}`).join(', ')}.`
  return `**Sonar shows different figures:**\n\n${table(['', 'Sent', 'Shown by Sonar'], rows)}`
}

const fields: [keyof CoverageCounts, string][] = [
  ['lines', 'lines'],
  ['coveredLines', 'covered lines'],
  ['branches', 'branches'],
  ['coveredBranches', 'covered branches'],
]
