import { code, count, escapeMarkdown, marks, tableRow } from '@release-tools/base'
import {
  type Decision,
  type Finding,
  type FindingsDocument,
  kinds,
  type Policy,
  packageLabel,
  type ScannerName,
  scanners,
  severities,
  targetLabel,
} from '@release-tools/evidence'
import { licenceSummary, markOf } from './decision-text.ts'
import { namesOf } from './names-of.ts'
import { scannersTable } from './scanners-table.ts'
import { exceptionsTable, vexTable } from './summary-accepted.ts'

/** What the job summary shows. */
export interface SummaryFacts {
  documents: FindingsDocument[]
  decision: Decision
  policy: Policy
  gate: boolean
  /** The value of RELEASE_TOOLS_SAMPLE_DATABASES. */
  sampleNote?: string
}

// The job summaries of all steps of a job may have 1 MiB in total. A row has about 300 bytes.
const rowLimit = 50
const errorLimit = 10

/** How the job summary of a scan begins. */
export function scanHeading(result: Decision['result']): string {
  return `## ${marks[result]} Vulnerabilities`
}

/** The job summary of a scan in Markdown: verdict, findings, exceptions, scanners. Escapes all text of packages. */
export function scanSummary(facts: SummaryFacts): string {
  const { documents, decision, policy } = facts
  return [
    `${scanHeading(decision.result)}: ${headline(facts)}`,
    documents.map(document => `**${escapeMarkdown(targetLabel(document.target))}**: ${counts(document)}`).join('  \n'),
    ...(facts.sampleNote === undefined
      ? []
      : [`> **Sample databases** (${escapeMarkdown(facts.sampleNote)}): they know only a few vulnerabilities.`]),
    errorList(decision),
    findingsTable(documents, decision),
    exceptionsTable(decision.exceptions),
    vexTable(decision),
    licenceSummary(decision),
    decision.warnings.map(warning => `- ${escapeMarkdown(warning)}`).join('\n'),
    scannersTable(documents),
    policyLine(policy, documents),
  ]
    .filter(section => section !== '')
    .join('\n\n')
}

function policyLine({ vulnerabilities, tools, databases }: Policy, documents: FindingsDocument[]): string {
  const limit = (fail: string[]) =>
    fail.length === 0 ? 'nothing' : `${fail.join(' or ')}${vulnerabilities['only-fixable'] ? ' with a fix' : ''}`
  const hasTools = documents.some(({ target }) => target.kind === 'tools')
  return [
    `The policy fails on ${limit(vulnerabilities.fail)}${hasTools ? `, in build and test tools on ${limit(tools.fail)}` : ''}, and accepts databases that are up to ${databases['max-age-hours']} hours old.`,
    'Bold: the scanners disagree. –: not reported. Not seen: the scanner cannot see the package.',
  ].join(' ')
}

function headline({ decision, gate }: SummaryFacts): string {
  const fail = `${count(new Set(decision.reasons).size, 'finding')} fail${decision.reasons.length === 1 ? 's' : ''} the policy`
  const words = { pass: 'pass', fail, error: 'could not be decided', review: 'a review is needed' }[decision.result]
  return decision.result === 'pass' || gate ? words : `${words} (only reported: the gate is off)`
}

/** `2 critical, 1 high; 2 with a fix; the scanners disagree on 1`, or `nothing found`. */
export function counts({ summary }: FindingsDocument): string {
  if (summary.total === 0) return 'nothing found'
  const each = [...severities]
    .reverse()
    .filter(severity => summary.severities[severity] > 0)
    .map(severity => `${summary.severities[severity]} ${severity.toLowerCase()}`)
  const disagreements = summary.disagreements === 0 ? '' : `; the scanners disagree on ${summary.disagreements}`
  return `${each.join(', ')}; ${summary.fixable} with a fix${disagreements}`
}

function errorList({ errors }: Decision): string {
  const shown = errors.slice(0, errorLimit).map(error => `- ${escapeMarkdown(error)}`)
  const more = errors.length - shown.length
  return [...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')
}

interface Row {
  failing: boolean
  cells: string[]
  labels: string[]
}

/** One row for each vulnerability in a package. Those that fail the policy come first. */
function findingsTable(documents: FindingsDocument[], decision: Decision): string {
  const names = namesOf(documents)
  const rows = rowsOf(documents, decision, names)
  if (rows.length === 0) return ''
  const several = documents.length > 1
  const ordered = [...rows.filter(row => row.failing), ...rows.filter(row => !row.failing)]
  const lines = ordered
    .slice(0, rowLimit)
    .map(({ cells, labels }) =>
      tableRow(
        several
          ? [...cells, labels.length === documents.length ? 'all' : labels.map(escapeMarkdown).join('<br>')]
          : cells,
      ),
    )
  const head = [
    '',
    'Severity',
    'Vulnerability',
    'Package',
    'Fixed in',
    ...names.map(name => scanners[name].title),
    ...(several ? ['Target'] : []),
  ]
  const left = ordered.length - lines.length
  return [
    tableRow(head),
    tableRow(head.map(() => '---')),
    ...lines,
    ...(left > 0 ? [`\n${count(left, 'more finding')} in \`${kinds.vulnerabilities.files.document.name}\`.`] : []),
  ].join('\n')
}

function rowsOf(documents: FindingsDocument[], decision: Decision, names: ScannerName[]): Row[] {
  const mark = markOf(decision)
  const rows = new Map<string, Row>()
  for (const document of documents) {
    for (const finding of document.findings) {
      const cells = cellsOf(finding, mark(finding), names)
      const row = rows.get(cells.join()) ?? { failing: mark(finding) === marks.fail, cells, labels: [] }
      rows.set(cells.join(), { ...row, labels: [...row.labels, targetLabel(document.target)] })
    }
  }
  return [...rows.values()]
}

function cellsOf(finding: Finding, mark: string, names: ScannerName[]): string[] {
  const fixed =
    finding.fix.versions.length > 0 ? escapeMarkdown(finding.fix.versions.join(', ')) : fixWords[finding.fix.state]
  return [
    mark,
    finding.severity,
    code(finding.id),
    escapeMarkdown(packageLabel(finding.package)),
    fixed,
    ...names.map(name => opinion(finding, name)),
  ]
}

const fixWords = {
  fixed: 'yes',
  'not-fixed': 'no fix yet',
  'wont-fix': 'will not be fixed',
  unknown: 'unknown',
} as const

function opinion(finding: Finding, scanner: ScannerName): string {
  const own = finding.opinions.filter(one => one.scanner === scanner).map(one => one.severity)
  if (finding.unseen?.includes(scanner)) return 'not seen'
  const text = own.length === 0 ? '–' : [...new Set(own)].join(', ')
  return finding.disagreement === undefined ? text : `**${text}**`
}
