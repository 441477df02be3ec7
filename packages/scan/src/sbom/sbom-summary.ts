import { code, escapeMarkdown, table } from '@release-tools/base'
import { targetLabel } from '@release-tools/evidence'
import type { FoundTool } from '@release-tools/tools'
import type { Sbom } from './catalogue.ts'

/** The job summary of SBOMs in Markdown: number of packages, paths and digests. */
export function sbomSummary(sboms: Sbom[], syft: FoundTool): string {
  const rows = sboms.map(sbom => [
    escapeMarkdown(targetLabel(sbom)),
    String(sbom.components),
    sbom.files.map(file => code(file.path)).join('<br>'),
    sbom.files.map(file => code(file.sha256.slice(0, 12))).join('<br>'),
  ])
  return [
    '### SBOM',
    '',
    table(['Target', 'Packages', 'Files', 'SHA-256'], rows),
    '',
    `Made by syft ${escapeMarkdown(syft.version)} (${syft.origin}). The same commit gives the same bytes.`,
  ].join('\n')
}
