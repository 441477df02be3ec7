import { sha256, uuidOf } from '@release-tools/base'

/** Stands in a document for an identifier that is computed from its text. */
export const idPlace = '{identifier}'

/** A text that can have a hundred megabytes. As bytes in pieces, it is in memory once, and V8 neither copies nor counts it. */
export interface LargeText {
  /** Its UTF-8. */
  pieces: readonly Buffer[]
  /** In lower-case hexadecimal. */
  sha256: string
}

/**
 * The JSON of a document in which idPlace stands for its identifier, in one of the first lines. Its content decides the identifier, so that the same
 * content has the same one. The text is that of renderJson. A list at the top may be a generator: then its items are never in memory together.
 */
export function identifiedText(document: object): LargeText {
  const pieces = identifiedPieces(document)
  return { pieces, sha256: sha256(pieces) }
}

/** The same as one string, for documents that are not large. */
export function renderIdentified(document: object): string {
  return Buffer.concat(identifiedPieces(document)).toString('utf8')
}

function identifiedPieces(document: object): Buffer[] {
  const pieces: Buffer[] = []
  let head: { index: number; part: string } | undefined
  for (const part of partsOf(document)) {
    if (head === undefined && part.includes(idPlace)) head = { index: pieces.length, part }
    pieces.push(Buffer.from(part))
  }
  if (head !== undefined) pieces[head.index] = Buffer.from(head.part.replace(idPlace, uuidOf(pieces)))
  return pieces
}

/** Number of items that are rendered at once. */
const batch = 200

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
  const text = () => inside(JSON.stringify({ [key]: part }, undefined, 2)).slice(head.length + 1, -tail.length)
  for (const item of items) {
    if (part.length === batch) {
      yield before
      yield text()
      part = []
      before = ',\n'
    }
    part.push(item)
  }
  if (part.length === 0) {
    yield `${head}]`
    return
  }
  yield before
  yield text()
  yield tail
}
