import { count, groupBy } from '@release-tools/base'
import { type Finding, fixPhrase, packageLabel } from '@release-tools/evidence'
import type { Annotation, Host } from '@release-tools/host'
import { matters, type RankedFinding } from './ranked-findings.ts'

// GitHub shows 10 errors, 10 warnings and 10 notices of a step, and 50 of a job.
// https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations
const limit = 10
const linesOfOne = 5

/**
 * Shows the findings that matter in the files that bring the packages in, one annotation for each package: errors for those that fail the
 * policy, if they fail the step, and warnings for the others. Findings without a place in the repository are in the summary only.
 */
export function annotateFindings(ranked: RankedFinding[], gate: boolean, host: Host): void {
  const placed = ranked.filter(one => one.file !== undefined && matters(one))
  const packages = [...groupBy(placed, one => JSON.stringify([one.file, packageLabel(one.finding.package)])).values()]
  const fails = (group: RankedFinding[]) => gate && group.some(({ result }) => result !== 'reported')
  // The message of a step that fails is an annotation too.
  const most = packages.some(fails) ? limit - 1 : limit
  for (const group of packages.slice(0, most)) host.annotate(annotationOf(group, fails(group) ? 'error' : 'warning'))
  const left = packages.length - most
  if (left > 0) host.info(`${count(left, 'more package')} with findings: see the summary.`)
}

function annotationOf(group: RankedFinding[], level: Annotation['level']): Annotation {
  const [{ finding, file, via } = {} as Partial<RankedFinding>] = group
  const name = finding === undefined ? '' : packageLabel(finding.package)
  const lines = group.slice(0, linesOfOne).map(one => lineOf(one.finding))
  const more = group.length - lines.length
  return {
    level,
    title: `${name}: ${count(group.length, 'vulnerability', 'vulnerabilities')}`,
    text: [
      ...lines,
      ...(more > 0 ? [`and ${more} more`] : []),
      ...(via === undefined ? [] : [`It comes with ${via}.`]),
    ].join('\n'),
    file: file?.path ?? '',
    line: file?.line ?? 1,
  }
}

function lineOf(finding: Finding): string {
  return `${finding.severity} ${finding.id}: ${fixPhrase(finding.fix)}`
}
