import { code, count, cut, escapeMarkdown, link, table } from '@release-tools/base'
import type { PlaceState } from '../finding.ts'
import { problemWord, problemWords } from '../issues/watch-problem.ts'
import type { WatchDocument } from './watch-document.ts'

type Section = WatchDocument['watched'][number]
type Row = Section['findings'][number]

/** Rows of a release that fit on a screen. `watch.json` has all. */
const shown = 30
const longest = 400

/** The job summary: for each release what is wrong, what could not be checked, and what is as it was released. */
export function watchSummary({ watched }: WatchDocument): string {
  return watched.map(section).join('\n\n')
}

function section({ tag, findings }: Section): string {
  const problems = findings.filter(({ state }) => problemWords[state] !== undefined)
  const unknown = findings.filter(({ state }) => state === 'unknown')
  const said = [
    ...(problems.length === 0 ? [] : [count(problems.length, 'problem')]),
    ...(unknown.length === 0 ? [] : [`${count(unknown.length, 'thing')} could not be checked`]),
  ]
  const mark = problems.length > 0 ? '❌' : unknown.length > 0 ? '❓' : '✅'
  const fine = tag === undefined ? 'nothing ends soon' : 'as it was released'
  const rows = [...problems, ...unknown]
  return [
    `## ${mark} ${tag === undefined ? 'Keys of the repository' : escapeMarkdown(tag)}: ${said.length === 0 ? fine : said.join(', ')}`,
    rows.length === 0
      ? ''
      : table(['Place', 'What', 'State', 'Found', 'Next step', 'Issue'], rows.slice(0, shown).map(row)),
    rows.length > shown ? `${rows.length - shown} more in watch.json.` : '',
    placesIn(findings, 'good', 'As it should be'),
    placesIn(findings, 'absent', 'Not used'),
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

function row({ place, subject, state, found, next = '', issue }: Row): string[] {
  return [
    escapeMarkdown(place),
    code(cut(subject, longest)),
    state === 'unknown' ? 'could not be checked' : escapeMarkdown(problemWord({ place, state })),
    escapeMarkdown(cut(found, longest)),
    escapeMarkdown(cut(next, longest)),
    issue === undefined ? '' : link(`#${issue.split('/').at(-1) ?? ''}`, issue),
  ]
}

function placesIn(findings: Row[], state: PlaceState, label: string): string {
  const places = Map.groupBy(
    findings.filter(one => one.state === state),
    one => one.place,
  )
  if (places.size === 0) return ''
  const named = [...places].map(([place, all]) => (all.length === 1 ? place : `${place} × ${all.length}`))
  return `${label}: ${named.map(escapeMarkdown).join(', ')}.`
}
