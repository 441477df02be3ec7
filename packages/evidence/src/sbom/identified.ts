import { uuidOf } from '@release-tools/base'

/** Stands in a document for an identifier that is computed from its text. */
export const idPlace = '{identifier}'

/**
 * The JSON of a document in which idPlace stands for its identifier, in one of the first lines. Its content decides the identifier, so that the same
 * content has the same one. The text is that of renderJson. A list at the top may be a generator: then its items are never in memory together.
 */
export function renderIdentified(document: object): string {
  const parts = [...partsOf(document)]
  const first = parts.findIndex(part => part.includes(idPlace))
  const identifier = uuidOf(parts)
  return parts.map((part, index) => (index === first ? part.replace(idPlace, identifier) : part)).join('')
}

/** Number of items that are rendered at once. */
const batch = 1000

function* partsOf(document: object): Generator<string> {
  let before = '{\n'
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue
    yield before
    if (Array.isArray(value) || isGenerator(value)) yield* listParts(key, value)
    else yield inside(JSON.stringify({ [key]: value }, undefined, 2))
    before = ',\n'
  }
  yield '\n}\n'
}

function isGenerator(value: unknown): value is Generator<unknown> {
  return typeof value === 'object' && value !== null && 'next' in value
}

/** Without the braces around it. */
function inside(text: string): string {
  return text.slice(2, -2)
}

function* listParts(key: string, items: Iterable<unknown>): Generator<string> {
  const [head, tail] = [`  ${JSON.stringify(key)}: [`, '\n  ]']
  let part: unknown[] = []
  let before = `${head}\n`
  // A list in an object, so that its items are indented.
  const text = () => before + inside(JSON.stringify({ [key]: part }, undefined, 2)).slice(head.length + 1, -tail.length)
  for (const item of items) {
    if (part.length === batch) {
      yield text()
      part = []
      before = ',\n'
    }
    part.push(item)
  }
  yield part.length === 0 ? `${head}]` : text() + tail
}
