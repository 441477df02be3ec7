import { join } from 'node:path'
import { escapeMarkdown, limits, Problem, parseJson, readLimited, table } from '@release-tools/base'
import {
  type ComponentDifference,
  changesInWords,
  componentDifference,
  readDiffSide,
  sbomSummary,
  targetLabel,
} from '@release-tools/evidence'
import type { Sbom } from './catalogue.ts'

/** What changed in one target since an earlier release. */
export interface SincePrevious extends Pick<Sbom, 'kind' | 'name' | 'platform'> {
  /** Undefined if that release has no SBOM of it. */
  difference: ComponentDifference | undefined
}

/**
 * Compares SBOMs that were made with those of an earlier release: its directory, the folder of its assets, its tarball, or one SBOM, which is compared
 * with the first target. Nothing of it is verified. Throws a Problem if it is none of these.
 */
export async function sincePrevious(previous: string, sboms: Sbom[], releaseDir: string): Promise<SincePrevious[]> {
  const { kind: side, components } = await readDiffSide(previous)
  if (side !== 'release' && side !== 'SBOM')
    throw new Problem('compare with the input `previous`', {
      found: `it is a ${side}.`,
      next: 'Give a release directory, the folder of its assets, its tarball, or an SBOM.',
    })
  const found: SincePrevious[] = []
  for (const [index, { kind, name, platform, files }] of sboms.entries()) {
    const target = { kind, name, ...(platform === undefined ? {} : { platform }) }
    const alone = index === 0 ? components.get('') : undefined
    const before = side === 'release' ? components.get(targetLabel(target)) : alone
    const path = join(releaseDir, files[0]?.path ?? '')
    const difference = before && componentDifference(before, (await packagesIn(path, target)).packages)
    found.push({ ...target, difference })
  }
  return found
}

async function packagesIn(path: string, target: Pick<Sbom, 'kind' | 'name'>) {
  return sbomSummary(parseJson((await readLimited(path, limits.report)).toString('utf8'), path), target)
}

/** Most names that the summary lists of one kind of change. */
const mostNames = 15

/** The section of the job summary about the differences. */
export function sinceSummary(found: SincePrevious[]): string {
  const rows = found.flatMap(({ difference, ...target }) => {
    const label = escapeMarkdown(targetLabel(target))
    if (difference === undefined) return [[label, 'not known', 'the earlier release has no SBOM of it']]
    const changes = changesInWords(difference)
    if (changes.length === 0) return [[label, 'nothing', '']]
    return changes.map(([what, names]) => [label, `${names.length} ${what}`, listed(names)])
  })
  return ['### Components since the previous release', '', table(['Target', 'What changed', 'Which'], rows)].join('\n')
}

function listed(names: string[]): string {
  const some = names.slice(0, mostNames).map(escapeMarkdown).join('<br>')
  return names.length > mostNames ? `${some}<br>and ${names.length - mostNames} more` : some
}
