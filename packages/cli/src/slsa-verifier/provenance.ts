import { Problem, readLimited } from '@release-tools/base'
import {
  CannotCheck,
  type ProvenanceVerifier,
  readProvenanceFile,
  type SignedProvenance,
  type VerifiedBuild,
  withLogEntry,
} from '@release-tools/evidence'
import type { Terminal } from '../terminal.ts'
import { harmless } from '../text.ts'
import { usable } from '../trust.ts'
import type { LogEntries } from './log-entries.ts'

const provenanceLimit = 64 * 1024 * 1024

/** Reads a provenance file. `flag` names it in errors. Throws WrongUse if it cannot be read, and another Problem if it is damaged. */
export async function readProvenance(flag: string, path: string): Promise<SignedProvenance[]> {
  const content = await usable(`read --${flag} ${path}`, () => readLimited(path, provenanceLimit, 'any'))
  return readProvenanceFile(content).map(one => named(one, path))
}

/** What is of a format that is not known is named: nothing else says which of the given files it is. */
function named(one: SignedProvenance, path: string): SignedProvenance {
  if (one.kind !== 'bundle' || !(one.bundle instanceof CannotCheck)) return one
  const { attempted, found, next } = one.bundle
  return { kind: 'bundle', bundle: new CannotCheck(attempted, { found: `${path}: ${found}`, next, cause: one.bundle }) }
}

/** A bundle to verify, or why there is none, and how it was found. */
export interface Candidate {
  bundle: unknown
  /** What is told if it is the one that counts. */
  note?: string
}

/** Bundles to verify: those of the file, and envelopes with the log entries that are found for them. */
export async function candidatesOf(
  signed: SignedProvenance[],
  digest: string,
  entries: LogEntries,
): Promise<Candidate[]> {
  const found: Candidate[] = []
  for (const one of signed)
    found.push(...(one.kind === 'bundle' ? [{ bundle: one.bundle }] : await fromEnvelope(one, digest, entries)))
  return found
}

/** Verifies candidates: one valid one is enough. Says how its log entry was found, and who built. */
export function verifyAny(
  candidates: Candidate[],
  verifier: ProvenanceVerifier,
  asked: Parameters<ProvenanceVerifier['verifyAny']>[1],
  subject: Parameters<ProvenanceVerifier['verifyAny']>[2],
  terminal: Terminal,
): VerifiedBuild {
  const bundles = candidates.map(({ bundle }) => bundle)
  const built = verifier.verifyAny(bundles, asked, subject)
  const { note } = candidates[bundles.indexOf(built.bundle)] ?? {}
  if (note !== undefined) terminal.err(`${harmless(note)}\n`)
  return built
}

async function fromEnvelope(
  envelope: Extract<SignedProvenance, { kind: 'envelope' }>,
  digest: string,
  entries: LogEntries,
): Promise<Candidate[]> {
  try {
    const found = await entries(envelope, digest)
    return found.map(({ entry, address }) => ({
      bundle: orProblem(() => withLogEntry(envelope, entry)),
      ...(address && { note: `Verified signature against tlog entry index ${entry.logIndex} at URL: ${address}` }),
    }))
  } catch (error) {
    return [{ bundle: problemOf(error) }]
  }
}

function orProblem(make: () => object): object {
  try {
    return make()
  } catch (error) {
    return problemOf(error)
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  throw error
}
