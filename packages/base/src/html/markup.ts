/** HTML that is safe to put into a page: the result of `html`, or escaped text. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Value = Markup | string | number | undefined | readonly Value[]

/** Tag for templates. It escapes every value except Markup, joins lists, and leaves undefined out. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(parts.map((part, index) => part + render(values[index])).join(''))
}

/** Escapes text for use between tags and in quoted attributes. Shows control characters and changes of text direction as �. */
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
