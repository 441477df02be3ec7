import { byBytes } from '@release-tools/base'
import {
  type Decision,
  type FilePlace,
  type Finding,
  type FindingDecision,
  type FindingPlace,
  type FindingPlaces,
  packageLabel,
  rank,
  targetLabel,
} from '@release-tools/evidence'

/** A vulnerability in a package, once for all targets that have it. */
export interface RankedFinding extends Pick<FindingDecision, 'finding' | 'result' | 'rule' | 'expired'> {
  /** The targets that have it. */
  labels: string[]
  /** True if all of them are tools, which are not released. */
  isTools: boolean
  /** The best place in the repository; absent if none is known. */
  file?: FilePlace
  /** The direct dependency that brings the package in, with its place. */
  via?: string
}

const order: FindingDecision['result'][] = ['fails', 'unknown', 'reported', 'accepted']

/**
 * All findings of a decision, in the order in which people want them: what fails the policy, what nobody knows, what is reported, what is
 * accepted. In each group: known to be exploited, then with a fix, then by severity.
 */
export function rankedFindings(decision: Decision, places: FindingPlaces): RankedFinding[] {
  const ranked = new Map<string, RankedFinding>()
  for (const one of decision.decisions) {
    const { finding, target, result, rule, expired } = one
    const key = JSON.stringify([finding.id, finding.severity, packageLabel(finding.package), result, rule, finding.fix])
    const known = ranked.get(key)
    const [label, isTools] = [targetLabel(target), target.kind === 'tools']
    const { files: [file] = [], via } = places.get(finding) ?? {}
    if (known === undefined) {
      const place = { ...(file === undefined ? {} : { file }), ...(via === undefined ? {} : { via: viaText(via) }) }
      ranked.set(key, {
        finding,
        result,
        rule,
        ...(expired === undefined ? {} : { expired }),
        labels: [label],
        isTools,
        ...place,
      })
    } else {
      known.labels.push(label)
      known.isTools &&= isTools
      if (file !== undefined) known.file ??= file
    }
  }
  return [...ranked.values()].sort(compare)
}

function viaText({ label, file }: Exclude<FindingPlace['via'], undefined>): string {
  return file === undefined ? label : `${label} (${file.path}, line ${file.line})`
}

function compare(a: RankedFinding, b: RankedFinding): number {
  const weights = [weightsOf(a), weightsOf(b)] as const
  const difference = weights[0].map((weight, at) => weight - (weights[1][at] ?? 0)).find(one => one !== 0)
  return difference ?? byBytes(textOf(a.finding), textOf(b.finding))
}

/** Lower is more urgent. */
function weightsOf({ finding, result, isTools }: RankedFinding): number[] {
  const isExploited = finding.knownExploited === true || finding.opinions.some(one => one.knownExploited)
  return [
    order.indexOf(result),
    isTools ? 1 : 0,
    isExploited ? 0 : 1,
    finding.fix.state === 'fixed' ? 0 : 1,
    -rank(finding.severity),
  ]
}

function textOf({ id, package: { name, version } }: Finding): string {
  return JSON.stringify([name, version, id])
}

/** True for findings that people should look at: what fails or is unknown, and what is severe, new and not accepted. */
export function matters({ finding, result }: RankedFinding): boolean {
  if (result === 'fails' || result === 'unknown') return true
  return result === 'reported' && finding.since === undefined && rank(finding.severity) >= rank('HIGH')
}
