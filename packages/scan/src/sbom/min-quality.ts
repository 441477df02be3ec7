import { Problem } from '@release-tools/base'
import { fieldLabel, type ListName, qualityLists, type SbomQuality, targetLabel } from '@release-tools/evidence'
import type { Sbom } from './catalogue.ts'

/** The least that SBOMs must have of published lists, in percent. */
export type MinQuality = Partial<Record<ListName, number>>

/** Throws a Problem if an SBOM has less. The summary has all gaps. */
export function requireQuality(sboms: Sbom[], wanted: MinQuality): void {
  for (const sbom of sboms)
    for (const share of sbom.quality.lists) {
      const least = wanted[share.list] ?? 0
      if (share.percent < least) throw tooLittle(targetLabel(sbom), share, least)
    }
}

function tooLittle(label: string, { list, percent, gaps }: SbomQuality['lists'][number], least: number): Problem {
  const missing = gaps.map(({ field, have, of }) => `${fieldLabel(field)} (${of - have} of ${of})`).join(', ')
  return new Problem(`require \`min-quality\` of the SBOM of ${label}`, {
    found: `it has ${percent} % of what this list asks for: ${qualityLists[list].title}. The minimum is ${least} %. It lacks ${missing}.`,
    next: 'Look at the table in the summary of this step. If the metadata of a package lacks it, lower `min-quality`.',
  })
}
