import { join } from 'node:path'
import { fileSize, Problem, sha256File, writeFileAtomic } from '@release-tools/base'
import {
  artifactsDir,
  type BuildDocument,
  buildSchema,
  evidenceOf,
  kinds,
  ownTool,
  type ResourceDescriptor,
  recordOf,
  renderBuild,
  writeStepRecord,
} from '@release-tools/evidence'
import { epochTime, type Host, withScratch } from '@release-tools/host'
import type { Checkout } from '../source/checkout.ts'
import { type Archive, makeArchives } from './make-archives.ts'

const record = kinds.build.files.archives

/** What is proven, of which project. */
export interface ArchiveProof {
  archives: readonly Archive[]
  project: BuildDocument['project']
  /** A clone of its own, not that of the first build. */
  checkout: Checkout
  releaseDir: string
}

/**
 * Makes the archives of a release again from another clone, compares them with those in the release directory, and records that they are
 * the same. Returns the digests of the record; none if the release has none of them. Throws a Problem if one has other bytes: then it is
 * not what the commit gives.
 */
export function proveArchives(proof: ArchiveProof, host: Host): Promise<ResourceDescriptor[]> {
  const { archives, checkout, releaseDir } = proof
  return withScratch('prove-archives', host, async scratch => {
    const artifacts: BuildDocument['artifacts'] = []
    for (const name of await makeArchives(archives, checkout, scratch, host)) {
      const path = `${artifactsDir}${name}`
      const released = join(releaseDir, path)
      if ((await fileSize(released)) === undefined) continue
      const built = await archiveEntry(path, join(scratch, name))
      if ((await sha256File(released, 'inside')) !== built.sha256) throw changed(name, checkout)
      artifacts.push(built)
    }
    if (artifacts.length === 0) return []
    await writeFileAtomic(join(releaseDir, record.path), renderBuild(archivesDocument(proof, artifacts)))
    await writeStepRecord(releaseDir, 'prove-archives', { files: [recordOf(record, record.path, ownTool)] })
    return evidenceOf(releaseDir, ['prove-archives'])
  })
}

/** What the record says of an archive that was made twice. */
export async function archiveEntry(path: string, file: string): Promise<BuildDocument['artifacts'][number]> {
  return { path, sha256: await sha256File(file), size: (await fileSize(file)) ?? 0, proof: 'bytes' }
}

/** The record of archives that were made twice. They depend on the commit only. */
export function archivesDocument(
  { project, checkout }: Pick<ArchiveProof, 'project' | 'checkout'>,
  artifacts: BuildDocument['artifacts'],
): BuildDocument {
  const { commit, epoch } = checkout
  return {
    schema: buildSchema,
    project,
    source: { commit, commitTime: epochTime(epoch) },
    tools: [],
    environment: { SOURCE_DATE_EPOCH: epoch },
    artifacts,
  }
}

function changed(name: string, { commit }: Checkout): Problem {
  return new Problem(`prove the archive ${name}`, {
    found: `made again from commit ${commit}, it has other bytes.`,
    next: 'Find out what changed it after `collect-artifacts` made it. Use the same version of release-tools in all jobs.',
  })
}
