import { type Issue, type Issues, isBy } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import { type Carried, carryOut, type QueueOptions } from './carry-out.ts'
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
  const ours = known.filter(issue => isBy(issue, authors))
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
