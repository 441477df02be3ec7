import { code, count, cut, escapeMarkdown, marks, table } from '@release-tools/base'
import {
  type Finding,
  type FindingsDocument,
  fixText,
  kinds,
  packageLabel,
  type ScannerName,
  scanners,
} from '@release-tools/evidence'
import { namesOf } from './names-of.ts'
import { matters, type RankedFinding } from './ranked-findings.ts'

// The job summaries of all steps of a job may have 1 MiB in total. A row has about 300 bytes.
const allRows = 50
/** Characters of a cell on the first screen, so that most rows fit on one line, and of a line. */
const [cellLimit, lineLimit] = [30, 80]

const resultMarks = { fails: marks.fail, unknown: marks.error, reported: '', accepted: 'excepted' } as const

function markOf({ result, rule, finding }: RankedFinding): string {
  if (result === 'accepted' && !rule.startsWith('vulnerabilities.exceptions')) return 'VEX'
  return result === 'reported' && finding.since !== undefined ? 'not new' : resultMarks[result]
}

/** The findings that people should look at, the most urgent first, in rows of so many lines together. Empty if there are none. */
export function urgentTable(ranked: RankedFinding[], targets: number, lines: number): string {
  const urgent = ranked.filter(one => matters(one))
  const rows: string[][] = []
  for (let [at, left] = [0, lines]; at < urgent.length; at++) {
    const cells = urgentCells(urgent[at] as RankedFinding, targets)
    left -= Math.ceil(cells.join(' ').length / lineLimit)
    if (left < 0) break
    rows.push(cells.map(escapeMarkdown))
  }
  const shown = table(['', 'Severity', 'Vulnerability', 'Package', 'Fixed in', 'Where'], rows)
  return rows.length < urgent.length ? `${shown}\n\nand ${count(urgent.length - rows.length, 'more', 'more')}` : shown
}

/** Cells of plain text. */
function urgentCells(one: RankedFinding, targets: number): string[] {
  const { id, severity, package: found } = one.finding
  const over = one.expired === undefined ? '' : `; exception expired on ${one.expired}`
  const texts = [id, packageLabel(found), `${cut(fixText(one.finding.fix), cellLimit)}${over}`, placeOf(one, targets)]
  return [markOf(one), severity, ...texts.map(text => cut(text, cellLimit + over.length))]
}

/** The line of the file that brings the package in, or the targets that have it. */
function placeOf({ file, labels }: RankedFinding, targets: number): string {
  if (file !== undefined)
    return `${file.path.length > cellLimit ? `…${file.path.slice(-cellLimit + 5)}` : file.path}:${file.line}`
  return labels.length === targets ? 'everywhere' : labels.join(', ')
}

/** All findings with the opinions of the scanners, up to a limit. Empty if there are none. */
export function fullTable(ranked: RankedFinding[], documents: FindingsDocument[]): string {
  const [targets, names] = [documents.length, namesOf(documents)]
  const rows = ranked
    .slice(0, allRows)
    .map(one => [
      markOf(one),
      one.finding.severity,
      code(one.finding.id),
      escapeMarkdown(packageLabel(one.finding.package)),
      escapeMarkdown(fixText(one.finding.fix)),
      ...names.map(name => opinion(one.finding, name)),
      ...(targets > 1 ? [one.labels.length === targets ? 'all' : one.labels.map(escapeMarkdown).join('<br>')] : []),
    ])
  const titles = names.map(name => scanners[name].title)
  const head = ['', 'Severity', 'Vulnerability', 'Package', 'Fixed in', ...titles, ...(targets > 1 ? ['Target'] : [])]
  if (rows.length === 0) return ''
  const left = ranked.length - rows.length
  return [
    table(head, rows),
    ...(left > 0 ? [`${count(left, 'more finding')} in \`${kinds.vulnerabilities.files.document.name}\`.`] : []),
    'Bold: the scanners disagree. –: not reported. Not seen: the scanner cannot see the package.',
  ].join('\n\n')
}

function opinion(finding: Finding, scanner: ScannerName): string {
  const own = finding.opinions.filter(one => one.scanner === scanner).map(one => one.severity)
  if (finding.unseen?.includes(scanner)) return 'not seen'
  const text = own.length === 0 ? '–' : [...new Set(own)].join(', ')
  return finding.disagreement === undefined ? text : `**${text}**`
}

/** A list of any texts of others, up to a limit; empty without any. */
export function list(texts: string[]): string {
  const shown = texts.slice(0, allRows).map(text => `- ${escapeMarkdown(text)}`)
  const left = texts.length - shown.length
  return [...shown, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n')
}
