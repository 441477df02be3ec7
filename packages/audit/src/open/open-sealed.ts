import { createDecipheriv } from 'node:crypto'
import { Problem, parseStrictJson, readShape } from '@release-tools/base'
import { type AuditEvent, auditEvent } from '../event.ts'
import { lineLimit } from '../line.ts'

/** The private half of a key that events are sealed for, wherever it is. */
export interface OpeningKey {
  /** SHA-256 of the public key (DER, SPKI) in lower-case hex: what `kid` of an event is. */
  kid: string
  /** Decrypts with RSA-OAEP (SHA-256, no label). Throws a Problem. */
  unwrap(encrypted: Buffer): Promise<Buffer>
}

const next = 'Find out who wrote the line: the log itself is checked without a key.'

/**
 * Opens an event that seal.ts sealed. Only the key of the event leaves this process, encrypted as it is; the event is decrypted here. `what` names
 * it in errors. Throws a Problem for an event that is sealed for another key, or damaged.
 */
export async function openSealed(sealed: string, keys: readonly OpeningKey[], what: string): Promise<AuditEvent> {
  const parts = sealed.split('.')
  const [header = '', ...rest] = parts
  const [wrapped, iv, content, tag] = rest.map(part => Buffer.from(part, 'base64url'))
  const attempted = `open ${what}`
  if (parts.length !== 5 || !wrapped || !iv || !content || !tag)
    throw new Problem(attempted, { found: 'it is not a JWE in its compact form.', next })
  const kid = readHeader(header, attempted)
  const key = keys.find(one => one.kid === kid)
  if (key === undefined)
    throw new Problem(attempted, {
      found: `it is sealed for the key ${kid}, and ${keys.length === 1 ? 'that given is' : 'those given are'} ${keys.map(one => one.kid).join(', ')}.`,
      next: 'Give that key too with --open-with: keys that were replaced still open what was sealed for them.',
    })
  const secret = await key.unwrap(wrapped)
  const text = decrypted({ secret, header, iv, content, tag }, attempted)
  return readShape(auditEvent, parseStrictJson(text, what, lineLimit), what, next)
}

function readHeader(header: string, attempted: string): string {
  const value = parseStrictJson(Buffer.from(header, 'base64url'), 'the header of a sealed event', 10_000)
  const { alg, enc, kid, ...others } = (value ?? {}) as Record<string, unknown>
  const isOurs = alg === 'RSA-OAEP-256' && enc === 'A256GCM' && Object.keys(others).length === 0
  if (isOurs && typeof kid === 'string' && /^[0-9a-f]{64}$/.test(kid)) return kid
  throw new Problem(attempted, {
    found: 'its header is not that of a sealed event (RSA-OAEP-256, A256GCM, kid).',
    next,
  })
}

interface Encrypted {
  secret: Buffer
  header: string
  iv: Buffer
  content: Buffer
  tag: Buffer
}

/** https://www.rfc-editor.org/rfc/rfc7516#section-5.2 */
function decrypted({ secret, header, iv, content, tag }: Encrypted, attempted: string): Buffer {
  const damaged = (cause?: unknown) =>
    new Problem(attempted, { found: 'it is damaged: its key does not decrypt it.', next, cause })
  if (secret.length !== 32 || iv.length !== 12 || tag.length !== 16) throw damaged()
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, iv).setAAD(Buffer.from(header)).setAuthTag(tag)
    return Buffer.concat([decipher.update(content), decipher.final()])
  } catch (cause) {
    throw damaged(cause)
  }
}
