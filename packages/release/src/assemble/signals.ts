import { basename, join } from 'node:path'
import { pool, sha256File, writeFileAtomic } from '@release-tools/base'
import {
  assetName,
  type FileRecord,
  isArtifact,
  isSignalSource,
  kinds,
  ownTool,
  recordOf,
  signalFiles,
} from '@release-tools/evidence'
import type { AssembleOptions } from './assemble-options.ts'
import type { Gathered } from './gather.ts'

/**
 * Writes `security-signals.json` and the badges, which follow from what was gathered. Returns their records. The policy must be in the
 * release directory already.
 */
export async function writeSignals(gathered: Gathered, { releaseDir, today }: AssembleOptions): Promise<FileRecord[]> {
  const { project, source, tag, builder, images, signature, level, verdict } = gathered.facts
  const made = signalFiles({
    ...{ project, builder, images, level },
    source: { ...source, tag },
    files: await sourcesOf(gathered, releaseDir),
    evidence: gathered.release,
    signature: { signer: signature.signer, logged: signature.logged },
    verdict: { result: verdict.result, day: today },
  })
  for (const { file, content } of made) await writeFileAtomic(join(releaseDir, file.path), content)
  return made.map(({ file }) => recordOf(file, file.path, ownTool))
}

/** The files that signals name. Artifacts have been hashed already. */
async function sourcesOf({ facts, records }: Gathered, releaseDir: string) {
  const { path: policy, mediaType } = kinds.policy.files.document
  const recorded = records.files.filter(({ path }) => path !== policy && isSignalSource(path, facts.project.name))
  const known = new Map(facts.artifacts.map(({ name, sha256 }) => [name, sha256]))
  return pool([...recorded, { path: policy, mediaType }], 4, async ({ path, mediaType }) => {
    const asset = assetName(path)
    const own = isArtifact(path) ? known.get(basename(path)) : undefined
    const sha256 = own ?? (await sha256File(join(releaseDir, path)))
    return { path, mediaType, sha256, ...(asset === undefined ? {} : { asset }) }
  })
}
