import { code, count, escapeMarkdown, tableRow } from '@release-tools/base'
import { type AppliedException, type Decision, packageLabel, placeOf, reasonOf } from '@release-tools/evidence'

// A row has about 300 bytes.
const rowLimit = 50

/** The exceptions that were used, with their reasons. */
export function exceptionsTable(exceptions: AppliedException[]): string {
  const used = exceptions.filter(applied => applied.findings.length > 0)
  if (used.length === 0) return ''
  const lines = used.map(({ exception, expired }) =>
    tableRow([
      code(exception.id),
      expired ? `**expired on ${exception.expires}**` : exception.expires,
      escapeMarkdown([exception.reason, ...(exception.owner ? [`(${exception.owner})`] : [])].join(' ')),
    ]),
  )
  return [tableRow(['Exception', 'Until', 'Reason']), tableRow(['---', '---', '---']), ...lines].join('\n')
}

/** The statements that count, each once, with the finding that it is about. */
export function vexTable({ vex: applied }: Decision): string {
  const rows = new Set(
    [...applied].map(([finding, { statement }]) =>
      tableRow([
        code(finding.id),
        escapeMarkdown(packageLabel(finding.package)),
        escapeMarkdown(statement.status),
        escapeMarkdown(reasonOf(statement).slice(0, 300)),
        escapeMarkdown(placeOf(statement)),
      ]),
    ),
  )
  if (rows.size === 0) return ''
  const lines = [...rows].slice(0, rowLimit)
  const left = rows.size - lines.length
  const head = ['VEX', 'Package', 'Status', 'Reason', 'Document']
  return [
    tableRow(head),
    tableRow(head.map(() => '---')),
    ...lines,
    ...(left > 0 ? [`\n${count(left, 'more statement')}.`] : []),
  ].join('\n')
}
