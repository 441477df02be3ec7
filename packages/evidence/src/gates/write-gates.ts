import { join } from 'node:path'
import { byBytes, Problem, writeFileAtomic } from '@release-tools/base'
import type { ResourceDescriptor } from '../in-toto/in-toto.ts'
import { gateOutputs } from '../kinds/gate-outputs.ts'
import { gates } from '../kinds/gates.ts'
import { recordOf } from '../kinds/kind.ts'
import { penetrationTest, securityReview } from '../kinds/security-reports.ts'
import { ownTool } from '../manifest/own-tool.ts'
import { evidenceOf } from '../release/evidence-digests.ts'
import { writeStepRecord } from '../release/release-dir.ts'
import { type GatesDocument, renderGates } from './gates-document.ts'

const step = 'check-release'

/**
 * Writes the document into a release directory, with the texts that gates kept, by their paths there, and a record of all. Returns these
 * files with their digests.
 */
export async function writeGates(
  document: GatesDocument,
  kept: ReadonlyMap<string, string>,
  releaseDir: string,
): Promise<ResourceDescriptor[]> {
  const file = gates.files.document
  const texts = [...kept].sort(([a], [b]) => byBytes(a, b))
  const records = texts.map(([path]) => recordOf(kindOf(path), path, ownTool))
  for (const [path, text] of [[file.path, renderGates(document)] as const, ...texts])
    await writeFileAtomic(join(releaseDir, path), text)
  await writeStepRecord(releaseDir, step, { files: [recordOf(file, file.path, ownTool), ...records] })
  return evidenceOf(releaseDir, [step])
}

/** The kinds of files that gates keep. */
const keptKinds = [gateOutputs, penetrationTest, securityReview]

/** What a file is that a gate keeps. Throws a Problem for any other file: an artifact of another job may have anything. */
function kindOf(path: string): Parameters<typeof recordOf>[0] {
  const files = keptKinds.flatMap(rule => Object.values(rule.files))
  const file = files.find(one => one.targetAt(path, '') !== undefined)
  if (file !== undefined) return file
  throw new Problem(`keep ${JSON.stringify(path)} beside the gates`, {
    found: 'gates keep no such file.',
    next: 'Run check-release again, and give its artifact to no other step.',
  })
}
