import { Problem } from '@release-tools/base'
import { type ImageRecord, type ResourceDescriptor, writeStepRecord } from '@release-tools/evidence'
import { collectArtifacts } from './collect-artifacts.ts'
import { collectImages, type ImageSource } from './collect-images.ts'

/** What a build made: the subjects of its provenance, and the images to push. */
export interface Collection {
  subjects: ResourceDescriptor[]
  images: ImageRecord[]
}

/**
 * Takes stock of what a build made, in the job that made it. The digests leave by job outputs, which only that job can
 * set, so that later jobs can tell whether what arrives by artifact is what was built.
 */
export async function collect(releaseDir: string, sources: ImageSource[]): Promise<Collection> {
  const artifacts = await collectArtifacts(releaseDir)
  const images = await collectImages(sources, releaseDir)
  if (artifacts.length + images.length === 0) {
    throw new Problem(`collect what was built`, {
      found: `there is no file in ${releaseDir}/artifacts and no image was named.`,
      next: 'Build into that directory before this step, or name images with the input `images`.',
    })
  }
  await writeStepRecord(releaseDir, 'collect-artifacts', { files: artifacts.map(artifact => artifact.record), images })
  return { subjects: [...artifacts.map(artifact => artifact.subject), ...images.flatMap(imageSubjects)], images }
}

/** The image by its index (or only manifest) and by each platform's manifest. */
export function imageSubjects(image: ImageRecord): ResourceDescriptor[] {
  const digests = [image.digest, ...image.platforms.map(platform => platform.digest)]
  return [...new Set(digests)].map(digest => ({
    name: image.repository,
    digest: { sha256: digest.slice('sha256:'.length) },
  }))
}
