import { visible } from '../text/visible.ts'

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

/** Escapes any text for use between tags and in quoted attributes. Shows what a reader cannot see as �. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"'`]/g, character => `&#${character.codePointAt(0)};`)
}

function render(value: Value): string {
  if (value === undefined) return ''
  if (value instanceof Markup) return value.text
  if (Array.isArray(value)) return value.map(render).join('')
  return escapeHtml(String(value))
}
