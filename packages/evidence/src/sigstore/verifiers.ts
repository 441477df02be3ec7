import type { KeyObject } from 'node:crypto'
import { type SignedEntity, type Signer, type TrustMaterial, Verifier } from '@sigstore/verify'
import { isOldEntry, verifyOldEntry } from './old-entry.ts'

/** Verifies an entity: its times, its signer, its log entries, its signature. Throws if one of them is wrong. */
export interface EntityVerifier {
  verify(entity: SignedEntity): Signer
}

interface Thresholds {
  tlogThreshold: number
  ctlogThreshold: number
  timestampThreshold: number
}

/** Verifies signatures by this key. Requires no log entries and timestamps, but checks any that exist. */
export function keyVerifier(material: TrustMaterial, publicKey: KeyObject): EntityVerifier {
  const own = { ...material, publicKey: () => ({ publicKey, validFor: () => true }) }
  return verifierOf(own, { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 }, publicKey)
}

/**
 * Verifies signatures with short-lived certificates. Requires a signed time and, if the root has such logs, a log entry and an SCT: the
 * Sigstore that GitHub runs has neither log, and dates its signatures by a timestamp authority.
 */
export function certificateVerifier(material: TrustMaterial): EntityVerifier {
  const required = (logs: unknown[]) => (logs.length === 0 ? 0 : 1)
  const [tlogThreshold, ctlogThreshold] = [required(material.tlogs), required(material.ctlogs)]
  return verifierOf(material, { tlogThreshold, ctlogThreshold, timestampThreshold: 1 })
}

/** The library's verifier, which also gets along with entries of the form that it does not read. */
function verifierOf(material: TrustMaterial, thresholds: Thresholds, publicKey?: KeyObject): EntityVerifier {
  const verifier = new Verifier(material, thresholds)
  return {
    verify: entity => {
      const old = entity.tlogEntries.filter(isOldEntry)
      if (old.length === 0) return verifier.verify(entity)
      for (const entry of old) verifyOldEntry(entry, entity, material.tlogs, publicKey)
      const tlogEntries = entity.tlogEntries.filter(entry => !isOldEntry(entry))
      return new Verifier(material, { ...thresholds, tlogThreshold: 0 }).verify({ ...entity, tlogEntries })
    },
  }
}
