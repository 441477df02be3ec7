import { artifactsDir, isArtifact } from '../kinds/artifacts.ts'
import type { FileEntry, Manifest } from '../manifest/manifest-model.ts'
import { isModelSignature } from '../models/model-bundle.ts'
import { nameIn, type ReleaseSource } from '../release/release-source.ts'
import { evidenceLimit } from '../release/tarball.ts'

/** A model of a release: an archive, and a file beside it that is its signature. */
export interface ReleasedModel {
  name: string
  archive: FileEntry
  /** Path of the signature in the release. */
  signaturePath: string
  /** Absent if nobody provided both files: then the file beside it may be another one. */
  provided?: ProvidedModel
}

/** A model that can be read. */
export interface ProvidedModel {
  source: ReleaseSource
  /** Content of the signature. Nothing of it is verified. */
  signature: Buffer
}

/** The models among the artifacts: `NAME.tar.gz` with a signature `NAME.sig`. */
export async function readModels(manifest: Manifest, sources: ReleaseSource[]): Promise<ReleasedModel[]> {
  const models: ReleasedModel[] = []
  for (const { name, archive, signature } of pairsIn(manifest)) {
    const model = { name, archive, signaturePath: signature.path }
    const source = sources.find(one => one.kind !== 'asset' && [archive, signature].every(isIn(one)))
    const content = source && (await readSmall(source, signature))
    if (source === undefined || content === undefined) models.push(model)
    else if (isModelSignature(content)) models.push({ ...model, provided: { source, signature: content } })
  }
  return models
}

function pairsIn({ files }: Manifest): { name: string; archive: FileEntry; signature: FileEntry }[] {
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
