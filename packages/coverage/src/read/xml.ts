import { TextDecoder } from 'node:util'
import { messageOf, Problem } from '@release-tools/base'
import { SaxesParser } from 'saxes'

/** Callbacks for the parts of an XML document, in document order. */
export interface XmlHandlers {
  open(name: string, attributes: Record<string, string>): void
  close(name: string): void
  /** May be called several times for one text, and for white space between elements. */
  text(text: string): void
}

export interface XmlLimits {
  bytes: number
  /** Greatest nesting of elements. */
  depth: number
}

type Chunk = Uint8Array | string

const defaults: XmlLimits = { bytes: 100 * 1024 * 1024, depth: 100 }

/**
 * Reads well-formed XML in UTF-8 as a stream. It knows only the five entities of XML itself, and fetches no DTD. `what` names the
 * document in errors. Throws a Problem, and everything that a callback throws.
 */
export async function readXml(
  chunks: AsyncIterable<Chunk> | Iterable<Chunk>,
  what: string,
  handlers: XmlHandlers,
  limits: Partial<XmlLimits> = {},
): Promise<void> {
  const { bytes, depth } = { ...defaults, ...limits }
  const parser = strictParser(what, handlers, depth)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let size = 0
  for await (const chunk of chunks) {
    size += typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.byteLength
    if (size > bytes) throw unreadable(what, `it has more than the ${bytes} bytes accepted.`)
    parser.write(typeof chunk === 'string' ? chunk : decode(decoder, chunk, what))
  }
  if (size === 0) throw unreadable(what, 'it is empty.')
  parser.write(decode(decoder, undefined, what)).close()
}

function strictParser(what: string, handlers: XmlHandlers, maxDepth: number): SaxesParser {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('error', error => {
    throw unreadable(what, `it is not well-formed XML (${messageOf(error).replace(/\.$/, '')}).`)
  })
  parser.on('xmldecl', ({ encoding }) => refuseEncoding(encoding, what))
  parser.on('doctype', doctype => refuseDeclarations(doctype, what))
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > maxDepth) throw unreadable(what, `its elements are nested more than ${maxDepth} levels deep.`)
    handlers.open(name, attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    handlers.close(name)
  })
  parser.on('text', text => handlers.text(text))
  parser.on('cdata', text => handlers.text(text))
  return parser
}

function refuseEncoding(encoding: string | undefined, what: string) {
  if (encoding === undefined || /^(utf-?8|(us-)?ascii)$/i.test(encoding)) return
  throw unreadable(what, `its encoding is ${JSON.stringify(encoding)}, not UTF-8.`)
}

/** Declarations could define entities that grow without limit or read files. Reports of test tools never have them. */
function refuseDeclarations(doctype: string, what: string) {
  if (doctype.includes('[')) throw unreadable(what, 'it declares its own entities or elements (DOCTYPE with "[").')
}

function decode(decoder: TextDecoder, chunk: Uint8Array | undefined, what: string): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined })
  } catch (cause) {
    throw unreadable(what, 'it is not UTF-8.', cause)
  }
}

/** The Problem for a report that cannot be used. */
export function unreadable(what: string, found: string, cause?: unknown): Problem {
  return new Problem(`read ${what}`, { found, next: 'Check that the program that creates it finished.', cause })
}
