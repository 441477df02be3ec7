import { join } from 'node:path'
import { writeFileAtomic } from '@release-tools/base'
import { advisories as kind } from '../kinds/advisories.ts'
import { recordOf } from '../kinds/kind.ts'
import { ownTool } from '../manifest/own-tool.ts'
import { writeStepRecord } from '../release/release-dir.ts'
import { type FixedIn, renderFixedVex } from './fixed-vex.ts'
import type { SecurityFixes } from './read-advisories.ts'

/**
 * Writes into the release what it fixes, as the repository has it and as OpenVEX. Nothing if it is no security release. Returns the paths in the
 * release.
 */
export async function writeAdvisories(
  fixes: SecurityFixes | undefined,
  release: FixedIn,
  releaseDir: string,
): Promise<string[]> {
  if (fixes === undefined) return []
  const { document, vex } = kind.files
  const statements = renderFixedVex(fixes.advisories, release)
  await writeFileAtomic(join(releaseDir, document.path), fixes.content)
  if (statements !== undefined) await writeFileAtomic(join(releaseDir, vex.path), statements)
  const written = [document, ...(statements === undefined ? [] : [vex])]
  const files = written.map(file => recordOf(file, file.path, ownTool))
  await writeStepRecord(releaseDir, 'assemble-release.advisories', { files })
  return written.map(({ path }) => path)
}
