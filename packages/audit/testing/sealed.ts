import { createPublicKey } from 'node:crypto'
import { keyFingerprint } from '@release-tools/evidence'
import { CompactEncrypt, type CompactJWEHeaderParameters } from 'jose'
import type { AuditEvent } from '../src/event.ts'

export const sampleEvent: AuditEvent = {
  kind: 'publication',
  time: '2026-06-01T12:00:00Z',
  tag: 'v1.2.0',
  facts: { manifest: 'a'.repeat(64) },
}

/** An event sealed for the owner of a key (PEM), by the library that others would take. `header` replaces parts of its header. */
export function sealedFor(
  pem: string,
  event: unknown = sampleEvent,
  header: Partial<CompactJWEHeaderParameters> = {},
): Promise<string> {
  const own = { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: keyFingerprint(pem), ...header }
  return new CompactEncrypt(Buffer.from(JSON.stringify(event))).setProtectedHeader(own).encrypt(createPublicKey(pem))
}
