import type { KeyObject } from 'node:crypto'
import { type SignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'
import { CannotCheck } from './cannot-check.ts'
import type { TrustedRoot } from './trusted-root.ts'

/** For signatures by this key: log entries and timestamps are not required, but hold where there are any. */
export function keyVerifier(root: TrustedRoot, publicKey: KeyObject): Verifier {
  const material = toTrustMaterial(root, () => ({ publicKey, validFor: () => true }))
  return new Verifier(material, { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 })
}

/** For short-lived certificates: a signed time and an SCT are required, and a log entry where the root has a log. */
export function certificateVerifier(root: TrustedRoot): Verifier {
  const tlogThreshold = root.tlogs.length === 0 ? 0 : 1
  return new Verifier(toTrustMaterial(root), { tlogThreshold, ctlogThreshold: 1, timestampThreshold: 1 })
}

/** Throws CannotCheck for a root that cannot vouch for any certificate. */
export function requireAuthorities(root: TrustedRoot) {
  if (root.certificateAuthorities.length === 0) throw thin('certificate authority')
  if (root.ctlogs.length === 0) throw thin('certificate transparency log')
}

/** Throws CannotCheck when the entity was logged where the root has no key for. */
export function requireKnownLogs(entity: SignedEntity, root: TrustedRoot) {
  const known = root.tlogs.flatMap(log => [log.logId, log.checkpointKeyId]).filter(id => id !== undefined)
  const unknown = entity.tlogEntries.find(entry => !known.some(id => id.keyId.equals(entry.logId.keyId)))
  if (unknown === undefined) return
  const id = unknown.logId.keyId.toString('base64')
  throw cannotCheck(`its log entry is from a log (${id}) that the trusted root does not list.`)
}

/** Something is missing to check a signature. */
export function cannotCheck(
  found: string,
  next = 'Give the trusted root of the Sigstore that it was made with.',
): CannotCheck {
  return new CannotCheck('check the signature', { found, next })
}

function thin(missing: string): CannotCheck {
  return cannotCheck(`the trusted root lists no ${missing}.`)
}
