import { parseJson, replaceUnseen } from '@release-tools/base'

/** How a part of an issue is marked that a program writes: by its name, and by what the first line says. */
export interface PartForm {
  /** `triage` */
  name: string
  /** What the first line says, as a regular expression with groups: `key=([0-9a-f]{64})`. */
  fields: string
}

/** Our part of an issue. All other text in it is people’s. */
export interface OwnedPart {
  /** What the groups of `fields` matched. */
  fields: string[]
  /** What is known as data, unchecked: people can change it. Undefined if it is not JSON. */
  state: unknown
  /** The part with its markers; undefined if the marker of its end is missing. Line ends are line feeds. */
  text: string | undefined
}

const headOf = ({ name }: PartForm) => `<!-- release-tools:${name} `
const stateHeadOf = ({ name }: PartForm) => `<!-- release-tools:${name}-state `
const tailOf = ({ name }: PartForm) => `<!-- /release-tools:${name} -->`
const stateLineOf = (form: PartForm) => new RegExp(`^${stateHeadOf(form)}(.*) -->$`, 'm')

/** Our part: markers, what is known as data, and what readers see. `fields` must not end a comment. */
export function renderOwnedPart(form: PartForm, fields: string, state: object, text: string): string {
  return [`${headOf(form)}${fields} -->`, lineOfState(form, state), '', text.trim(), '', tailOf(form)].join('\n')
}

/** Reads our part of an issue; undefined if it has none. */
export function readOwnedPart(form: PartForm, body: string): OwnedPart | undefined {
  const lines = body.replace(/\r\n/g, '\n')
  const found = new RegExp(`^${headOf(form)}${form.fields} -->$`, 'm').exec(lines)
  if (found === null) return undefined
  const rest = lines.slice(found.index)
  const tail = tailOf(form)
  const end = rest.indexOf(`\n${tail}`)
  return {
    fields: found.slice(1),
    state: stateIn(form, rest),
    text: end < 0 ? undefined : rest.slice(0, end + tail.length + 1),
  }
}

/** The body with another part of ours. All other text stays as it is. Undefined if the end of our part is not known. */
export function withOwnedPart(form: PartForm, body: string, part: string): string | undefined {
  const { text } = readOwnedPart(form, body) ?? {}
  return text === undefined ? undefined : body.replace(/\r\n/g, '\n').replace(text, () => part)
}

/** A part with other data, and the same text for readers. */
export function withState(form: PartForm, part: string, state: object): string {
  return part.replace(stateLineOf(form), () => lineOfState(form, state))
}

function lineOfState(form: PartForm, state: object): string {
  return `${stateHeadOf(form)}${inComment(JSON.stringify(state))} -->`
}

function stateIn(form: PartForm, text: string): unknown {
  const [, json] = stateLineOf(form).exec(text) ?? []
  if (json === undefined) return undefined
  try {
    return parseJson(json, 'the state')
  } catch {
    return undefined
  }
}

/** Neither `<`, `>` nor `-` is part of the text, so that nothing in it ends the comment, or looks like a marker. */
function inComment(json: string): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return replaceUnseen(json.replace(/[<>\-\u2028\u2029]/g, escaped), character =>
    [...Array(character.length).keys()].map(index => escaped(character.charAt(index))).join(''),
  )
}
