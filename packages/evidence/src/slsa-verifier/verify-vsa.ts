import { at, byKind, listAt, Problem, parseStrictJson, textAt } from '@release-tools/base'
import { checkVsa, type VsaFault, type WantedVsa } from '../in-toto/check-vsa.ts'
import { payloadType } from '../in-toto/statement.ts'
import { parseVsa, type Vsa } from '../in-toto/vsa.ts'
import { bundleOfStatement } from '../signatures/bundle-of.ts'
import { isEnvelope } from '../signatures/dsse.ts'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import { parsePublicKey } from '../sigstore/public-key.ts'
import { NotVerified } from '../sigstore/refusal.ts'
import { SignatureVerifier, type Trust, type Verified } from '../sigstore/sigstore.ts'
import { derOfPlain } from './plain-ecdsa.ts'
import { type reasons, refused } from './refused.ts'
import { sshKeyId } from './ssh-key-id.ts'

/** What is asked about a verification summary. */
export interface VsaQuestion {
  /** Content of its file: a DSSE envelope, or a Sigstore bundle. */
  attestation: Uint8Array
  /** Whose signature counts: that of the verifier. */
  trust: Trust
  /** The identifier of the key, if the envelope names one. Defaults to its fingerprint, as SSH writes it. */
  keyId?: string
  wanted: WantedVsa
}

/** A verification summary that says what was wanted. */
export interface VerifiedVsa {
  vsa: Vsa
  /** The statement as it was signed. */
  payload: Uint8Array
  signed: Verified
}

/**
 * Verifies a verification summary as slsa-verifier does. Throws Refused with its phrase, and CannotCheck for what is not known: another
 * version or format, an authority that no trusted root lists. Wider than slsa-verifier: it also reads Sigstore bundles.
 */
export function verifyVsa({ attestation, trust, keyId = '', wanted }: VsaQuestion): VerifiedVsa {
  const document = readable(() => parseStrictJson(attestation, 'the attestation'))
  const { envelope, bundles } = signaturesOf(document, keyId)
  const type = textAt(envelope, 'payloadType')
  if (type !== payloadType)
    throw refused('payload', `expected payload type ${quoted(payloadType)}, got ${quoted(type ?? '')}`)
  const verifier = new SignatureVerifier(trust)
  const ids = keyIdsOf(trust, keyId)
  const signed = firstSigned(
    bundles.filter(({ id }) => id === '' || ids === undefined || ids.includes(id)),
    verifier,
  )
  const vsa = readable(() => parseVsa(signed.statement))
  const [fault] = checkVsa(vsa, wanted)
  if (fault !== undefined) throw refused(reasonOf(fault), fault.found.replace(/\.$/, ''))
  return { vsa, payload: Buffer.from(textAt(envelope, 'payload') ?? '', 'base64'), signed }
}

/** A signature as a bundle of its own, with the key that it says that it is by; empty if it says none. */
interface OneSignature {
  bundle: unknown
  id: string
}

/**
 * Each signature of an envelope alone, or the only one of a bundle. What a bundle says of its key is a hint in no agreed form, so it counts
 * only if an identifier was asked for.
 */
function signaturesOf(document: unknown, keyId: string): { envelope: unknown; bundles: OneSignature[] } {
  if (isEnvelope(document)) {
    const signatures = listAt(document, 'signatures')
    if (signatures.length > mostSignatures)
      throw refused('payload', `it has ${signatures.length} signatures, more than the ${mostSignatures} accepted`)
    return { envelope: document, bundles: signatures.flatMap(one => bundlesOf(document, one)) }
  }
  const envelope = at(document, 'dsseEnvelope')
  const id = keyId === '' ? '' : (textAt(envelope, 'signatures', 0, 'keyid') ?? '')
  // The reader of bundles names every other format.
  return { envelope: envelope ?? { payloadType }, bundles: [{ bundle: document, id }] }
}

const mostSignatures = 100

/** A signature of an envelope, in each form in which ECDSA signatures are written. */
function bundlesOf(envelope: unknown, signature: unknown): OneSignature[] {
  const [payload, id] = [textAt(envelope, 'payload') ?? '', textAt(signature, 'keyid') ?? '']
  const bytes = Buffer.from(textAt(signature, 'sig') ?? '', 'base64')
  const forms = [bytes, derOfPlain(bytes) ?? Buffer.alloc(0)].filter(({ length }) => length > 0)
  return forms.map(one => {
    const enveloped = { payload, payloadType, sig: one.toString('base64') }
    return { id, bundle: readable(() => bundleOfStatement(enveloped, { certificates: [] })) }
  })
}

/** The identifiers under which the trusted keys may have signed; undefined if certificates count. */
function keyIdsOf({ signers }: Trust, keyId: string): string[] | undefined {
  const keys = signers.flatMap(one => byKind(one, { key: ({ publicKey }) => [publicKey], identity: () => [] }))
  if (keys.length === 0) return undefined
  return keyId !== '' ? [keyId] : keys.flatMap(key => sshKeyId(parsePublicKey(key)) ?? [])
}

function firstSigned(signatures: OneSignature[], verifier: SignatureVerifier) {
  const failures: NotVerified[] = []
  for (const { bundle } of signatures) {
    try {
      return readable(() => verifier.verifyStatement(bundle))
    } catch (error) {
      if (!(error instanceof NotVerified)) throw error
      failures.push(error)
    }
  }
  const [failure] = failures
  throw refused('noSignature', failure?.found.replace(/\.$/, '') ?? 'none is by the key that was asked for', failure)
}

/** What cannot be read is an invalid payload, unless its form or its authority is unknown, or its signature is wrong. */
function readable<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Problem) || error instanceof CannotCheck || error instanceof NotVerified) throw error
    throw refused('payload', error.found.replace(/\.$/, ''), error)
  }
}

type Reason = keyof typeof reasons

const reasonsOfFaults: Record<VsaFault['about'], Reason> = {
  digest: 'noSubject',
  'weak digest': 'invalidHash',
  verifier: 'verifier',
  resource: 'resource',
  result: 'result',
  'unknown level': 'slsaLevel',
  levels: 'levels',
  // Nobody asks for these two here.
  policy: 'payload',
  age: 'payload',
}

function reasonOf({ about, missing }: VsaFault): Reason {
  return missing ? 'emptyField' : reasonsOfFaults[about]
}

function quoted(text: string): string {
  return JSON.stringify(text)
}
