import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileSize, parseJson, readLimited, textAt, writeFileAtomic } from '@release-tools/base'
import { recordsDir, targetKey } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { ScanTarget } from '@release-tools/oci'
import { findTool } from '@release-tools/tools'
import type { ScanContext } from '../scanners/scanner.ts'
import { ownPaths } from './own-paths.ts'
import { reportLimit, runSyft } from './syft.ts'

/** Path of syft's own JSON of a target, as generate-sbom leaves it. */
export function syftJsonPath(releaseDir: string, target: ScanTarget): string {
  return join(recordsDir(releaseDir), 'syft', `${targetKey(target)}.json`)
}

/** Path of syft's own JSON of a target, or of the SBOM that the target is. Runs syft if generate-sbom has not made it. */
export async function syftJson(target: ScanTarget, context: ScanContext, host: Host): Promise<string> {
  if (target.source.kind === 'sbom') return target.source.path
  const { releaseDir, scratch, version, login } = context
  const kept = syftJsonPath(releaseDir, target)
  if (await isOf(target, kept)) return kept
  const exclude = await ownPaths(releaseDir)
  const output = await runSyft(target, { syft: await findTool('syft', host), version, scratch, exclude, login }, host)
  const path = join(await mkdtemp(join(scratch, 'sbom-')), 'syft.json')
  await writeFileAtomic(path, output.syft)
  return path
}

/** True if the SBOM is about this target, and not about an earlier image of the same name. */
async function isOf(target: ScanTarget, path: string): Promise<boolean> {
  if ((await fileSize(path)) === undefined) return false
  // A docker archive has no digest to compare, so its SBOM may be about another one.
  if (target.digest === undefined) return target.kind === 'directory'
  const document = parseJson((await readLimited(path, reportLimit)).toString('utf8'), path)
  return textAt(document, 'source', 'metadata', 'manifestDigest') === target.digest
}
