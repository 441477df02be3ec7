/** The event that started the run, from its payload. https://docs.github.com/en/webhooks/webhook-events-and-payloads */
export interface Event {
  /** `push`, `pull_request`, … */
  name: string
  /** `refs/heads/main` */
  ref: string
  defaultBranch: string | undefined
  /** The commit of the branch before the push; undefined for a new branch. */
  before: string | undefined
  /** The login of the user who started the run. */
  actor: string
  pullRequest: PullRequest | undefined
}

export interface PullRequest {
  number: number
  /** The branches, and the commit of the base branch. */
  head: string
  base: string
  baseSha: string | undefined
  /** The commit of the head branch. The checkout is its merge into the base. */
  headSha: string | undefined
  /** True if the head is in another repository. Such runs get no secrets. */
  isFork: boolean
}
