import { join } from 'node:path'
import { writeFileAtomic } from '@release-tools/base'
import type { ResourceDescriptor } from '../in-toto/in-toto.ts'
import { gates } from '../kinds/gates.ts'
import { recordOf } from '../kinds/kind.ts'
import { ownTool } from '../manifest/own-tool.ts'
import { evidenceOf } from '../release/evidence-digests.ts'
import { writeStepRecord } from '../release/release-dir.ts'
import { type GatesDocument, renderGates } from './gates-document.ts'

const step = 'check-release'

/** Writes the document into a release directory, with its record. Returns both with their digests. */
export async function writeGates(document: GatesDocument, releaseDir: string): Promise<ResourceDescriptor[]> {
  const file = gates.files.document
  await writeFileAtomic(join(releaseDir, file.path), renderGates(document))
  await writeStepRecord(releaseDir, step, { files: [recordOf(file, file.path, ownTool)] })
  return evidenceOf(releaseDir, [step])
}
