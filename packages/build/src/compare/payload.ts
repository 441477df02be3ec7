import { at, limits, parseJson, readLimited, textAt } from '@release-tools/base'

/** What is signed in a file of signatures: the payload of each, with its type. */
type Signed = { type: string; payload: Buffer }[]

/**
 * What a Sigstore bundle, several of them (one per line), or a DSSE envelope sign. Undefined for other files. Signatures are not
 * verified: that is the caller's matter.
 */
export async function signedContent(path: string): Promise<Signed | undefined> {
  if (!/\.(sigstore\.json|sigstore|intoto\.jsonl|dsse|dsse\.json|jsonl)$/.test(path)) return undefined
  const text = (await readLimited(path, limits.evidence)).toString('utf8')
  const whole = readSigned(text)
  if (whole !== undefined) return [whole]
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const all = lines.map(readSigned)
  return all.length > 0 && all.every(one => one !== undefined) ? all : undefined
}

/** True if both sign the same, in the same order. */
export function isSamePayload(old: Signed, now: Signed): boolean {
  return (
    old.length === now.length &&
    old.every(({ type, payload }, index) => type === now[index]?.type && payload.equals(now[index].payload))
  )
}

function readSigned(text: string): Signed[number] | undefined {
  const value = parsed(text)
  const envelope = at(value, 'dsseEnvelope') ?? value
  const [type, payload] = [textAt(envelope, 'payloadType'), textAt(envelope, 'payload')]
  if (type !== undefined && payload !== undefined) return { type, payload: Buffer.from(payload, 'base64') }
  const digest = textAt(value, 'messageSignature', 'messageDigest', 'digest')
  const algorithm = textAt(value, 'messageSignature', 'messageDigest', 'algorithm')
  if (digest === undefined || algorithm === undefined) return undefined
  return { type: algorithm, payload: Buffer.from(digest, 'base64') }
}

function parsed(text: string): unknown {
  try {
    return parseJson(text, 'the file')
  } catch {
    return undefined
  }
}
