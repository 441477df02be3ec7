import { type ProvenanceVerifier, requireVerifiable } from '@release-tools/evidence'
import type { Given } from '../command.ts'
import type { ExitCode } from '../exit-codes.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import type { Terminal } from '../terminal.ts'
import { expectedOf } from './expected.ts'
import { lastOf, onlyOperand, requireFlags } from './flags.ts'
import { attachedProvenance, type ImageOperand, imageOperand } from './image-provenance.ts'
import { logEntries } from './log-entries.ts'
import { printStatement, sayBuilder, verdictOf } from './outcome.ts'
import { type Candidate, candidatesOf, readProvenance, verifyAny } from './provenance.ts'
import { readVerifier } from './trust.ts'

/** `release-tools verify-image` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const operand = onlyOperand(given, 'expects a single path to an image')
  requireFlags(given, ['source-uri'])
  const verifier = await readVerifier(given)
  return verdictOf(terminal, () => verifyImage(operand, given, verifier, terminal))
}

async function verifyImage(operand: string, given: Given, verifier: ProvenanceVerifier, terminal: Terminal) {
  const image = await imageOperand(operand)
  const expected = expectedOf(given, image.sha256)
  requireVerifiable(expected.builderId)
  const built = verifyAny(await provenanceOf(image, given, terminal), verifier, expected, 'image', terminal)
  sayBuilder(terminal, built)
  if (given.switches.has('print-provenance')) printStatement(terminal, built.payload)
}

async function provenanceOf(image: ImageOperand, given: Given, terminal: Terminal): Promise<Candidate[]> {
  const path = lastOf(given, 'provenance-path')
  if (path === undefined)
    return attachedProvenance(image, lastOf(given, 'provenance-repository'), terminalHost(terminal, process.cwd()))
  const signed = await readProvenance('provenance-path', path)
  return candidatesOf(signed, image.sha256, await logEntries(given, terminal))
}
