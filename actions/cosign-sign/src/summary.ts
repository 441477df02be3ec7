import { byKind, code, codeBlock, count, escapeMarkdown, table } from '@release-tools/base'
import { statementName } from '@release-tools/evidence'
import { type ReaderFiles, type Signed, signatureCells, signerJson, verifyCommands } from '@release-tools/sign'
import type { PlannedImage } from './sign-images.ts'
import { partsText, type Signature } from './signature.ts'

/** What a run signed and attached, or what a dry run would have. */
interface Result {
  signatures: Signature[]
  planned: PlannedImage[]
  files: ReaderFiles
  isDryRun: boolean
}

/** What the job summary says: what is signed and attached, by whom, in which log, and the commands that verify it. */
export function summary({ signatures, planned, files, isDryRun }: Result): string {
  const signed = table(
    ['Signed', 'by', 'in a log'],
    signatures.map(({ what, verified, parts }) => [
      `${code(nameOf(what))}${parts === 0 ? '' : `, and ${partsText(parts)}`}`,
      ...signatureCells(verified),
    ]),
  )
  const attached = attestationTable(planned)
  if (isDryRun)
    return `### Signatures of a dry run\n\n${signed}\n\nThe key was made for this run and is gone: nothing was pushed or logged.${
      attached && `\n\nA release would also attach these attestations. None of them was signed.\n\n${attached}`
    }`
  const commands = codeBlock(commandsOf(signatures, files).join('\n'), 'sh')
  return `### Signatures\n\n${signed}\n\n${attached && `Attached as attestations:\n\n${attached}\n\n`}Verify them with:\n\n${commands}`
}

/** One row for each statement: what it is, from which file, and what it is attached to. Empty if there are none. */
function attestationTable(planned: PlannedImage[]): string {
  const rows = planned.flatMap(({ plan, ...image }) =>
    [
      ...plan.sign.map(one => ({ ...one, type: one.predicateType })),
      ...plan.attach.map(one => ({ ...one, type: one.statement.predicateType })),
    ].map(({ type, from, digests, scanner }) => [
      escapeMarkdown(scanner === undefined ? statementName(type) : `${statementName(type)} by ${scanner}`),
      code(type),
      code(from),
      placeText(image, digests),
    ]),
  )
  return rows.length === 0 ? '' : table(['Attestation', 'type', 'from', 'attached to'], rows)
}

/** The image with all its platforms, or one platform. */
function placeText({ image, entry }: Omit<PlannedImage, 'plan'>, digests: string[]): string {
  const [first = ''] = digests
  const reference = code(`${image.repository}@${first}`)
  if (digests.length > 1) return `${reference} and ${count(digests.length - 1, 'platform')}`
  const found = entry?.platforms.find(one => one.digest === first)
  return found === undefined ? reference : `${reference} (${escapeMarkdown(found.platform)})`
}

/** The commands for all of them, in order. */
export function commandsOf(signatures: Signature[], files: ReaderFiles): string[] {
  return signatures.flatMap(({ what, verified }) => verifyCommands(what, verified, files))
}

/** The output `signer`: all signatures of a run have the same. */
export function signerOutput([first]: Signature[]): string {
  return first === undefined ? '' : signerJson(first.verified)
}

function nameOf(what: Signed): string {
  return byKind(what, { image: one => one.image, file: one => one.file, model: one => one.directory })
}
