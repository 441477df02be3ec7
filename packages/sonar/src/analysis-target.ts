import { type Edition, editionName, knowsBranches } from './edition.ts'
import type { TargetQuery } from './measures.ts'

/** What is analysed, in the words of the scanner, of the API, and for people. */
export interface AnalysisTarget {
  /** The scanner's parameters; none where the edition knows none, or they are switched off. */
  properties: Record<string, string>
  /** What to ask the API with. */
  query: TargetQuery
  /** `branch main`, `pull request 12`; undefined where Sonar was told of none. */
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
  /** `off`: never sets parameters, and never skips for want of them. */
  input: 'auto' | 'off'
}

/** Says as what this run is analysed, or why it is not: an analysis without parameters would replace that of the main branch. */
export function analysisTarget(options: TargetOptions): AnalysisTarget | { skip: string } {
  if (options.input === 'off') return plain
  const { event, ref, pullRequest } = options
  if (pullRequest !== undefined) return ofPullRequest(pullRequest, options.edition)
  if (event === 'workflow_run')
    return {
      skip: "the event workflow_run does not say which branch is checked out; set `branch-analysis: off` and Sonar's parameters in `properties`",
    }
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
  if (branch === undefined)
    return { skip: `${ref === '' ? 'the run' : ref} is no branch, and Sonar analyses branches and pull requests` }
  if (branch.startsWith('gh-readonly-queue/'))
    return { skip: `${branch} is a branch of a merge queue, which does not last` }
  return ofBranch(branch, options)
}

const plain: AnalysisTarget = { properties: {}, query: {}, label: undefined }

function ofPullRequest({ number, head, base }: { number: number; head: string; base: string }, edition: Edition) {
  if (!knowsBranches(edition)) return { skip: `${editionName(edition)} has no analysis of pull requests` }
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
  // GitHub starts scheduled runs on the default branch only, and does not always say which it is.
  const main = defaultBranch ?? (event === 'schedule' ? branch : undefined)
  if (branch === main) return { ...plain, label: `branch ${branch}` }
  const reason =
    main === undefined
      ? 'the event does not say which branch is the default one'
      : `${branch} is not the default branch (${main})`
  return { skip: `${editionName(edition)} knows one branch only, and ${reason}` }
}
