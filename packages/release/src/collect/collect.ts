import { Problem } from '@release-tools/base'
import { type ImageRecord, kinds, type ResourceDescriptor, writeStepRecord } from '@release-tools/evidence'
import { readBuild } from '../read-build.ts'
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
  // Jobs of a matrix make an image each, so the record has its name.
  const [image] = images
  const step = image !== undefined && images.length === 1 ? `collect-artifacts.${image.name}` : 'collect-artifacts'
  await writeStepRecord(releaseDir, step, { files: artifacts.map(artifact => artifact.record), images })
  return { subjects: [...artifacts.map(artifact => artifact.subject), ...images.flatMap(imageSubjects)], images }
}

/** The base images of images that build-container made, with their digests: what provenance calls dependencies. */
export async function baseImages(releaseDir: string, images: ImageRecord[]): Promise<ResourceDescriptor[]> {
  const builds = await Promise.all(
    images.map(({ name }) => readBuild(releaseDir, kinds.build.files.image.pathOf(name))),
  )
  return builds
    .flatMap(build => build?.image?.bases ?? [])
    .map(({ reference, digest }) => ({
      uri: `docker://${reference.replace(/@.*/, '')}`,
      digest: { sha256: digest.slice('sha256:'.length) },
    }))
}

/** The subjects of an image: its index, or its only image manifest, and the image manifest of each platform. */
export function imageSubjects(image: ImageRecord): ResourceDescriptor[] {
  const digests = [image.digest, ...image.platforms.map(platform => platform.digest)]
  return [...new Set(digests)].map(digest => ({
    name: image.repository,
    digest: { sha256: digest.slice('sha256:'.length) },
  }))
}
