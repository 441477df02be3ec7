import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { Problem } from '@release-tools/base'
import { type ImageRecord, inOrder, type ResourceDescriptor, readStepRecords } from '@release-tools/evidence'
import { type LayoutImage, readLayout } from '@release-tools/oci'
import { imageSubjects } from './collect.ts'
import { collectArtifacts } from './collect-artifacts.ts'

/**
 * The subjects of provenance, hashed here and now: `artifacts/*`, and each image by the digests of its index and platforms. They
 * must be exactly the ones that the build job put out, for what travels as an artifact of the run can be replaced on the way.
 */
export async function confirmSubjects(
  releaseDir: string,
  expected: ResourceDescriptor[],
): Promise<ResourceDescriptor[]> {
  const [artifacts, images] = await Promise.all([collectArtifacts(releaseDir), hashImages(releaseDir)])
  const found = inOrder([
    ...artifacts.map(artifact => artifact.subject),
    ...images.flatMap(({ record, layout }) => imageSubjects({ ...record, ...layout })),
  ])
  requireSame(expected, found)
  images.forEach(requireRecorded)
  return found
}

interface HashedImage {
  record: ImageRecord
  layout: LayoutImage
}

async function hashImages(releaseDir: string): Promise<HashedImage[]> {
  const { images } = await readStepRecords(releaseDir)
  return Promise.all(
    images.map(async record => ({ record, layout: await readLayout(join(dirname(releaseDir), record.layout)) })),
  )
}

function requireSame(expected: ResourceDescriptor[], found: ResourceDescriptor[]) {
  const [missing, foreign] = [without(expected, found), without(found, expected)]
  if (missing.length + foreign.length === 0) return
  throw new Problem('confirm what the build job made', {
    found: [
      ...missing.map(text => `${text} is not there.`),
      ...foreign.map(text => `${text} was not built there.`),
    ].join(' '),
    next: 'Give the output `subjects` of the build job as it is, and let no later job change its files.',
  })
}

/** The manifest takes its digests from the record, so the record must be of what lies there. */
function requireRecorded({ record, layout }: HashedImage) {
  const { name, digest, platforms } = record
  if (isDeepStrictEqual({ digest, platforms }, layout)) return
  throw new Problem('confirm what the build job made', {
    found: `the record of the image ${JSON.stringify(name)} says ${digest}, and its layout holds ${layout.digest} or other platforms.`,
    next: 'Let `collect-artifacts` of the build job alone write that record.',
  })
}

function without(some: ResourceDescriptor[], others: ResourceDescriptor[]): string[] {
  const known = new Set(others.map(describe))
  return inOrder(some)
    .map(describe)
    .filter(text => !known.has(text))
}

function describe({ name, digest }: ResourceDescriptor): string {
  return `${JSON.stringify(name ?? '')} (sha256:${digest.sha256})`
}
