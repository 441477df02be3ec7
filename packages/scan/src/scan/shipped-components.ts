import { join } from 'node:path'
import { fileSize, limits, readLimited } from '@release-tools/base'
import { kinds, type SbomSummary, sbomSummary, type Target } from '@release-tools/evidence'

/**
 * The components of what was scanned, from the SBOMs that generate-sbom left in the release directory: their licences are judged. A target
 * whose SBOM is not there, or came from another job without its digest, is left out.
 */
export async function shippedComponents(
  targets: Target[],
  { releaseDir, isTrusted }: { releaseDir: string; isTrusted(path: string): Promise<boolean> },
): Promise<SbomSummary[]> {
  const { cyclonedx } = kinds.sbom.files
  const found: SbomSummary[] = []
  for (const target of targets.filter(({ kind }) => kind !== 'tools')) {
    const path = join(releaseDir, cyclonedx.pathOf(target))
    if ((await fileSize(path)) === undefined || !(await isTrusted(path))) continue
    const text = (await readLimited(path, limits.document)).toString('utf8')
    found.push(sbomSummary(kinds.sbom.parse?.(text, cyclonedx.pathOf(target)), target))
  }
  return found
}
