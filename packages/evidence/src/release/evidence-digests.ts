import { join, relative } from 'node:path'
import { pool, sha256File, toPosix } from '@release-tools/base'
import type { ResourceDescriptor } from '../in-toto/in-toto.ts'
import { readStepRecord, recordsDir, stepRecordPath } from './release-dir.ts'

/** Evidence and step records are named alike, whatever the release directory is called: `sbom.spdx.json`, `records/…`. */
const recordsPrefix = 'records/'

/** The name of a file in or beside the release directory, in lists of digests. */
export function evidenceName(releaseDir: string, path: string): string {
  const inRecords = toPosix(relative(recordsDir(releaseDir), path))
  return inRecords.startsWith('../') ? toPosix(relative(releaseDir, path)) : `${recordsPrefix}${inRecords}`
}

/** The absolute path of such a name. */
export function evidencePath(releaseDir: string, name: string): string {
  return name.startsWith(recordsPrefix)
    ? join(recordsDir(releaseDir), name.slice(recordsPrefix.length))
    : join(releaseDir, name)
}

/**
 * The digests of what steps made: their files, their records, and further files at absolute paths. A job returns them as an output,
 * which no other job can set. So a later job can tell whether a workflow artifact was changed.
 */
export async function evidenceOf(
  releaseDir: string,
  steps: string[],
  further: string[] = [],
): Promise<ResourceDescriptor[]> {
  const records = await Promise.all(steps.map(step => readStepRecord(releaseDir, step)))
  const paths = [
    ...records.flatMap(({ files }) => files.map(({ path }) => join(releaseDir, path))),
    ...steps.map(step => stepRecordPath(releaseDir, step)),
    ...further,
  ]
  return pool([...new Set(paths)], 4, async path => ({
    name: evidenceName(releaseDir, path),
    digest: { sha256: await sha256File(path) },
  }))
}
