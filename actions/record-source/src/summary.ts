import type { Receipt } from '@release-tools/archive'
import { code, count, escapeMarkdown, marks, table } from '@release-tools/base'
import type { SourceHistory, SourceRecord } from '@release-tools/evidence'

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
  return [
    `## ${unseen.length === 0 ? marks.pass : marks.error} Recorded a push to ${code(ref)}`,
    '',
    table(['What', 'Recorded'], rows),
    ...notSaid(unseen),
  ].join('\n')
}

function changeText({ number, author, reviews }: NonNullable<SourceRecord['changes']>[number]): string {
  const approved = new Set(reviews.filter(({ state }) => state === 'APPROVED').map(({ login }) => login))
  const by = [...approved].map(login => code(login)).join(', ')
  return `#${number} by ${code(author)}${by === '' ? '' : `, approved by ${by}`}`
}

/** The history of rules, as the job summary shows it: what may be changed, and what was passed by. */
export function historySummary({ rulesets, suites, unseen }: SourceHistory): string {
  const rows = (rulesets ?? []).map(({ name, target, updatedAt, state, versions }) => [
    escapeMarkdown(name),
    `${escapeMarkdown(target)}, ${escapeMarkdown(state.enforcement)}`,
    updatedAt ?? marks.absent,
    state.bypass,
    versions === undefined ? marks.absent : count(versions.length, 'version'),
  ])
  const passedBy = (suites ?? []).filter(({ result }) => result === 'bypass')
  return [
    `## ${unseen.length === 0 ? marks.pass : marks.error} Recorded the history of the rules`,
    '',
    rows.length > 0
      ? table(['Ruleset', 'For', 'Changed', 'Who may pass it by', 'History'], rows)
      : `Rulesets: ${rulesets === undefined ? 'not known' : 'none'}.`,
    ...(suites === undefined ? [] : ['', `Pushes of the last week that passed rules by: ${passedBy.length}.`]),
    ...notSaid(unseen),
  ].join('\n')
}

function notSaid(unseen: { part: string; reason: string }[]): string[] {
  const lines = unseen.map(({ part, reason }) => `- ${part}: ${escapeMarkdown(reason)}`)
  return lines.length === 0 ? [] : ['', 'The server did not say:', '', ...lines]
}

/** Where a record is kept. */
export interface Kept {
  /** What it is, in a few words: `the push of 0123456789ab to main`. */
  title: string
  /** Its path in the branch. */
  place: string
  /** Head of the branch. */
  commit: string
  receipt: Receipt
  /** Records that the branch lacked and a store had, by their paths in the branch. */
  back: string[]
}

/** Where a record is now. */
export function keptSummary({ title, place, commit, receipt, back }: Kept): string {
  const failed = receipt.stores.filter(({ failure }) => failure !== undefined)
  const rows = receipt.stores.map(({ place: store, failure }) => [
    code(store),
    failure === undefined
      ? marks.pass
      : escapeMarkdown(`${marks.fail} could not ${failure.attempted}: ${failure.found}`),
  ])
  return [
    `## ${failed.length === 0 ? marks.pass : marks.fail} Kept the record of ${escapeMarkdown(title)}`,
    '',
    `${code(place)} in the branch ${code('release-metadata')}, at ${code(commit)}.`,
    ...(rows.length === 0 ? [] : ['', table(['Store', 'Kept'], rows)]),
    ...(back.length === 0 ? [] : ['', 'The branch lacked these records, and has them again from a store:', '']),
    ...back.map(path => `- ${code(path)}`),
  ].join('\n')
}
