import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { limits, Problem, readIfThere, renderJson, writeFileAtomic } from '@release-tools/base'
import {
  type Check,
  checkModelFiles,
  type DescribeOptions,
  describeModel,
  openModelSignature,
  readModelManifest,
  SignatureVerifier,
  type Statement,
  type Verified,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { isDryRun } from '../backends.ts'
import { ownSigner, publicKey } from '../own-signer.ts'
import { signStatement } from '../sign.ts'
import type { SigningOptions } from '../signing-options.ts'
import { rootFor, verifyOwn } from '../verify-own.ts'
import { withHintOfPem } from './key-hint.ts'

/** A model, and how it is signed. */
export interface ModelToSign extends DescribeOptions {
  /** Absolute path of its directory. */
  directory: string
  /** Absolute path of a file for the list of all files with their digests, which gpg can sign. Without it, none is written. */
  fileList?: string
}

/** A model that was signed and verified. */
export interface ModelSignature {
  verified: Verified
  /** Number of files that are signed. */
  files: number
  /** SHA-256 over the digests of all files, in lower-case hex: it identifies the model. */
  sha256: string
  /** True if the signature was there already. */
  isKept: boolean
}

/**
 * Signs a model in the format of OpenSSF model signing, writes the signature, and verifies it: who signed, and every file. Keeps a signature
 * that this job's signer made over the same files, so that a step that runs again makes no second entry in a log. Throws a Problem, and
 * then leaves no new signature.
 */
export async function signModel(model: ModelToSign, options: SigningOptions, host: Host): Promise<ModelSignature> {
  const { directory, signature, fileList } = model
  const statement = await describeModel(directory, model)
  const kept = await keptSignature(signature, statement, options, host)
  const verified = kept ?? (await makeSignature(model, statement, options, host))
  if (fileList !== undefined) await writeFileAtomic(fileList, renderJson(statement))
  const { files } = readModelManifest(statement)
  return { verified, files: files.size, sha256: statement.subject[0]?.digest.sha256 ?? '', isKept: kept !== undefined }
}

async function makeSignature(
  { directory, signature }: ModelToSign,
  statement: Statement,
  options: SigningOptions,
  host: Host,
): Promise<Verified> {
  const bundle = withHintOfPem(await signStatement(statement, options, host), await publicKey(options, host))
  const content = Buffer.from(`${bundle}\n`)
  const verified = await verifyOwn(bundle, options, host, one => openModelSignature(content, one).verified)
  await writeFileAtomic(signature, content)
  const { checks } = await checkModelFiles(directory, readModelManifest(statement), [signature])
  const wrong = checks.find(isWrong)
  if (wrong === undefined) return verified
  await rm(signature, { force: true })
  throw new Problem(`sign the model ${basename(directory)}`, {
    found: `it changed while it was signed: ${wrong.detail}`,
    next: 'Run the step again when nothing writes into the model.',
  })
}

function isWrong({ status }: Check): boolean {
  return status === 'fail' || status === 'error'
}

/** Who made a signature that is there, if it is this job's signer, and the signature is of the same statement. */
async function keptSignature(
  signature: string,
  statement: Statement,
  options: SigningOptions,
  host: Host,
): Promise<Verified | undefined> {
  const content = await readIfThere(signature, limits.evidence)
  const signer = content === undefined ? undefined : await ownSigner(options, host)
  if (content === undefined || signer === undefined) return undefined
  try {
    const verifier = new SignatureVerifier({ signers: [signer], ...(await rootFor(signer, options)) })
    const opened = openModelSignature(content, verifier)
    const isSame = JSON.stringify(opened.statement) === JSON.stringify(statement)
    return isSame && opened.logEntries > 0 === isLogged(options) ? opened.verified : undefined
  } catch (error) {
    // A damaged signature, or one by somebody else, is replaced as the user asked.
    if (error instanceof Problem) return undefined
    throw error
  }
}

function isLogged(options: SigningOptions): boolean {
  return options.transparency !== 'none' && !isDryRun(options)
}
