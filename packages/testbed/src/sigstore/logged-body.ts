import { createHash, verify, X509Certificate } from 'node:crypto'
import { at, listAt, parseJson, textAt } from '@release-tools/base'

interface Logged {
  body: string
  subjects: string[]
}

/** What is proposed: an envelope, and the certificate (PEM in base64) of its signer. */
function proposedParts(proposed: unknown): { kind: string; envelope: string; sent: string } | undefined {
  const kind = textAt(proposed, 'kind')
  if (textAt(proposed, 'apiVersion') !== '0.0.1') return undefined
  const place = kind === 'dsse' ? ['proposedContent'] : ['content']
  const envelope = textAt(proposed, 'spec', ...place, 'envelope') ?? '{}'
  if (kind === 'dsse') return { kind, envelope, sent: textAt(proposed, 'spec', ...place, 'verifiers', 0) ?? '' }
  return kind === 'intoto' ? { kind, envelope, sent: textAt(proposed, 'spec', 'publicKey') ?? '' } : undefined
}

/** What the log keeps of an entry, as canonical JSON, and the digests of its subjects; undefined for what it does not take. */
export function loggedBody(proposed: unknown): Logged | undefined {
  const file = fileBody(proposed)
  return file === undefined ? envelopeBody(proposed) : { body: file, subjects: [] }
}

/** That of an envelope; undefined if its signature is not by the key that is sent with it. */
function envelopeBody(proposed: unknown): Logged | undefined {
  const parts = proposedParts(proposed)
  if (parts === undefined) return undefined
  const { kind, envelope, sent } = parts
  // Rekor writes the certificate again, so that all entries have one form.
  const certificate = new X509Certificate(Buffer.from(sent, 'base64'))
  const verifier = Buffer.from(certificate.toString()).toString('base64')
  const parsed = parseJson(envelope, 'the envelope')
  const [payload, type, signature] = [
    Buffer.from(textAt(parsed, 'payload') ?? '', 'base64'),
    textAt(parsed, 'payloadType') ?? '',
    textAt(parsed, 'signatures', 0, 'sig') ?? '',
  ]
  if (at(parsed, 'signatures', 1) !== undefined) return undefined
  const signed = Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `), payload])
  if (!verify('sha256', signed, certificate.publicKey, Buffer.from(signature, 'base64'))) return undefined
  const hash = (data: Uint8Array | string) => ({ algorithm: 'sha256', value: sha256(data).toString('hex') })
  const spec =
    kind === 'dsse'
      ? { envelopeHash: hash(envelope), payloadHash: hash(payload), signatures: [{ signature, verifier }] }
      : { content: { hash: hash(envelope), payloadHash: hash(payload) }, publicKey: verifier }
  return { body: JSON.stringify({ apiVersion: '0.0.1', kind, spec }), subjects: subjectsOf(payload) }
}

function subjectsOf(payload: Buffer): string[] {
  const statement = parseJson(payload.toString(), 'the statement')
  return listAt(statement, 'subject').flatMap(subject => {
    const digest = textAt(subject, 'digest', 'sha256')
    return digest === undefined ? [] : [`sha256:${digest}`]
  })
}

/**
 * What the log keeps of the signature of a file, as canonical JSON; undefined for anything else. It does not check the signature, because
 * Node checks none that is over a digest: whoever reads the entry does.
 */
function fileBody(proposed: unknown): string | undefined {
  if (textAt(proposed, 'kind') !== 'hashedrekord' || textAt(proposed, 'apiVersion') !== '0.0.1') return undefined
  const [algorithm, value, content, key] = [
    textAt(proposed, 'spec', 'data', 'hash', 'algorithm'),
    textAt(proposed, 'spec', 'data', 'hash', 'value'),
    textAt(proposed, 'spec', 'signature', 'content'),
    textAt(proposed, 'spec', 'signature', 'publicKey', 'content'),
  ]
  if (algorithm === undefined || value === undefined || content === undefined || key === undefined) return undefined
  const spec = { data: { hash: { algorithm, value } }, signature: { content, publicKey: { content: key } } }
  return JSON.stringify({ apiVersion: '0.0.1', kind: 'hashedrekord', spec })
}

function sha256(data: Uint8Array | string): Buffer {
  return createHash('sha256').update(data).digest()
}
