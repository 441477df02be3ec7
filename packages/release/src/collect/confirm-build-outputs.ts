import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { Problem } from '@release-tools/base'
import { type ImageRecord, inOrder, type ResourceDescriptor, readStepRecords, wholeList } from '@release-tools/evidence'
import { type LayoutImage, readLayout } from '@release-tools/oci'
import { imageSubjects } from './collect.ts'
import { collectArtifacts } from './collect-artifacts.ts'

/**
 * The subjects of provenance, with digests that are computed now: `artifacts/*`, and each image by its index and platforms. Throws
 * a Problem unless they are exactly the outputs of the build job: a workflow artifact can be replaced on its way to this job.
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
  requireSame(await wholeList(releaseDir, expected, 'subjects'), found)
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
  throw new Problem('confirm the build outputs', {
    found: [
      ...missing.map(text => `${text} is missing.`),
      ...foreign.map(text => `${text} was not made by the build job.`),
    ].join(' '),
    next: 'Pass the output `subjects` of the build job unchanged, and do not change its files in later jobs.',
  })
}

/** The manifest gets its digests from the record, so the record must agree with the layout. */
function requireRecorded({ record, layout }: HashedImage) {
  const { name, digest, platforms } = record
  if (isDeepStrictEqual({ digest, platforms }, layout)) return
  throw new Problem('confirm the build outputs', {
    found: `the record of the image ${JSON.stringify(name)} says ${digest}, but its layout has ${layout.digest} or other platforms.`,
    next: 'Write that record only with `collect-artifacts` in the build job.',
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
