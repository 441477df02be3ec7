import { code, count, escapeMarkdown, marks, messageOf, table } from '@release-tools/base'
import type { IndexEntry } from '@release-tools/releases'
import type { StoreFailure } from './copies.ts'
import type { Updated } from './update.ts'

/** What the summary is about. */
export interface Summarised {
  updated: Updated
  /** Places of the stores that keep this version. */
  kept: string[]
  failures: StoreFailure[]
  tag: string | undefined
}

/** Rows of the table of releases: the newest are what people look for. */
const shownReleases = 50

/** The job summary: the version of the index, what it says of releases, how long it is fresh, who else keeps it, and what is left to do. */
export function summary({ updated, kept, failures, tag }: Summarised): string {
  const { opened, changed, lacking, notes } = updated
  const { index, version, freshUntil } = opened
  const mark = lacking.length === 0 && failures.length === 0 ? marks.pass : marks.fail
  const releases = index.releases.slice(-shownReleases).reverse()
  const sentences = [
    ...(tag === undefined ? [] : [`Updated for ${code(tag)}.`]),
    changed ? 'This run changed it or signed it again.' : 'There was nothing to change.',
    `It lists ${count(index.releases.length, 'release')}, and is fresh until ${freshUntil}.`,
    ...(kept.length === 0 ? [] : [`Kept in ${kept.map(place => code(place)).join(', ')}.`]),
  ]
  return [
    `## ${mark} Version ${version} of the index of releases`,
    '',
    sentences.join(' '),
    '',
    ...notes.map(note => `- ${marks.review} ${escapeMarkdown(note)}`),
    ...failures.map(({ place, error }) => `- ${marks.fail} ${code(place)}: ${escapeMarkdown(messageOf(error))}`),
    '',
    table(['Release', 'State', 'Instead', 'Why'], releases.map(row)),
  ].join('\n')
}

function row({ tag, state, successor, reason, until }: IndexEntry): string[] {
  const ends = until === undefined ? '' : `, until ${until}`
  return [
    code(tag),
    `${state}${ends}`,
    successor === undefined ? marks.absent : code(successor),
    reason === undefined ? '' : escapeMarkdown(reason),
  ]
}
