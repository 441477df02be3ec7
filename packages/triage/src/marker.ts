import {
  boolean,
  isObject,
  list,
  matching,
  object,
  oneOf,
  optional,
  parseJson,
  replaceUnseen,
  type Shape,
  sha256,
  wrong,
} from '@release-tools/base'
import { fixStates, severities } from '@release-tools/evidence'
import type { Facts, Seen } from './group.ts'

/** Which group an issue is about. */
export interface Marker {
  key: string
  packageKey: string
  ids: string[]
}

/** What an issue says of its group, and why we closed it. */
export interface IssueState extends Facts {
  closed?: 'gone' | 'accepted' | 'duplicate'
}

/** Our part of an issue. */
export interface OwnPart {
  marker: Marker
  /** Undefined if a person changed it, or another version of this action wrote it. */
  state: IssueState | undefined
  /** Our part with its markers; undefined if the marker of its end is missing. Line ends are line feeds. */
  text: string | undefined
}

const head = '<!-- release-tools:triage '
const stateHead = '<!-- release-tools:triage-state '
const tail = '<!-- /release-tools:triage -->'
const mostIds = 50
const hex = '[0-9a-f]{64}'
const stateLine = new RegExp(`^${stateHead}(.*) -->$`, 'm')
const firstLine = new RegExp(`^${head}key=(${hex}) package=(${hex}) ids=([^ \\n]*) -->$`, 'm')

/** Our part of an issue: markers, what is known as data, and what readers see. The first line of an issue that we open. */
export function ownPart(marker: Marker, state: IssueState, text: string): string {
  const ids = marker.ids.slice(0, mostIds).map(safeId).join(',')
  return [
    `${head}key=${marker.key} package=${marker.packageKey} ids=${ids} -->`,
    lineOfState(state),
    '',
    text.trim(),
    '',
    tail,
  ].join('\n')
}

/** Reads our part of an issue; undefined if it has none. */
export function readOwnPart(body: string): OwnPart | undefined {
  const lines = body.replace(/\r\n/g, '\n')
  const found = firstLine.exec(lines)
  if (found === null) return undefined
  const [, key = '', packageKey = '', ids = ''] = found
  const rest = lines.slice(found.index)
  const end = rest.indexOf(`\n${tail}`)
  return {
    marker: { key, packageKey, ids: ids.split(',').filter(id => id !== '') },
    state: stateIn(rest),
    text: end < 0 ? undefined : rest.slice(0, end + tail.length + 1),
  }
}

/** The body with another part of ours. All other text stays as it is. Undefined if the end of our part is not known. */
export function withOwnPart(body: string, part: string): string | undefined {
  const lines = body.replace(/\r\n/g, '\n')
  const { text } = readOwnPart(body) ?? {}
  return text === undefined ? undefined : lines.replace(text, () => part)
}

/** Our part with another state, but with the same text for readers; undefined if its end or its state is not known. */
export function withClosed({ text, state }: OwnPart, closed: NonNullable<IssueState['closed']>): string | undefined {
  if (state === undefined) return undefined
  return text?.replace(stateLine, () => lineOfState({ ...state, closed }))
}

/** An identifier as it stands in the marker: one that could end a comment stands as its digest. */
export function safeId(id: string): string {
  return /^(?!.*--)[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}$/.test(id) ? id : `sha256:${sha256(id)}`
}

/** Neither `<`, `>` nor `-` is part of the text, so that nothing in it ends the comment, or looks like a marker. */
function inComment(json: string): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return replaceUnseen(json.replace(/[<>\-\u2028\u2029]/g, escaped), character =>
    [...Array(character.length).keys()].map(index => escaped(character.charAt(index))).join(''),
  )
}

function lineOfState(state: IssueState): string {
  return `${stateHead}${inComment(JSON.stringify(state))} -->`
}

function stateIn(text: string): IssueState | undefined {
  const [, json] = stateLine.exec(text) ?? []
  if (json === undefined) return undefined
  try {
    return stateShape(parseJson(json, 'the state'), '')
  } catch {
    return undefined
  }
}

const line: Shape<string> = matching(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters')
const time = matching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, 'a time')

const engines: Shape<Record<string, string>> = (value, place) => {
  if (!isObject(value)) throw wrong(place, value, 'a mapping')
  return Object.fromEntries(Object.entries(value).map(([name, built]) => [name, line(built, place)]))
}

const seen: Shape<Seen> = object({ target: line, label: line, engines })

const stateShape: Shape<IssueState> = object({
  id: line,
  package: object({ name: line, type: line }),
  versions: list(line, 1000),
  severity: oneOf(...severities),
  knownExploited: boolean,
  fix: object({ state: oneOf(...fixStates), versions: list(line, 1000) }),
  title: optional(line),
  url: optional(line),
  locations: list(line, 100),
  since: time,
  seen: list(seen, 1000),
  closed: optional(oneOf('gone', 'accepted', 'duplicate')),
})
