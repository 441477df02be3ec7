import { join } from 'node:path'
import { writeFileAtomic } from '@release-tools/base'
import {
  artifactsDir,
  type BuildDocument,
  type BuiltArtifact,
  buildSchema,
  evidenceOf,
  kinds,
  ownTool,
  type ResourceDescriptor,
  recordOf,
  renderBuild,
  writeStepRecord,
} from '@release-tools/evidence'
import { epochTime } from '@release-tools/host'
import type { Checkout } from '../source/checkout.ts'
import { anotherJob, type GivenFile } from './take-given.ts'

const record = kinds.build.files.prebuilt

/** Entries of files of other jobs in the record of a build. Nobody here saw how they were built, so nothing is proven of them. */
export function givenEntries(given: GivenFile[]): BuiltArtifact[] {
  return given.map(({ file, ...digest }) => ({
    path: `${artifactsDir}${file}`,
    ...digest,
    proof: 'unverified' as const,
    from: anotherJob,
  }))
}

/** Writes `prebuilt.build.json`, which says of each file that another job built it, and its step record. Returns their digests. */
export async function writeGivenEvidence(
  releaseDir: string,
  given: GivenFile[],
  project: BuildDocument['project'],
  { commit, epoch }: Checkout,
): Promise<ResourceDescriptor[]> {
  const document: BuildDocument = {
    schema: buildSchema,
    project,
    source: { commit, commitTime: epochTime(epoch) },
    tools: [],
    environment: { SOURCE_DATE_EPOCH: epoch },
    artifacts: givenEntries(given),
  }
  await writeFileAtomic(join(releaseDir, record.path), renderBuild(document))
  const file = { ...recordOf(record, record.path, ownTool), reproducible: 'unverified' as const }
  await writeStepRecord(releaseDir, 'prebuilt', { files: [file] })
  return evidenceOf(releaseDir, ['prebuilt'])
}
