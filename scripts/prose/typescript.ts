import { parseSync } from '@swc/core'
import { commentPassages } from './comments.ts'
import type { Literal } from './literal.ts'
import { messagePassages } from './messages.ts'
import type { Passage, Role } from './passage.ts'

interface Found {
  literal: Literal
  /** undefined for names of modules and members of types, which are never prose. */
  role: Role | undefined
}

/** The comments of a TypeScript source, and the strings and templates in it that people read. */
export function typescriptPassages(source: string): Passage[] {
  const bytes = Buffer.from(source)
  const found = [...literalsOf(parseSync(source, { syntax: 'typescript', target: 'es2024' }), 'text')]
  const spans = found.map(({ literal }) => ({ start: literal.span.start - 1, end: literal.span.end - 1 }))
  const messages = found.flatMap(({ literal, role }) =>
    role === undefined ? [] : messagePassages(literal, role, bytes),
  )
  return [...commentPassages(bytes, spans), ...messages]
}

function* literalsOf(value: unknown, role: Role | undefined): Generator<Found> {
  if (typeof value !== 'object' || value === null) return
  if (isLiteral(value)) yield { literal: value, role }
  for (const [field, child] of Object.entries(value)) yield* literalsOf(child, roleOf(value, field, role))
}

function isLiteral(value: object): value is Literal {
  return 'type' in value && /^(?:String|Template|RegExp)Literal$/.test(String(value.type))
}

interface Parent {
  type?: string
  callee?: { value?: string }
  key?: { value?: string }
}

/** The role of a field of a node, for example in `new Problem(attempted, { found, next })`. */
function roleOf(parent: Parent, field: string, role: Role | undefined): Role | undefined {
  if (role === undefined || /^(?:Import|Export(?:All|Named)Declaration|Ts)/.test(parent.type ?? '')) return undefined
  if (parent.type === 'NewExpression' && parent.callee?.value === 'Problem' && field === 'arguments') return 'attempted'
  if (parent.type !== 'KeyValueProperty') return role
  if (field === 'key') return undefined
  return parent.key?.value === 'next' ? 'next' : 'text'
}
