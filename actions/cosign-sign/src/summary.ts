import { byKind, code, codeBlock, table } from '@release-tools/base'
import type { Verified } from '@release-tools/evidence'
import { type Signed, signatureCells, signerJson, verifyCommands } from '@release-tools/sign'

/** A signature that was made and verified. */
export interface Signature {
  what: Signed
  /** Absolute path. */
  bundle: string
  verified: Verified
  /** Of an image: how many manifests of its index are signed as well. */
  parts: number
}

/** `the 3 manifests that it lists`. */
export function partsText(parts: number): string {
  return parts === 1 ? 'the manifest that it lists' : `the ${parts} manifests that it lists`
}

/** What the job summary says: what is signed, by whom, in which log, and the commands that verify it. */
export function summary(signatures: Signature[], trustedRoot: string | undefined, dryRun: boolean): string {
  const signed = table(
    ['Signed', 'by', 'in a log'],
    signatures.map(({ what, verified, parts }) => [
      `${code(nameOf(what))}${parts === 0 ? '' : `, and ${partsText(parts)}`}`,
      ...signatureCells(verified),
    ]),
  )
  if (dryRun)
    return `### Signatures of a dry run\n\n${signed}\n\nThe key was made for this run and is gone: nothing was pushed or logged.`
  const commands = codeBlock(commandsOf(signatures, trustedRoot).join('\n'), 'sh')
  return `### Signatures\n\n${signed}\n\nVerify them with:\n\n${commands}`
}

/** The commands for all of them, in order. */
export function commandsOf(signatures: Signature[], trustedRoot: string | undefined): string[] {
  return signatures.flatMap(({ what, verified }) => verifyCommands(what, verified, trustedRoot))
}

/** The output `signer`: all signatures of a run have the same. */
export function signerOutput([first]: Signature[]): string {
  return first === undefined ? '' : signerJson(first.verified)
}

function nameOf(what: Signed): string {
  return byKind(what, { image: one => one.image, file: one => one.file, model: one => one.directory })
}
