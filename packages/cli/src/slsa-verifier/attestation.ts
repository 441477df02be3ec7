import { sha256File } from '@release-tools/base'
import { requireVerifiable } from '@release-tools/evidence'
import type { Given } from '../command.ts'
import type { ExitCode } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { usable } from '../trust.ts'
import { expectedOf } from './expected.ts'
import { lastOf, onlyOperand, requireFlags } from './flags.ts'
import { logEntries } from './log-entries.ts'
import { printStatement, reported, sayBuilder, verdictOf } from './outcome.ts'
import { candidatesOf, readProvenance, verifyAny } from './provenance.ts'
import { readVerifier } from './trust.ts'

/** `release-tools verify-github-attestation` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const file = onlyOperand(given, 'expects a single path to an module file')
  requireFlags(given, ['attestation-path', 'builder-id', 'source-uri'])
  const verifier = await readVerifier(given)
  return verdictOf(terminal, () =>
    reported(terminal, `artifact ${file}`, async () => {
      const digest = await usable(`read ${file}`, () => sha256File(file, 'any'))
      const expected = expectedOf(given, digest)
      const signed = await readProvenance('attestation-path', lastOf(given, 'attestation-path') ?? '')
      requireVerifiable(expected.builderId)
      const candidates = await candidatesOf(signed, digest, await logEntries(given, terminal))
      const built = verifyAny(candidates, verifier, expected, 'attestation', terminal)
      sayBuilder(terminal, built)
      if (given.switches.has('print-attestation')) printStatement(terminal, built.payload)
    }),
  )
}
