import { dirname, join } from 'node:path'
import type { ResourceDescriptor } from '@release-tools/evidence/in-toto'
import { Problem } from '@release-tools/evidence/problem'
import { inOrder } from '@release-tools/evidence/provenance'
import { collectArtifacts } from './collect/artifacts.ts'
import { imageSubjects } from './collect/collect.ts'
import { readLayout } from './collect/oci-layout.ts'
import { readParts } from './release-dir.ts'

/**
 * The subjects of provenance, hashed here and now: `artifacts/*`, and each image by the digests of its index and platforms. They
 * must be exactly the ones that the build job put out, for what travels as an artifact of the run can be replaced on the way.
 */
export async function confirmSubjects(
  releaseDir: string,
  expected: ResourceDescriptor[],
): Promise<ResourceDescriptor[]> {
  const found = await hashSubjects(releaseDir)
  const [missing, foreign] = [without(expected, found), without(found, expected)]
  if (missing.length + foreign.length === 0) return found
  throw new Problem('confirm what the build job made', {
    found: [
      ...missing.map(text => `${text} is not there.`),
      ...foreign.map(text => `${text} was not built there.`),
    ].join(' '),
    next: 'Give the output `subjects` of the build job as it is, and let no later job change its files.',
  })
}

async function hashSubjects(releaseDir: string): Promise<ResourceDescriptor[]> {
  const artifacts = (await collectArtifacts(releaseDir)).map(artifact => artifact.subject)
  const images: ResourceDescriptor[] = []
  for (const image of (await readParts(releaseDir)).images) {
    const { digest, platforms } = await readLayout(join(dirname(releaseDir), image.layout))
    images.push(...imageSubjects({ ...image, digest, platforms }))
  }
  return inOrder([...artifacts, ...images])
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
