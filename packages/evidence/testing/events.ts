import { type SigningEvent, signingEventSchema } from '../src/events/signing-event.ts'

/** The record of a signature, with all that may be known of one; `change` replaces parts of it. */
export function signingEvent(change: Partial<SigningEvent> = {}): SigningEvent {
  return {
    schema: signingEventSchema,
    time: '2026-06-01T12:00:00Z',
    kind: 'attestation',
    predicateType: 'https://slsa.dev/provenance/v1',
    subjects: [{ name: 'artifacts/a.whl', digest: { sha256: 'a'.repeat(64) } }],
    signer: { kind: 'key', sha256: 'b'.repeat(64) },
    signature: { sha256: 'c'.repeat(64) },
    signed: { algorithm: 'sha256', digest: 'd'.repeat(64) },
    log: [
      {
        url: 'https://log.example.org',
        logId: 'e'.repeat(64),
        index: '7',
        kind: 'dsse 0.0.1',
        integratedTime: '2026-06-01T11:59:59Z',
        bodySha256: 'f'.repeat(64),
        leafHash: '0'.repeat(64),
      },
    ],
    timestamps: [{ time: '2026-06-01T11:59:58Z', authority: 'https://time.example.org' }],
    service: {
      name: 'hashivault',
      key: 'hashivault://release',
      keyVersion: '3',
      login: { role: 'release' },
      session: { accessor: 'abc', loginRequestId: 'r-1', entityId: 'e-1', namespace: 'team' },
    },
    run: {
      server: 'https://github.com',
      repository: 'acme/widget',
      id: '1',
      attempt: '2',
      job: 'sign',
      workflow: 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0',
      ref: 'refs/tags/v1.2.0',
      commit: 'c0ffee',
    },
    ...change,
  }
}
