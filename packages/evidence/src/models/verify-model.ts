import type { X509Certificate } from 'node:crypto'
import { basename, dirname, join, resolve } from 'node:path'
import { count, fileSize, limits, readLimited, sha256 } from '@release-tools/base'
import type { Statement } from '../in-toto/in-toto.ts'
import { manifestName } from '../manifest/release-names.ts'
import type { OpenPgpVerified } from '../openpgp/verify-openpgp.ts'
import { SignatureVerifier } from '../sigstore/sigstore.ts'
import type { Trust, Verified } from '../sigstore/verified.ts'
import { check, type Report, resultOf } from '../verify/report.ts'
import { checkModelFiles } from './check-model-files.ts'
import type { ModelManifest } from './model-manifest.ts'
import type { OnModelProgress } from './model-progress.ts'
import { openFileList } from './open-file-list.ts'
import { openCertifiedModel, openModelSignature } from './open-model-signature.ts'

/** The name that model_signing gives a signature. */
export const modelSignatureName = 'model.sig'

/** Where the signature of a model is looked for: in its directory, or beside it (`NAME.sig`). */
export function modelSignaturePlaces(directory: string): { inside: string; beside: string } {
  // `.` and `..` do not say how the directory is called.
  const named = ['.', '..'].includes(basename(directory)) ? resolve(directory) : directory
  return { inside: join(directory, modelSignatureName), beside: join(dirname(named), `${basename(named)}.sig`) }
}

/** Path of the signature of the model in a directory; undefined if it has none. */
export async function foundModelSignature(directory: string): Promise<string | undefined> {
  const { inside, beside } = modelSignaturePlaces(directory)
  for (const place of [inside, beside]) if ((await fileSize(place)) !== undefined) return place
  return undefined
}

/** True for a directory with the signature of a model that is not a release. */
export async function isModelDirectory(path: string): Promise<boolean> {
  if ((await fileSize(join(path, manifestName))) !== undefined) return false
  return (await foundModelSignature(path)) !== undefined
}

/** What a valid signature says of a model. */
export interface SignedModel {
  /** As its signer calls it. */
  name: string
  /** What the signature gives as the digest of the model, in lower-case hex: that of its files, without their names. */
  sha256: string
  verified: Verified | OpenPgpVerified
  /** Absent for a list of files that was signed as a file. */
  statement?: Statement
  /** Digest of the signature's file. */
  signature: string
}

/** Where the parts of a signature are. */
export interface ModelSignaturePaths {
  /** Defaults to `model.sig` in the directory. */
  signature?: string
  /** The list of files (`NAME.files.json`), if the signature is a detached one of that file. */
  fileList?: string
}

/** Who is told how far it is. */
export interface ModelListener {
  /** Called while files are read. */
  onProgress?: OnModelProgress
}

/** Whose certificates are accepted, besides those of Sigstore. */
export interface ModelAuthorities {
  /** What they issued for signatures of code is accepted, whoever it names. */
  authorities?: X509Certificate[]
  /** When the certificates must be valid, because nothing says when they were used. Defaults to the time of the machine. */
  now?: Date
}

/** The report on a model. `model` is there if its signature is valid, whether or not its files are. */
export interface ModelReport extends Report {
  model?: SignedModel
}

/**
 * Verifies a model, a directory or a file alone, offline: who signed, and every file: changed, missing, or not signed. The signature is in the
 * format of OpenSSF model signing, or one of the list of its files. Throws a Problem only if `trust` is unusable.
 */
export async function verifyModel(
  path: string,
  trust: Trust,
  options: ModelSignaturePaths & ModelAuthorities & ModelListener = {},
): Promise<ModelReport> {
  const { signature = join(path, modelSignatureName), fileList, onProgress, ...others } = options
  const verifier = new SignatureVerifier(trust)
  let opened: { manifest: ModelManifest; model: SignedModel } | undefined
  const signed = await check('model signature', async () => {
    const content = await readLimited(signature, limits.evidence, 'any')
    opened = fileList === undefined ? openSigned(content, verifier, others) : await openListed(content, fileList, trust)
    const { name, verified } = opened.model
    const files = count(opened.manifest.files.size, 'file')
    return { detail: `The model was signed as ${JSON.stringify(name)}, with ${files}.`, verified }
  })
  if (opened === undefined) return { result: resultOf({ checks: [signed], files: [] }), checks: [signed], files: [] }
  const { manifest, model } = opened
  const outside = [signature, ...(fileList === undefined ? [] : [fileList])]
  const { checks, files } = await checkModelFiles(path, manifest, outside, onProgress)
  const all = [signed, ...checks]
  return { result: resultOf({ checks: all, files }), checks: all, files, model }
}

function openSigned(
  content: Buffer,
  verifier: SignatureVerifier,
  { authorities, now = new Date() }: ModelAuthorities,
): { manifest: ModelManifest; model: SignedModel } {
  const { verified, statement, manifest } =
    authorities === undefined
      ? openModelSignature(content, verifier)
      : openCertifiedModel(content, verifier, authorities, now)
  const { sha256: digest = '' } = statement.subject[0]?.digest ?? {}
  const model = { name: manifest.name, sha256: digest, verified, statement, signature: sha256(content) }
  return { manifest, model }
}

async function openListed(
  content: Buffer,
  fileList: string,
  trust: Trust,
): Promise<{ manifest: ModelManifest; model: SignedModel }> {
  const list = { name: basename(fileList), content: await readLimited(fileList, limits.evidence, 'any') }
  const { verified, manifest, sha256: digest } = await openFileList(list, content, trust)
  return { manifest, model: { name: manifest.name, sha256: digest, verified, signature: sha256(content) } }
}
