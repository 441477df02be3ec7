import { type Bundle, parseBundle } from './bundle.ts'
import { notVerified } from './refusal.ts'

/** The signature of a file, with what it was made over. */
export type MessageBundle = Bundle & { content: { $case: 'messageSignature' } }
export type AttestationBundle = Bundle & { content: { $case: 'dsseEnvelope' } }

/** Reads a bundle that must have an attestation. */
export function attestationOf(bundle: unknown): AttestationBundle {
  const parsed = parseBundle(bundle)
  if (parsed.content.$case === 'dsseEnvelope') return parsed as AttestationBundle
  throw notVerified('the bundle has the signature of a file, not an attestation (DSSE).')
}

/** Reads a bundle that must have the signature of a file. */
export function messageOf(bundle: unknown): MessageBundle {
  const parsed = parseBundle(bundle)
  if (parsed.content.$case === 'messageSignature') return parsed as MessageBundle
  throw notVerified('the bundle has an attestation (DSSE), not the signature of a file.')
}
