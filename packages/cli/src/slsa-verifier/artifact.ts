import { sha256File } from '@release-tools/base'
import { type ProvenanceVerifier, Refused, requireVerifiable, type VerifiedBuild } from '@release-tools/evidence'
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
  return verdictOf(terminal, () => verifyAll({ given, terminal, verifier, entries }))
}

interface Asked {
  given: Given
  terminal: Terminal
  verifier: ProvenanceVerifier
  entries: LogEntries
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

async function verifyOne(file: string, { given, terminal, verifier, entries }: Asked): Promise<VerifiedBuild> {
  const digest = await usable(`read ${file}`, () => sha256File(file, 'any'))
  const expected = expectedOf(given, digest)
  const signed = await readProvenance('provenance-path', lastOf(given, 'provenance-path') ?? '')
  requireVerifiable(expected.builderId)
  const candidates = await candidatesOf(signed, digest, entries)
  const built = verifyAny(candidates, verifier, expected, 'artifact', terminal)
  sayBuilder(terminal, built)
  if (given.switches.has('print-provenance')) printStatement(terminal, built.payload)
  return built
}
