import type { Span } from './comments.ts'

/** A string, template or regular expression of the syntax tree; swc counts bytes from 1. */
export interface Literal {
  type: 'StringLiteral' | 'TemplateLiteral' | 'RegExpLiteral'
  span: Span
  /** Of a string. */
  value?: string
  /** Of a template: its text, without the expressions between. */
  quasis?: { raw: string; span: Span }[]
}
