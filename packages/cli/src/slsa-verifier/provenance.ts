import { Problem, readLimited } from '@release-tools/base'
import { readProvenanceFile, type SignedProvenance, withLogEntry } from '@release-tools/evidence'
import { usable } from '../trust.ts'
import type { LogEntries } from './log-entries.ts'

const provenanceLimit = 64 * 1024 * 1024

/** Reads a provenance file. `flag` names it in errors. */
export async function readProvenance(flag: string, path: string): Promise<SignedProvenance[]> {
  return usable(`read --${flag} ${path}`, async () =>
    readProvenanceFile(await readLimited(path, provenanceLimit, 'any')),
  )
}

/**
 * Bundles to verify: those of the file, and envelopes with the log entries that `entries` finds for them. Where it finds none, the
 * reason stands in place of the bundle.
 */
export async function bundlesOf(
  signed: SignedProvenance[],
  digest: string,
  entries: LogEntries,
): Promise<(object | string | Uint8Array | Problem)[]> {
  const found = []
  for (const one of signed)
    found.push(...(one.kind === 'bundle' ? [one.bundle as object] : await fromEnvelope(one, digest, entries)))
  return found
}

async function fromEnvelope(
  envelope: Extract<SignedProvenance, { kind: 'envelope' }>,
  digest: string,
  entries: LogEntries,
): Promise<(object | Problem)[]> {
  try {
    return (await entries(envelope, digest)).map(entry => withLogEntry(envelope, entry))
  } catch (error) {
    if (error instanceof Problem) return [error]
    throw error
  }
}
