import type { Decision, FindingResult, FindingsDocument } from '@release-tools/evidence'
import type { Issue, Issues } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import { type Carried, carryOut, isOurs, type QueueOptions } from './carry-out.ts'
import { groupsOf, type Judgement } from './group.ts'
import { ownIssues, type PlanOptions, planTriage } from './plan.ts'
import { distinctRuns, type ScanRun } from './runs.ts'

/** What triage needs to know, beside the evidence. */
export interface TriageOptions extends PlanOptions, Omit<QueueOptions, 'authors'> {
  /** Tells apart the queues of one repository; empty if there is one. */
  project: string
  /** Logins whose issues are ours, if it is not only the owner of the token. */
  authors: string[]
  dryRun: boolean
}

/** Author of the issues that a job opens with its own token. */
const jobLogin = 'github-actions[bot]'

/** Brings the issues of a repository up to what the runs say. Runs are ordered, and the last is this one. Returns the rows of the table. */
export async function triage(
  given: ScanRun[],
  judgement: Judgement,
  github: Issues,
  options: TriageOptions,
  host: Host,
): Promise<Carried> {
  const runs = distinctRuns(given)
  const authors = [...new Set([(await github.login()) ?? options.authors[0] ?? jobLogin, ...options.authors])]
  const known = await github.all(options.labels[0] ?? '')
  const ours = known.filter(issue => isOurs(issue, { authors }))
  warnOfStrangers(known, ours, authors, host)
  const plan = planTriage(groupsOf(runs, options.project, judgement), runs, ours, options)
  if (options.dryRun) return { rows: plan.rows.map(({ next: _, reason: __, ...row }) => row) }
  return carryOut(plan, known, github, { ...options, authors }, host)
}

/** Anybody can copy our marker into an issue. Such an issue is not ours, whatever it says. */
function warnOfStrangers(known: Issue[], ours: Issue[], authors: string[], host: Host): void {
  const others = ownIssues(known.filter(issue => !ours.includes(issue))).map(({ issue }) => issue)
  if (others.length === 0) return
  const named = others.map(({ number, author }) => `${number} (of ${author?.login ?? 'a deleted account'})`)
  host.warning(
    `Left alone: issues ${named.join(', ')} have the marker of triage-findings, and are not of ${authors.join(' or ')}. If they are yours, name their author in \`authors\`.`,
  )
}

/** The documents of a run, for a policy. */
export function documentsOf(run: ScanRun | undefined): FindingsDocument[] {
  return run?.documents.map(({ document }) => document) ?? []
}

/**
 * What a policy says: findings that it fails, or of which it cannot decide, and those that it accepts, with the reason of the exception if
 * there is one.
 */
export function judgementOf({ decisions, exceptions }: Pick<Decision, 'decisions' | 'exceptions'>): Judgement {
  const reasons = new Map(
    exceptions
      .filter(({ expired }) => !expired)
      .flatMap(({ exception: { reason }, findings }) => findings.map(finding => [finding, reason] as const)),
  )
  const of = (...results: FindingResult[]) => decisions.filter(({ result }) => results.includes(result))
  const accepted = of('accepted').map(({ finding, rule, why }) => {
    const reason = rule === 'vex' ? undefined : reasons.get(finding)
    return [finding, `The policy accepts it: ${why}${reason === undefined ? '.' : `. ${reason}`}`] as const
  })
  return { failing: new Set(of('fails', 'unknown').map(({ finding }) => finding)), accepted: new Map(accepted) }
}
