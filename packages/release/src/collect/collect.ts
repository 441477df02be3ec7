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
 * Records what a build made, in the build job. Its digests become outputs of this job, which no other job can set. Later jobs
 * compare them with the files that they get from workflow artifacts. `tag` is that of the release, if it is known.
 */
export async function collect(releaseDir: string, sources: ImageSource[], tag?: string): Promise<Collection> {
  const artifacts = await collectArtifacts(releaseDir, tag)
  const images = await collectImages(sources, releaseDir)
  if (artifacts.length + images.length === 0) {
    throw new Problem(`collect the build outputs`, {
      found: `there is no file in ${releaseDir}/artifacts, and no image is given.`,
      next: 'Build into that directory before this step, or give images with the input `images`.',
    })
  }
  await writeStepRecord(releaseDir, 'collect-artifacts', { files: artifacts.map(artifact => artifact.record), images })
  return { subjects: [...artifacts.map(artifact => artifact.subject), ...images.flatMap(imageSubjects)], images }
}

/** The subjects of an image: its index, or its only image manifest, and the image manifest of each platform. */
export function imageSubjects(image: ImageRecord): ResourceDescriptor[] {
  const digests = [image.digest, ...image.platforms.map(platform => platform.digest)]
  return [...new Set(digests)].map(digest => ({
    name: image.repository,
    digest: { sha256: digest.slice('sha256:'.length) },
  }))
}
