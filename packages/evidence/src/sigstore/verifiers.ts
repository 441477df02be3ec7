import type { KeyObject } from 'node:crypto'
import { type SignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'
import { CannotCheck } from './cannot-check.ts'
import type { TrustedRoot } from './trusted-root.ts'

/** Verifies signatures by this key. Requires no log entries and timestamps, but checks any that exist. */
export function keyVerifier(root: TrustedRoot, publicKey: KeyObject): Verifier {
  const material = toTrustMaterial(root, () => ({ publicKey, validFor: () => true }))
  return new Verifier(material, { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 })
}

/** Verifies signatures with short-lived certificates. Requires a signed time, an SCT, and, if the root has a log, a log entry. */
export function certificateVerifier(root: TrustedRoot): Verifier {
  const tlogThreshold = root.tlogs.length === 0 ? 0 : 1
  return new Verifier(toTrustMaterial(root), { tlogThreshold, ctlogThreshold: 1, timestampThreshold: 1 })
}

/** Throws CannotCheck for a root that cannot vouch for any certificate. */
export function requireAuthorities(root: TrustedRoot) {
  if (root.certificateAuthorities.length === 0) throw thin('certificate authority')
  if (root.ctlogs.length === 0) throw thin('certificate transparency log')
}

/** Throws CannotCheck if the entity has an entry of a log whose key the root does not have. */
export function requireKnownLogs(entity: SignedEntity, root: TrustedRoot) {
  const known = root.tlogs.flatMap(log => [log.logId, log.checkpointKeyId]).filter(id => id !== undefined)
  const unknown = entity.tlogEntries.find(entry => !known.some(id => id.keyId.equals(entry.logId.keyId)))
  if (unknown === undefined) return
  const id = unknown.logId.keyId.toString('base64')
  throw cannotCheck(`its log entry is from a log (${id}) that the trusted root does not list.`)
}

/** The error if something is missing that the check of a signature needs. */
export function cannotCheck(
  found: string,
  next = 'Give the trusted root of the Sigstore instance that it was made with.',
): CannotCheck {
  return new CannotCheck('check the signature', { found, next })
}

function thin(missing: string): CannotCheck {
  return cannotCheck(`the trusted root lists no ${missing}.`)
}
