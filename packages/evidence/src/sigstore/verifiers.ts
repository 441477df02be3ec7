import type { KeyObject } from 'node:crypto'
import { toTrustMaterial, Verifier } from '@sigstore/verify'
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
