import { join } from 'node:path'
import { count, fileSize, limits, readLimited, sha256 } from '@release-tools/base'
import type { Statement } from '../in-toto/in-toto.ts'
import { manifestName } from '../manifest/release-names.ts'
import { SignatureVerifier } from '../sigstore/sigstore.ts'
import type { Trust, Verified } from '../sigstore/verified.ts'
import { check, type Report, resultOf } from '../verify/report.ts'
import { checkModelFiles } from './check-model-files.ts'
import { parseModelBundle } from './model-bundle.ts'
import { type ModelManifest, readModelManifest } from './model-manifest.ts'

/** The name that model_signing gives a signature. */
export const modelSignatureName = 'model.sig'

/** True for a directory with the signature of a model in it that is not a release. */
export async function isModelDirectory(path: string): Promise<boolean> {
  if ((await fileSize(join(path, manifestName))) !== undefined) return false
  return (await fileSize(join(path, modelSignatureName))) !== undefined
}

/** What a valid signature says of a model. */
export interface SignedModel {
  /** As its signer calls it. */
  name: string
  /** What the signature gives as the digest of the model, in lower-case hex: that of its files, without their names. */
  sha256: string
  verified: Verified
  statement: Statement
  /** Digest of the signature's file. */
  signature: string
}

/** The report on a model. `model` is there if its signature is valid, whether or not its files are. */
export interface ModelReport extends Report {
  model?: SignedModel
}

/**
 * Verifies a model, a directory or a file alone, by its signature in the format of OpenSSF model signing, offline: who signed, and every file:
 * changed, missing, or not signed. `signature` is the path of the signature; defaults to `model.sig` in the directory. Throws a Problem
 * only if `trust` is unusable.
 */
export async function verifyModel(
  path: string,
  trust: Trust,
  { signature = join(path, modelSignatureName) }: { signature?: string } = {},
): Promise<ModelReport> {
  const verifier = new SignatureVerifier(trust)
  let manifest: ModelManifest | undefined
  let model: SignedModel | undefined
  const signed = await check('model signature', async () => {
    const content = await readLimited(signature, limits.evidence, 'any')
    const opened = openModelSignature(content, verifier)
    manifest = opened.manifest
    const { verified, statement } = opened
    const { name, files } = manifest
    const { sha256: digest = '' } = statement.subject[0]?.digest ?? {}
    model = { name, sha256: digest, verified, statement, signature: sha256(content) }
    return { detail: `The model was signed as ${JSON.stringify(name)}, with ${count(files.size, 'file')}.`, verified }
  })
  if (manifest === undefined || model === undefined)
    return { result: resultOf({ checks: [signed], files: [] }), checks: [signed], files: [] }
  const { checks, files } = await checkModelFiles(path, manifest, signature)
  const all = [signed, ...checks]
  return { result: resultOf({ checks: all, files }), checks: all, files, model }
}

/** A signature that somebody made who is trusted. */
export interface OpenedModelSignature {
  verified: Verified
  statement: Statement
  manifest: ModelManifest
  /** Number of its log entries, also of those that a key does not need, so that nobody checked them. */
  logEntries: number
}

/** Who signed, and what. Throws a Problem if nobody who is trusted signed, and CannotCheck if that cannot be found out. */
export function openModelSignature(content: Uint8Array, verifier: SignatureVerifier): OpenedModelSignature {
  const bundle = parseModelBundle(content)
  const { statement, ...verified } = verifier.verifyStatement(bundle)
  const logEntries = bundle.verificationMaterial.tlogEntries.length
  return { verified, statement, manifest: readModelManifest(statement), logEntries }
}
