import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { byKind, limits, Problem, readIfThere, renderJson, writeFileAtomic } from '@release-tools/base'
import {
  type Check,
  checkModelFiles,
  type DescribeOptions,
  describeModel,
  type OnModelProgress,
  openModelSignature,
  readModelManifest,
  type Statement,
  saysProgress,
  type Verified,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { kindOfKey } from '../key-kind.ts'
import { kindOf, ownSigner, publicKey } from '../own-signer.ts'
import { recordSignature } from '../record-signature.ts'
import { isLogged } from '../services.ts'
import { type OpenSigning, withSession } from '../session.ts'
import { signStatement } from '../sign.ts'
import type { SigningOptions } from '../signing-options.ts'
import { earlierVerifier, verifyOwn } from '../verify-own.ts'
import { withHintOfPem } from './key-hint.ts'

/** A model, and how it is signed. */
export interface ModelToSign extends Omit<DescribeOptions, 'onProgress'> {
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
 * Signs models in the format of OpenSSF model signing, writes the signatures, and verifies them: who signed, and every file. All files are read
 * before the login and again after it, because large models take longer than a login may last. Keeps a signature that this job's
 * signer made over the same files, so that a step that runs again makes no second entry in a log. A key that the format does not know is
 * refused before any file is read. Throws a Problem, and then leaves no signature and no list of a model that
 * changed meanwhile.
 */
export async function signModels(
  models: ModelToSign[],
  options: SigningOptions,
  host: Host,
): Promise<ModelSignature[]> {
  await requireKnownKey(options, host)
  const described: Described[] = []
  for (const model of models) {
    const onProgress = says('Hashing', model, host)
    described.push({ model, statement: await describeModel(model.directory, { ...model, onProgress }) })
  }
  const signed = await withSession(options, host, async open => {
    const signatures: ModelSignature[] = []
    for (const one of described) signatures.push(await signOne(one, open, host))
    return signatures
  })
  const changes: Problem[] = []
  for (const one of described) changes.push(...(await changesOf(one, host)))
  if (changes[0] !== undefined) throw changes[0]
  return signed
}

/** Says every ten seconds how far it is. */
function says(doing: string, { directory }: ModelToSign, host: Host): OnModelProgress {
  return saysProgress(`${doing} ${basename(directory)}`, { say: line => host.info(line), interval: 10_000 })
}

/** A model, and what is signed of it. */
interface Described {
  model: ModelToSign
  statement: Statement
}

async function signOne({ model, statement }: Described, options: OpenSigning, host: Host): Promise<ModelSignature> {
  const kept = await keptSignature(model.signature, statement, options, host)
  const verified = kept ?? (await makeSignature(model.signature, statement, options, host))
  if (model.fileList !== undefined) await writeFileAtomic(model.fileList, renderJson(statement))
  const { files } = readModelManifest(statement)
  return { verified, files: files.size, sha256: statement.subject[0]?.digest.sha256 ?? '', isKept: kept !== undefined }
}

/** https://github.com/ossf/model-signing-spec/blob/main/algorithm-registry.md. A certificate of Fulcio is on P-256, and needs no check. */
async function requireKnownKey(options: SigningOptions, host: Host): Promise<void> {
  const pem = await byKind(kindOf(options), { key: () => publicKey(options, host), identity: () => undefined })
  const kind = pem === undefined ? 'P-256' : kindOfKey(pem)
  if (kind?.startsWith('P-')) return
  throw new Problem('sign a model with this key', {
    found: `it is of the kind ${kind}, and the format of OpenSSF model signing knows keys on P-256, P-384 and P-521 only.`,
    next: 'Sign with such a key.',
  })
}

async function makeSignature(
  signature: string,
  statement: Statement,
  options: OpenSigning,
  host: Host,
): Promise<Verified> {
  const bundle = withHintOfPem(await signStatement(statement, options, host), await options.session.publicKey())
  const content = Buffer.from(`${bundle}\n`)
  const verified = await verifyOwn(bundle, options, host, one => openModelSignature(content, one).verified)
  await writeFileAtomic(signature, content)
  return verified
}

/** What to throw if a model changed meanwhile. What was written about it is then removed. */
async function changesOf({ model, statement }: Described, host: Host): Promise<Problem[]> {
  const { directory, signature, fileList } = model
  const onProgress = says('Verifying', model, host)
  const { checks } = await checkModelFiles(directory, readModelManifest(statement), [signature], onProgress)
  const wrong = checks.find(isWrong)
  if (wrong === undefined) return []
  for (const path of [signature, fileList]) if (path !== undefined) await rm(path, { force: true })
  const found = `it changed while it was signed: ${wrong.detail}`
  const next = 'Run the step again when nothing writes into the model.'
  return [new Problem(`sign the model ${basename(directory)}`, { found, next })]
}

function isWrong({ status }: Check): boolean {
  return status === 'fail' || status === 'error'
}

/** Who made a signature that is there, if it is this job's signer, and the signature is of the same statement. */
async function keptSignature(
  signature: string,
  statement: Statement,
  options: OpenSigning,
  host: Host,
): Promise<Verified | undefined> {
  const content = await readIfThere(signature, limits.evidence)
  const signer = content === undefined ? undefined : await ownSigner(options, host)
  if (content === undefined || signer === undefined) return undefined
  try {
    const verifier = await earlierVerifier(signer, options)
    const opened = openModelSignature(content, verifier)
    const isSame = JSON.stringify(opened.statement) === JSON.stringify(statement)
    if (!isSame || opened.logEntries > 0 !== (await isLogged(options))) return undefined
    await recordSignature(content.toString(), opened.verified, options, { kept: true })
    return opened.verified
  } catch (error) {
    // A damaged signature, or one by somebody else, is replaced as the user asked.
    if (error instanceof Problem) return undefined
    throw error
  }
}
