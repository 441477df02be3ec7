/** What the event's payload says of the change that is looked at. https://docs.github.com/en/webhooks/webhook-events-and-payloads */
export interface Event {
  /** `push`, `pull_request`, … */
  name: string
  /** `refs/heads/main` */
  ref: string
  defaultBranch: string | undefined
  /** The commit that a push moved the branch from; undefined for a new branch. */
  before: string | undefined
  /** The login behind the run. */
  actor: string
  pullRequest: PullRequest | undefined
}

export interface PullRequest {
  number: number
  /** Branches, and the commit that the base branch stood at. */
  head: string
  base: string
  baseSha: string | undefined
  /** The commit of the head: what is checked out is its merge into the base. */
  headSha: string | undefined
  /** From another repository, whose runs get no secrets. */
  isFork: boolean
}
