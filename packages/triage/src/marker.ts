import {
  boolean,
  isObject,
  list,
  matching,
  object,
  oneOf,
  optional,
  type Shape,
  sha256,
  wrong,
} from '@release-tools/base'
import { fixStates, severities } from '@release-tools/evidence'
import { type PartForm, readOwnedPart, renderOwnedPart, withOwnedPart, withState } from '@release-tools/github'
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

const mostIds = 50
const hex = '[0-9a-f]{64}'
const form: PartForm = { name: 'triage', fields: `key=(${hex}) package=(${hex}) ids=([^ \\n]*)` }

/** Our part of an issue: markers, what is known as data, and what readers see. The first line of an issue that we open. */
export function ownPart(marker: Marker, state: IssueState, text: string): string {
  const ids = marker.ids.slice(0, mostIds).map(safeId).join(',')
  return renderOwnedPart(form, `key=${marker.key} package=${marker.packageKey} ids=${ids}`, state, text)
}

/** Reads our part of an issue; undefined if it has none. */
export function readOwnPart(body: string): OwnPart | undefined {
  const found = readOwnedPart(form, body)
  if (found === undefined) return undefined
  const [key = '', packageKey = '', ids = ''] = found.fields
  return {
    marker: { key, packageKey, ids: ids.split(',').filter(id => id !== '') },
    state: stateOf(found.state),
    text: found.text,
  }
}

/** The body with another part of ours. All other text stays as it is. Undefined if the end of our part is not known. */
export function withOwnPart(body: string, part: string): string | undefined {
  return withOwnedPart(form, body, part)
}

/** Our part with another state, but with the same text for readers; undefined if its end or its state is not known. */
export function withClosed({ text, state }: OwnPart, closed: NonNullable<IssueState['closed']>): string | undefined {
  if (state === undefined) return undefined
  return text === undefined ? undefined : withState(form, text, { ...state, closed })
}

/** An identifier as it stands in the marker: one that could end a comment stands as its digest. */
export function safeId(id: string): string {
  return /^(?!.*--)[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}$/.test(id) ? id : `sha256:${sha256(id)}`
}

function stateOf(value: unknown): IssueState | undefined {
  try {
    return stateShape(value, '')
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
