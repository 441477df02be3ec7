import { sha256File } from '@release-tools/base'
import {
  type ProvenanceVerifier,
  Refused,
  requireVerifiable,
  type SignedProvenance,
  type VerifiedBuild,
} from '@release-tools/evidence'
import type { Given } from '../command.ts'
import type { ExitCode } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { usable } from '../trust.ts'
import { expectedOf } from './expected.ts'
import { lastOf, requireFlags, usage } from './flags.ts'
import { type LogEntries, logEntries } from './log-entries.ts'
import { printStatement, reported, sayBuilder, verdictOf } from './outcome.ts'
import { candidatesOf, readProvenance, verifyAny } from './provenance.ts'
import { readVerifier } from './trust.ts'

/** `release-tools verify-artifact` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  if (given.operands.length === 0) throw usage('expects at least one artifact.', given)
  requireFlags(given, ['provenance-path', 'source-uri'])
  const [verifier, entries] = [await readVerifier(given), await logEntries(given, terminal)]
  const path = lastOf(given, 'provenance-path') ?? ''
  let read: Promise<SignedProvenance[]> | undefined
  const provenance = () => (read ??= readProvenance('provenance-path', path))
  return verdictOf(terminal, () => verifyAll({ given, terminal, verifier, entries, provenance }))
}

interface Asked {
  given: Given
  terminal: Terminal
  verifier: ProvenanceVerifier
  entries: LogEntries
  /** Reads the provenance, which is one file for all artifacts, once. */
  provenance(): Promise<SignedProvenance[]>
}

/** Verifies the files in their order, up to the first that fails. One builder must have made them all. */
async function verifyAll(asked: Asked): Promise<void> {
  let first: string | undefined
  for (const file of asked.given.operands)
    await reported(asked.terminal, `artifact ${file}`, async () => {
      const { builder } = await verifyOne(file, asked)
      first ??= builder
      if (builder !== first) throw new Refused(`encountered different builderIDs ${first} ${builder}`)
    })
}

async function verifyOne(file: string, asked: Asked): Promise<VerifiedBuild> {
  const { given, terminal, verifier, entries } = asked
  const digest = await usable(`read ${file}`, () => sha256File(file, 'any'))
  const expected = expectedOf(given, digest)
  const signed = await asked.provenance()
  requireVerifiable(expected.builderId)
  const candidates = await candidatesOf(signed, digest, entries)
  const built = verifyAny(candidates, verifier, expected, 'artifact', terminal)
  sayBuilder(terminal, built)
  if (given.switches.has('print-provenance')) printStatement(terminal, built.payload)
  return built
}
