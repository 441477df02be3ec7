import { subjectLabel } from '../image/target.ts'
import { code, escapeMarkdown } from '../notes/format.ts'
import type { FoundTool } from '../tools/find.ts'
import type { Sbom } from './pipeline.ts'

/** The Markdown of a catalogue: how much it holds, and where it is. */
export function sbomSummary(sboms: Sbom[], syft: FoundTool): string {
  const rows = sboms.map(
    sbom =>
      `| ${escapeMarkdown(subjectLabel(sbom))} | ${sbom.components} | ${sbom.files.map(file => code(file.path)).join('<br>')} | ${sbom.files.map(file => code(file.sha256.slice(0, 12))).join('<br>')} |`,
  )
  return [
    '## SBOM',
    '',
    '| Target | Packages | Files | SHA-256 |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    `Made by syft ${escapeMarkdown(syft.version)} (${syft.origin}), the same bytes for the same commit.`,
  ].join('\n')
}
