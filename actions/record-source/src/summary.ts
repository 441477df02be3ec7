import type { Receipt } from '@release-tools/archive'
import { code, count, escapeMarkdown, marks, table } from '@release-tools/base'
import type { SourceRecord } from '@release-tools/evidence'

/** The record of a push, as the job summary shows it: what is known, and what the server did not say. */
export function recordSummary(record: SourceRecord): string {
  const { ref, after, actor, activity, rules, bypass, changes, checks, unseen } = record
  const rows = [
    ['Commit', code(after)],
    ['By', `${code(actor.login)}${activity === undefined ? '' : `, ${code(activity)}`}`],
    ['Rules', rules === undefined ? marks.absent : rules.map(({ type }) => code(type)).join(', ') || 'none'],
    ['Who may pass them by', bypass],
    ['Pull requests', changes === undefined ? marks.absent : changes.map(changeText).join('<br>') || 'none'],
    ['Checks', checks === undefined ? marks.absent : count(checks.length, 'check')],
  ]
  const missing = unseen.map(({ part, reason }) => `- ${part}: ${escapeMarkdown(reason)}`)
  return [
    `## ${unseen.length === 0 ? marks.pass : marks.error} Recorded a push to ${code(ref)}`,
    '',
    table(['What', 'Recorded'], rows),
    ...(missing.length === 0 ? [] : ['', 'The server did not say:', '', ...missing]),
  ].join('\n')
}

function changeText({ number, author, reviews }: NonNullable<SourceRecord['changes']>[number]): string {
  const approved = new Set(reviews.filter(({ state }) => state === 'APPROVED').map(({ login }) => login))
  const by = [...approved].map(login => code(login)).join(', ')
  return `#${number} by ${code(author)}${by === '' ? '' : `, approved by ${by}`}`
}

/** Where a record is kept. */
export interface Kept {
  record: SourceRecord
  /** Its path in the branch. */
  file: string
  /** Head of the branch. */
  commit: string
  receipt: Receipt
}

/** Where the record of a push is now. */
export function keptSummary({ record, file, commit, receipt }: Kept): string {
  const failed = receipt.stores.filter(({ failure }) => failure !== undefined)
  const rows = receipt.stores.map(({ place, failure }) => [
    code(place),
    failure === undefined
      ? marks.pass
      : escapeMarkdown(`${marks.fail} could not ${failure.attempted}: ${failure.found}`),
  ])
  return [
    `## ${failed.length === 0 ? marks.pass : marks.fail} Kept the record of a push to ${code(record.ref)}`,
    '',
    `${code(file)} in the branch ${code('release-metadata')}, at ${code(commit)}.`,
    ...(rows.length === 0 ? [] : ['', table(['Store', 'Kept'], rows)]),
  ].join('\n')
}
