import { count, Problem } from '@release-tools/base'
import { artifactsDir, isArtifact } from '../kinds/artifacts.ts'
import type { FileEntry, Manifest } from '../manifest/manifest-model.ts'
import { isModelSignature } from '../models/model-bundle.ts'
import type { ModelManifest } from '../models/model-manifest.ts'
import { claimedModel, openModelSignature } from '../models/open-model-signature.ts'
import { differencesOfPacked } from '../models/packed-model.ts'
import { nameIn, type ReleaseSource } from '../release/release-source.ts'
import { evidenceLimit } from '../release/tarball.ts'
import type { SignatureVerifier } from '../sigstore/sigstore.ts'
import { requireOrigin } from './check-origin.ts'
import { askPublisher, type Check, check, failCheck, type Passed, withFileName } from './report.ts'

/** A model of a release: an archive, and a file beside it that may be its signature. */
interface PackedModel {
  name: string
  archive: FileEntry
  signature: FileEntry
}

/**
 * One check for each signed model among the artifacts (`NAME.tar.gz` with `NAME.sig`): every file in it must be as it was signed, and nothing else may
 * be there. Who signed counts if the reader named them. Somebody else may have: a model is often made by others than its release, whose
 * manifest has its digest in any case.
 */
export async function checkModels(
  manifest: Manifest,
  sources: ReleaseSource[],
  verifier: SignatureVerifier,
): Promise<Check[]> {
  const rows: Check[] = []
  for (const model of modelsOf(manifest)) {
    const source = sources.find(one => one.kind !== 'asset' && [model.archive, model.signature].every(isIn(one)))
    const content = source && (await readSmall(source, model.signature))
    if (source === undefined || content === undefined || !isModelSignature(content)) continue
    const row = await check(`model ${model.name}`, () => checkModel(model, { content, source, manifest, verifier }))
    rows.push(withFileName(model.archive.path, row))
  }
  return rows
}

function modelsOf({ files }: Manifest): PackedModel[] {
  const listed = new Map(files.map(file => [file.path, file]))
  return files.flatMap(signature => {
    const [, name = ''] = /^(.+)\.sig$/.exec(signature.path.slice(artifactsDir.length)) ?? []
    const archive = listed.get(`${artifactsDir}${name}.tar.gz`)
    const isPair = isArtifact(signature.path) && archive !== undefined && signature.size <= evidenceLimit
    return isPair ? [{ name, archive, signature }] : []
  })
}

function isIn(source: ReleaseSource): (file: FileEntry) => boolean {
  return file => source.has(nameIn(source, file) ?? '')
}

/** Undefined if it has more bytes than a signature. */
async function readSmall(source: ReleaseSource, file: FileEntry): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of source.stream(nameIn(source, file) ?? '')) {
    size += chunk.length
    if (size > evidenceLimit) return undefined
    chunks.push(Buffer.from(chunk))
  }
  return Buffer.concat(chunks)
}

interface Whole {
  /** Of the signature. */
  content: Buffer
  source: ReleaseSource
  manifest: Manifest
  verifier: SignatureVerifier
}

async function checkModel({ archive }: PackedModel, whole: Whole): Promise<Passed> {
  const { content, source, manifest, verifier } = whole
  const signed = readable(() => claimedModel(content))
  if ('found' in signed) return notCounted(signed.found)
  const files = await requireSame(source.stream(nameIn(source, archive) ?? ''), signed.value)
  const opened = readable(() => {
    const { verified } = openModelSignature(content, verifier)
    requireOrigin(verified, manifest)
    return verified
  })
  if ('found' in opened) return notCounted(`${opened.found} If you trust its signer, name it too.`)
  return { detail: `The model is signed, with ${files}.`, verified: opened.value }
}

async function requireSame(packed: AsyncIterable<Uint8Array>, signed: ModelManifest): Promise<string> {
  const wrong = await differencesOfPacked(packed, signed)
  if (wrong.length === 0) return count(signed.files.size, 'file')
  const more = wrong.length > 3 ? [`And ${wrong.length - 3} more.`] : []
  failCheck(`it is not the model that was signed: ${[...wrong.slice(0, 3), ...more].join(' ')}`, askPublisher)
}

/** What a signature says, or why that is not known. */
function readable<T>(read: () => T): { value: T } | { found: string } {
  try {
    return { value: read() }
  } catch (error) {
    if (error instanceof Problem) return { found: error.found }
    throw error
  }
}

function notCounted(found: string): Passed {
  return { status: 'absent', detail: `The signature of the model does not count: ${found}` }
}
