import {
  isDay,
  list,
  matching,
  object,
  oneOf,
  optional,
  type Shape,
  type ShapeOf,
  WrongShape,
  wrong,
} from '@release-tools/base'
import { isTag } from '@release-tools/evidence'

// docs/schema/release-states.v1.json has the same rules. A test checks that both refuse the same broken files.

const tag: Shape<string> = (value, at) => {
  if (typeof value === 'string' && isTag(value)) return value
  throw wrong(at, value, 'a tag such as v1.2.0')
}

const day: Shape<string> = (value, at) => {
  if (typeof value === 'string' && isDay(value)) return value
  throw wrong(at, value, 'a day such as 2027-06-30')
}

const supportLine: Shape<string> = (value, at) => {
  if (typeof value === 'number')
    throw new WrongShape(`"${at}" is a number: YAML reads 1.10 as 1.1. Put it in quotes.`, at)
  return lineText(value, at)
}
const lineText = matching(/^(?=.{1,100}$)(?:\*|(?:\d+!)?\d+(?:\.\d+)*)$/, 'the start of a version, such as "1.2", or *')

/** One line for people: what it says is shown as it is in reports and announcements. */
const sentence = matching(/^(?=.{1,500}$)[^\s\p{C}][^\p{C}\p{Zl}\p{Zp}]*$/u, 'one line of at most 500 characters')
const project = matching(/^(?=.{1,200}$)[^\s\p{C}][^\p{C}\p{Zl}\p{Zp}]*$/u, 'a name of at most 200 characters')
const advisory = matching(
  /^(?=.{1,100}$)[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+$/,
  'the identifier of an advisory, such as GHSA-jfh8-c2jp-5v3q',
)

const declared = object({
  tag,
  state: optional(oneOf('yanked', 'superseded', 'end-of-support')),
  reason: optional(sentence),
  successor: optional(tag),
  until: optional(day),
  advisories: optional(list(advisory, 100)),
})

const line = object({ line: supportLine, until: day, project: optional(project) })

/** The whole file. */
export const statesShape = object({
  releases: optional(list(declared, 10_000)),
  support: optional(list(line, 1000)),
})

/** What the file says of one release. */
export type DeclaredState = ShapeOf<typeof declared>

/** Until when the versions that begin with `line` (`1.2`; `*` for all) are supported. */
export type SupportLine = ShapeOf<typeof line>
