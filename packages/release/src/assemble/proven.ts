import { join } from 'node:path'
import { limits, Problem, parseJson, pool, readLimited, sha256File } from '@release-tools/base'
import {
  describedBy,
  type FileRecord,
  type ImageRecord,
  isArtifact,
  kinds,
  type Proven,
  proofOfArtifact,
  proofOfImage,
} from '@release-tools/evidence'
import { readBuild } from '../read-build.ts'

const { project, archives, image } = kinds.build.files

/** A file, with what a second build proved of it. */
export type ProvenFile = FileRecord & Pick<Proven, 'causes'>

/**
 * The files with what the record of the build proves of artifacts with exactly these bytes. A step record alone proves nothing of
 * them. Of a document that cannot be read, the verdict says so: here, it proves nothing.
 */
export async function provenFiles(releaseDir: string, files: FileRecord[]): Promise<ProvenFile[]> {
  const documents = await Promise.all([project, archives].map(({ path }) => readBuild(releaseDir, path)))
  return pool(files, 4, async file => {
    const document = documents.find(one => one?.artifacts.some(({ path }) => path === file.path))
    if (!isArtifact(file.path) || document === undefined) return file
    const sha256 = await sha256File(join(releaseDir, file.path))
    return { ...file, ...proofOfArtifact(document, { path: file.path, sha256 }) }
  })
}

/** The same for images, by their digests. What a step record says of their rebuild does not count. */
export async function provenImages(releaseDir: string, images: ImageRecord[]): Promise<ImageRecord[]> {
  return Promise.all(
    images.map(async ({ name, repository, digest, platforms, layout }) => {
      const document = await readBuild(releaseDir, image.pathOf(name))
      return { name, repository, digest, platforms, layout, ...proofOfImage(document, digest) }
    }),
  )
}

/**
 * The files without a claim about an SBOM that is more than what is proven of its subject: of the image, or of the artifacts whose digests
 * it lists. Two runs over the same artifact prove nothing of a rebuild of the tag, which gives another one.
 */
export async function provenSboms(
  releaseDir: string,
  files: ProvenFile[],
  images: ImageRecord[],
): Promise<ProvenFile[]> {
  const rules = Object.values(kinds.sbom.files)
  return pool(files, 4, async file => {
    const [target] = rules.flatMap(rule => rule.targetAt(file.path, '') ?? [])
    if (file.reproducible !== 'bytes' || target === undefined) return file
    const subjects =
      target.kind === 'image'
        ? images.filter(({ name }) => name === target.name)
        : files.filter(({ path }) => isArtifact(path))
    const isProven = subjects.length > 0 && subjects.every(({ reproducible }) => reproducible === 'bytes')
    const counts = target.kind === 'image' || (await listsArtifacts(join(releaseDir, file.path)))
    return isProven || !counts ? file : { ...file, reproducible: 'unverified' }
  })
}

/** What cannot be read is judged as an SBOM that lists artifacts. */
async function listsArtifacts(path: string): Promise<boolean> {
  try {
    const text = (await readLimited(path, limits.evidence, 'inside')).toString('utf8')
    return describedBy(parseJson(text, path)).artifacts !== undefined
  } catch (error) {
    if (error instanceof Problem) return true
    throw error
  }
}
