import { listFiles, Problem } from '@release-tools/base'
import {
  evidenceKinds,
  type FileRecord,
  type ImageRecord,
  isArtifact,
  type Reproducible,
  readStepRecords,
  unlisted,
} from '@release-tools/evidence'
import { type ProvenFile, provenFiles, provenImages, provenSboms } from './proven.ts'

/** What steps recorded and what is there: the one list that manifest, notes and page are made from. */
export interface Recorded {
  /** Each is a regular file in the release directory. */
  files: ProvenFile[]
  images: ImageRecord[]
  /** Files that no step recorded. The manifest cannot list them. */
  stray: string[]
}

/**
 * Throws a Problem for a link in the release directory, and for an artifact that was recorded but is not there. Any job can write a
 * record, so it also throws one if a record claims more of a file than its kind proves.
 */
export async function recordedFiles(releaseDir: string): Promise<Recorded> {
  const records = await readStepRecords(releaseDir)
  const paths = new Set((await listFiles(releaseDir)).filter(path => !unlisted.some(name => name === path)))
  const lost = records.files.find(({ path }) => isArtifact(path) && !paths.has(path))
  if (lost !== undefined) {
    throw new Problem('assemble the release', {
      found: `${JSON.stringify(lost.path)} was recorded by an earlier step, but is not in the release directory.`,
      next: 'Pass the whole release directory between the jobs, with `to-artifact` and `from-artifacts`.',
    })
  }
  const files = records.files.filter(({ path }) => paths.has(path))
  files.forEach(refuseUnproven)
  const recorded = new Set(files.map(({ path }) => path))
  const stray = [...paths].filter(path => !recorded.has(path))
  const images = await provenImages(releaseDir, records.images)
  const proven = await provenFiles(releaseDir, files)
  return { files: await provenSboms(releaseDir, proven, images), images, stray }
}

/** How much each value promises. */
const promises: Record<Reproducible, number> = { no: 0, unverified: 0, payload: 1, bytes: 2 }

function refuseUnproven({ path, reproducible }: FileRecord): void {
  const rules = evidenceKinds.flatMap(({ files }) => Object.values(files))
  const proven = rules.find(rule => rule.targetAt(path, '') !== undefined)?.reproducible ?? 'unverified'
  if (promises[reproducible] <= promises[proven]) return
  throw new Problem('assemble the release', {
    found: `the record of ${JSON.stringify(path)} says that it is reproducible (${reproducible}), which nothing has proven.`,
    next: 'Write records only with release-tools, and find out which job changed this one.',
  })
}
