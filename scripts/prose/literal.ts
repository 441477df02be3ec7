import type { Span } from './comments.ts'

/** A string, template or regular expression of the syntax tree; swc counts bytes from 1. */
export interface Literal {
  type: 'StringLiteral' | 'TemplateLiteral' | 'RegExpLiteral'
  span: Span
  /** The value of a string. */
  value?: string
  /** The text of a template, without the expressions in between. */
  quasis?: { raw: string; span: Span }[]
}
