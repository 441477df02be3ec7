import { code, escapeMarkdown, table } from '@release-tools/base'
import { targetLabel } from '@release-tools/evidence'
import type { FoundTool } from '@release-tools/tools'
import type { Sbom } from './catalogue.ts'
import type { SbomFiles } from './sbom-files.ts'

/** The job summary of SBOMs in Markdown: number of components, paths and digests. `syft` is absent if nothing was made with it. */
export function sbomSummary(sboms: Sbom[], syft?: FoundTool): string {
  const rows = sboms.flatMap(sbom => [
    row(targetLabel(sbom), sbom),
    ...(sbom.tools === undefined ? [] : [row(targetLabel({ ...sbom, kind: 'tools' }), sbom.tools)]),
  ])
  return [
    '### SBOM',
    '',
    table(['Target', 'Components', 'Files', 'SHA-256'], rows),
    ...(syft === undefined ? [] : ['', `Made with syft ${escapeMarkdown(syft.version)} (${syft.origin}).`]),
  ].join('\n')
}

function row(label: string, { components, files }: SbomFiles): string[] {
  return [
    escapeMarkdown(label),
    String(components),
    files.map(file => code(file.path)).join('<br>'),
    files.map(file => code(file.sha256.slice(0, 12))).join('<br>'),
  ]
}
