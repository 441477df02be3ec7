import { join } from 'node:path'
import { writeFileAtomic } from '@release-tools/base'
import { advisories as kind } from '../kinds/advisories.ts'
import { recordOf } from '../kinds/kind.ts'
import { ownTool } from '../manifest/own-tool.ts'
import { writeStepRecord } from '../release/release-dir.ts'
import { renderFixedSarif } from './fixed-sarif.ts'
import { type FixedIn, renderFixedVex } from './fixed-vex.ts'
import type { SecurityFixes } from './read-advisories.ts'

/**
 * Writes into the release what it fixes, as the repository has it, as OpenVEX and as SARIF. Nothing if it is not a security release. Returns the paths in the
 * release.
 */
export async function writeAdvisories(
  fixes: SecurityFixes | undefined,
  release: FixedIn,
  releaseDir: string,
): Promise<string[]> {
  if (fixes === undefined) return []
  const { document, vex, sarif } = kind.files
  const { advisories, content } = fixes
  const texts = [
    { file: document, text: content },
    { file: vex, text: renderFixedVex(advisories, release) },
    { file: sarif, text: renderFixedSarif(advisories, release) },
  ]
  const written = texts.flatMap(({ file, text }) => (text === undefined ? [] : [{ file, text }]))
  for (const { file, text } of written) await writeFileAtomic(join(releaseDir, file.path), text)
  const files = written.map(({ file }) => recordOf(file, file.path, ownTool))
  await writeStepRecord(releaseDir, 'assemble-release.advisories', { files })
  return files.map(({ path }) => path)
}
