import { code, escapeMarkdown, link, table } from '@release-tools/base'
import { fieldLabel, qualityLists, type SbomQuality, targetLabel } from '@release-tools/evidence'
import type { FoundTool } from '@release-tools/tools'
import type { Sbom } from './catalogue.ts'
import type { SbomFiles } from './render-bom.ts'

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
    '',
    ...qualityLines(sboms),
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

/** How much of each published list an SBOM has, and what it lacks. */
function qualityLines(sboms: Sbom[]): string[] {
  const rows = sboms.flatMap(sbom =>
    sbom.quality.lists.map(({ list, percent, gaps }) => [
      escapeMarkdown(targetLabel(sbom)),
      link(qualityLists[list].title, qualityLists[list].url),
      `${percent} %`,
      gaps.length === 0 ? 'nothing' : gaps.map(gapText).join('<br>'),
    ]),
  )
  return [table(['Target', 'What is asked for', 'Has', 'Missing'], rows)]
}

const shownNames = 3

/** `a supplier in 12 of 20 (idna 3.7, jinja2 3.1.2, and 10 more)`. */
function gapText({ field, have, of, lacking }: SbomQuality['lists'][number]['gaps'][number]): string {
  const missing = of - have
  if (lacking.length === 0) return fieldLabel(field)
  const named = lacking.slice(0, shownNames).map(escapeMarkdown).join(', ')
  const more = missing > shownNames ? ' and others' : ''
  return `${fieldLabel(field)}: ${missing} of ${of} (${named}${more})`
}
