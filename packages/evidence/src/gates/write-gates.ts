import { join } from 'node:path'
import { byBytes, writeFileAtomic } from '@release-tools/base'
import type { ResourceDescriptor } from '../in-toto/in-toto.ts'
import { gates } from '../kinds/gates.ts'
import { recordOf } from '../kinds/kind.ts'
import { evidenceKinds } from '../kinds/register.ts'
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
  for (const [path, text] of [[file.path, renderGates(document)] as const, ...texts])
    await writeFileAtomic(join(releaseDir, path), text)
  const records = texts.map(([path]) => recordOf(kindOf(path), path, ownTool))
  await writeStepRecord(releaseDir, step, { files: [recordOf(file, file.path, ownTool), ...records] })
  return evidenceOf(releaseDir, [step])
}

/** What a gate keeps is a file of some kind of evidence: its declaration says what it is. */
function kindOf(path: string): Parameters<typeof recordOf>[0] {
  const files = evidenceKinds.flatMap(rule => Object.values(rule.files))
  const file = files.find(one => one.targetAt(path, '') !== undefined)
  if (file === undefined) throw new Error(`no kind of evidence has the file ${path}`)
  return file
}
