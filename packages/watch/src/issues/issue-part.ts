import {
  boolean,
  code,
  cut,
  escapeMarkdown,
  escapeTitle,
  formatDate,
  matching,
  object,
  optional,
  type Shape,
  table,
} from '@release-tools/base'
import { type PartForm, readOwnedPart, renderOwnedPart, withOwnedPart, withState } from '@release-tools/github'
import { problemWord, type WatchProblem } from './watch-problem.ts'

/** What an issue says as data: what it is about, and whether we closed it. */
export interface IssueState {
  tag: string
  place: string
  subject: string
  state: string
  found: string
  /** Time of the first look that found it. */
  since: string
  /** True if we closed it. */
  closed?: boolean | undefined
}

/** Our part of an issue. */
export interface WatchPart {
  key: string
  /** Undefined if a person changed it. */
  state: IssueState | undefined
  text: string | undefined
}

const form: PartForm = { name: 'watch', fields: 'key=([0-9a-f]{64})' }
const line: Shape<string> = matching(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters')
const stateShape: Shape<IssueState> = object({
  tag: line,
  place: line,
  subject: line,
  state: line,
  found: line,
  since: matching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, 'a time'),
  closed: optional(boolean),
})

/** GitHub’s longest body has 65,536 characters. */
const longest = 2000

/** Reads our part of an issue; undefined if it has none. */
export function readPart(body: string): WatchPart | undefined {
  const found = readOwnedPart(form, body)
  if (found === undefined) return undefined
  return { key: found.fields[0] ?? '', state: stateOf(found.state), text: found.text }
}

function stateOf(value: unknown): IssueState | undefined {
  try {
    return stateShape(value, '')
  } catch {
    return undefined
  }
}

/** What an issue about a problem says as data. */
export function issueState({ tag, finding }: WatchProblem, since: string): IssueState {
  const { place, subject, state, found } = finding
  return { tag, place: cut(place, longest), subject: cut(subject, longest), state, found: cut(found, longest), since }
}

/** The title of a new issue. It is never changed: people may do that. */
export function issueTitle({ tag, finding: { place, subject, state } }: WatchProblem): string {
  const named = tag === '' || tag === subject ? subject : [`${tag}:`, shortOf(subject, tag)].join(' ')
  const text = named.endsWith(': ') ? tag : named
  return cut(escapeTitle(`${text} ${problemWord({ place, state })} (${place})`), 200)
}

/** A subject without the release that it is of: `acme/widget@v1.2.0/a.whl` is `a.whl`. */
function shortOf(subject: string, tag: string): string {
  const [head = '', ...rest] = subject.split(`@${tag}`)
  return rest.length === 1 && /^[\w.-]+\/[\w.-]+$/.test(head) ? (rest[0] ?? '').replace(/^\//, '') : subject
}

/** Our part of an issue about a problem. */
export function issuePart(problem: WatchProblem, state: IssueState): string {
  const { tag, finding } = problem
  const rows: [string, string][] = [
    ['Release', tag === '' ? '' : code(tag)],
    ['Place', `${escapeMarkdown(finding.place)}: ${code(cut(finding.subject, longest))}`],
    ['Found', escapeMarkdown(cut(finding.found, longest))],
    ['Should be', escapeMarkdown(finding.wanted ?? '')],
    ['Next step', escapeMarkdown(finding.next ?? '')],
    ['Remedies', (finding.remedies ?? []).map(one => code(`release-tools recover ${tag} --do ${one}`)).join(', ')],
    ['Since', formatDate(state.since)],
  ]
  return renderOwnedPart(
    form,
    `key=${problem.key}`,
    state,
    `${table(
      ['', ''],
      rows.filter(([, text]) => text !== ''),
    )}\n\n${help}`,
  )
}

const help =
  'Watching closes this issue when the place is as it should be again. Close it as not planned if it shall stay closed until something else is found there. Text above and below is yours: only this part is written again.'

/** The body with another part of ours; undefined if the end of our part is not known. */
export function withPart(body: string, part: string): string | undefined {
  return withOwnedPart(form, body, part)
}

/** The body that says that we closed the issue, or did not; undefined if our part is not whole. */
export function withClosed(body: string, closed: boolean): string | undefined {
  const { text, state } = readPart(body) ?? {}
  if (text === undefined || state === undefined) return undefined
  const { closed: _, ...rest } = state
  return withPart(body, withState(form, text, closed ? { ...rest, closed } : rest))
}
