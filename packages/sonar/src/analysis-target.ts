import { type Edition, editionName, knowsBranches } from './edition.ts'
import type { TargetQuery } from './measures.ts'

/** What is analysed, in the words of the scanner, of the API, and of our messages. */
export interface AnalysisTarget {
  /** The scanner's parameters; empty if the edition supports none, or if they are disabled. */
  properties: Record<string, string>
  /** The parameters for the API. */
  query: TargetQuery
  /** `branch main`, `pull request 12`; undefined if the analysis names neither. */
  label: string | undefined
}

export interface TargetOptions {
  /** `push`, `pull_request`, … */
  event: string
  /** `refs/heads/main` */
  ref: string
  defaultBranch: string | undefined
  pullRequest: { number: number; head: string; base: string } | undefined
  edition: Edition
  /** `off`: never sets parameters, and never skips the analysis because they are unknown. */
  input: 'auto' | 'off'
}

/** What this run analyses, or why it skips the analysis: without parameters, it would replace that of the main branch. */
export function analysisTarget(options: TargetOptions): AnalysisTarget | { skip: string } {
  if (options.input === 'off') return plain
  const { event, ref, pullRequest } = options
  if (pullRequest !== undefined) return ofPullRequest(pullRequest, options.edition)
  if (event === 'workflow_run')
    return {
      skip: "the event workflow_run does not name the branch of the checkout; set `branch-analysis: off`, and Sonar's parameters in `properties`",
    }
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
  if (branch === undefined)
    return {
      skip: `${ref === '' ? 'the run' : ref} is not a branch, and Sonar analyses only branches and pull requests`,
    }
  if (branch.startsWith('gh-readonly-queue/')) return { skip: `${branch} is a temporary branch of a merge queue` }
  return ofBranch(branch, options)
}

const plain: AnalysisTarget = { properties: {}, query: {}, label: undefined }

function ofPullRequest({ number, head, base }: { number: number; head: string; base: string }, edition: Edition) {
  if (!knowsBranches(edition)) return { skip: `${editionName(edition)} cannot analyse pull requests` }
  const key = String(number)
  const properties = {
    'sonar.pullrequest.key': key,
    'sonar.pullrequest.branch': head,
    'sonar.pullrequest.base': base,
  }
  return { properties, query: { pullRequest: key }, label: `pull request ${key}` }
}

function ofBranch(branch: string, { edition, event, defaultBranch }: TargetOptions): AnalysisTarget | { skip: string } {
  if (knowsBranches(edition))
    return { properties: { 'sonar.branch.name': branch }, query: { branch }, label: `branch ${branch}` }
  // GitHub starts scheduled runs only on the default branch, and does not always name it.
  const main = defaultBranch ?? (event === 'schedule' ? branch : undefined)
  if (branch === main) return { ...plain, label: `branch ${branch}` }
  const reason =
    main === undefined ? 'the event does not name the default branch' : `${branch} is not the default branch (${main})`
  return { skip: `${editionName(edition)} analyses only one branch, and ${reason}` }
}
