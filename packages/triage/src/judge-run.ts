import {
  type Decision,
  decide,
  type FindingResult,
  judgeVexFiles,
  type Policy,
  readVexFiles,
  type VexRelease,
  vexReleaseOfFindings,
} from '@release-tools/evidence'
import type { Judgement } from './group.ts'
import { documentsOf, type ScanRun } from './runs.ts'

interface JudgeOptions {
  /** Absolute path of the repository, to which paths in the policy are relative. */
  workspace: string
  /** A day such as `2027-01-31`. */
  today: string
  /** Web address of the repository, by which VEX documents may name it. */
  repository: string
}

/** What a policy says of the findings of a run, with the VEX documents that it names. Throws a Problem for one that is wrong. */
export async function judgeRun(policy: Policy, run: ScanRun, options: JudgeOptions): Promise<Judgement> {
  const files = await readVexFiles(policy, options.workspace)
  const findings = documentsOf(run)
  const context = { documents: files.map(({ document }) => document), findings, release: releaseOf(run, options) }
  const vex = judgeVexFiles(policy, context, options.today)
  return judgementOf(decide(policy, { findings, vex }, options.today))
}

/** What statements may name the targets by. */
function releaseOf(run: ScanRun, { repository }: JudgeOptions): VexRelease {
  const release = run.documents.find(one => one.release !== undefined)?.release ?? ''
  return vexReleaseOfFindings(documentsOf(run), {
    version: release.replace(/^v(?=\d)/, ''),
    addresses: [repository, ...(release === '' ? [] : [`${repository}@${release}`])],
  })
}

/**
 * What a policy says: findings that it fails, or of which it cannot decide, and those that it accepts, with the reason of the exception if
 * there is one.
 */
export function judgementOf({ decisions, exceptions }: Pick<Decision, 'decisions' | 'exceptions'>): Judgement {
  const reasons = new Map(
    exceptions.map(({ exception: { reason } }, index) => [`vulnerabilities.exceptions[${index}]`, reason]),
  )
  const of = (...results: FindingResult[]) => decisions.filter(({ result }) => results.includes(result))
  const accepted = of('accepted').map(({ finding, rule, why }) => {
    const reason = reasons.get(rule)
    return [finding, `The policy accepts it: ${why}${reason === undefined ? '.' : `. ${reason}`}`] as const
  })
  return { failing: new Set(of('fails', 'unknown').map(({ finding }) => finding)), accepted: new Map(accepted) }
}
