import type { KeyObject } from 'node:crypto'
import { toTrustMaterial, Verifier } from '@sigstore/verify'
import type { TrustedRoot } from './trusted-root.ts'

/** Verifies signatures by this key. Requires no log entries and timestamps, but checks any that exist. */
export function keyVerifier(root: TrustedRoot, publicKey: KeyObject): Verifier {
  const material = toTrustMaterial(root, () => ({ publicKey, validFor: () => true }))
  return new Verifier(material, { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 })
}

/**
 * Verifies signatures with short-lived certificates. Requires a signed time and, if the root has such logs, a log entry and an SCT: the Sigstore
 * that GitHub runs has neither log, and dates its signatures by a timestamp authority.
 */
export function certificateVerifier(root: TrustedRoot): Verifier {
  const [tlogThreshold, ctlogThreshold] = [root.tlogs, root.ctlogs].map(logs => (logs.length === 0 ? 0 : 1))
  return new Verifier(toTrustMaterial(root), {
    tlogThreshold: tlogThreshold ?? 1,
    ctlogThreshold: ctlogThreshold ?? 1,
    timestampThreshold: 1,
  })
}
