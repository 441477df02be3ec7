/** HTML that is safe to put into a page: made by `html`, or escaped text. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Value = Markup | string | number | undefined | readonly Value[]

/** A template in which every value is escaped, unless it is Markup already; lists are joined, undefined is nothing. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(parts.map((part, index) => part + render(values[index])).join(''))
}

/** Text as it may stand between tags and in quoted attributes. Control characters and those that turn the direction of text are shown as �. */
export function escapeHtml(text: string): string {
  const visible = text.replace(/[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '\ufffd')
  return visible.replace(/[&<>"'`]/g, character => `&#${character.codePointAt(0)};`)
}

function render(value: Value): string {
  if (value === undefined) return ''
  if (value instanceof Markup) return value.text
  if (Array.isArray(value)) return value.map(render).join('')
  return escapeHtml(String(value))
}
