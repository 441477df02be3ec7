import { code, count, escapeMarkdown, marks, table } from '@release-tools/base'
import { fixWord, packageLabel, targetLabel } from '@release-tools/evidence'
import { keyOf } from './new-findings.ts'
import type { Rescan } from './rescan.ts'

/** Rows of a release that fit on a screen. `rescan.json` has all. */
const shown = 20

/** The job summary: for each release what is new, what is gone, and what the policy says today. */
export function rescanSummary(rescans: Rescan[]): string {
  return rescans.map(section).join('\n\n')
}

function section({ document, decision }: Rescan): string {
  const { tag, verdict, problems } = document
  const heading = `## ${marks[verdict.result]} ${escapeMarkdown(tag)} today`
  if (decision === undefined)
    return [
      `${heading}: not verified, and not scanned`,
      problems.map(text => `- ${escapeMarkdown(text)}`).join('\n'),
    ].join('\n\n')
  const { added, removed, unknown, changed } = differencesOf(document)
  const counted = [
    `${added.length} new`,
    `${removed.length} gone`,
    `${changed.length} changed`,
    ...(unknown.length === 0 ? [] : [`${unknown.length} not looked at again`]),
  ].join(', ')
  const failing = new Set(
    decision.decisions
      .filter(({ result }) => result === 'fails')
      .map(one => rowKey(one.finding, targetLabel(one.target))),
  )
  const rows = added
    .slice(0, shown)
    .map(({ found, target }) => [
      found.severity,
      code(found.id, 'line'),
      escapeMarkdown(packageLabel(found.package)),
      escapeMarkdown(target),
      fixWord(found.fix),
      failing.has(rowKey(found, target)) ? 'yes' : 'no',
    ])
  const more = added.length > shown ? `${count(added.length - shown, 'more new finding')} in rescan.json.` : ''
  return [
    `${heading}: ${counted}`,
    `The policy says: **${verdict.result}**. ${verdict.reasons.slice(0, 3).map(escapeMarkdown).join(' ')}`.trimEnd(),
    table(['Severity', 'New finding', 'Package', 'In', 'Fixed', 'Fails the policy'], rows),
    more,
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

/** What names a finding in all targets of a release: an exception can be for one of them. */
function rowKey(found: Parameters<typeof keyOf>[0], target: string): string {
  return JSON.stringify([keyOf(found), target])
}

/** All changes of a release, in all its targets. */
function differencesOf({ targets }: Rescan['document']) {
  const all = targets.flatMap(({ target, difference }) =>
    difference === undefined ? [] : [{ label: targetLabel(target), difference }],
  )
  return {
    added: all.flatMap(({ label, difference }) => difference.added.map(found => ({ found, target: label }))),
    removed: all.flatMap(({ difference }) => difference.removed),
    unknown: all.flatMap(({ difference }) => difference.unknown),
    changed: all.flatMap(({ difference }) => difference.changed),
  }
}

/** Number of findings that are new, in all releases. */
export function newFindings(rescans: Rescan[]): number {
  return rescans.reduce((sum, { document }) => sum + differencesOf(document).added.length, 0)
}
