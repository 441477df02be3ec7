import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileAtomic } from '@release-tools/base'
import { kinds, ownTool, recordOf, writeStepRecord } from '@release-tools/evidence'
import type { AssembleOptions } from './assemble-options.ts'

const { head } = kinds['audit-log'].files

/** Writes the head of the audit log into the release, so that its manifest covers it. Removes that of an earlier run if there is none. */
export async function writeAuditHead({ releaseDir, auditHead }: AssembleOptions): Promise<void> {
  const path = join(releaseDir, head.path)
  if (auditHead === undefined) return rm(path, { force: true })
  await writeFileAtomic(path, auditHead)
  await writeStepRecord(releaseDir, 'audit-log', { files: [recordOf(head, head.path, ownTool)] })
}
