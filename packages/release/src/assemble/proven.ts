import { join } from 'node:path'
import { pool, sha256File } from '@release-tools/base'
import {
  type FileRecord,
  type ImageRecord,
  isArtifact,
  kinds,
  type Proven,
  proofOfArtifact,
  proofOfImage,
} from '@release-tools/evidence'
import { readBuild } from '../read-build.ts'

const { project, image } = kinds.build.files

/** A file, with what a second build proved of it. */
export type ProvenFile = FileRecord & Pick<Proven, 'causes'>

/**
 * The files with what the record of the build proves of artifacts with exactly these bytes. A step record alone proves nothing of
 * them. Of a document that cannot be read, the verdict says so: here, it proves nothing.
 */
export async function provenFiles(releaseDir: string, files: FileRecord[]): Promise<ProvenFile[]> {
  const document = await readBuild(releaseDir, project.path)
  return pool(files, 4, async file => {
    const isBuilt = isArtifact(file.path) && document?.artifacts.some(({ path }) => path === file.path)
    if (!isBuilt) return file
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
