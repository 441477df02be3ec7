/** A review of a pull request. */
export interface Review {
  /** Login; null for a deleted account. `…[bot]` is a program. */
  by: string | null
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING'
  /** Which commit was reviewed. */
  commit: string
  /** Defaults to `MEMBER`. */
  association?: string
  at?: string
}

/** A pull request with its reviews. */
export interface Pull {
  number: number
  author: string | null
  /** Branch that it is for. Defaults to `main`. */
  base?: string
  /** The repository of that branch, for a fork: `erin/widget`. Defaults to this one. */
  repository?: string
  /** Its last commit. */
  head: string
  /** Its commits: logins of author and committer, null for an address that no account has. Defaults to one by its author. */
  commits?: { sha: string; author: string | null; committer?: string | null; email?: string }[]
  /** What it brought on its base: the merge or the squashed commit, or the rebased ones. Empty if it is not merged. */
  landed?: string[]
  mergedBy?: string
  mergedAt?: string
  reviews?: Review[]
}

export interface CheckRun {
  name: string
  /** Id of the App. Defaults to that of GitHub Actions. */
  app?: number
  /** Defaults to `success`; null until it is completed. */
  conclusion?: string | null
  /** Id of the run of a workflow that it is of. */
  run?: number
  startedAt?: string
}

export interface CommitStatus {
  context: string
  state: 'success' | 'failure' | 'pending' | 'error'
  /** Login of who set it. */
  by?: string
  at?: string
}

/** A commit as the server shows it. What is absent comes from the repository’s objects, or means nothing. */
export interface ShownCommit {
  parents?: string[]
  author?: string | null
  committer?: string | null
  message?: string
  verification?: { verified: boolean; reason: string; signature?: string; payload?: string; verified_at?: string }
}

export interface Alert {
  /** Defaults to `high`; of code scanning, null is one without a severity for security. */
  severity?: 'low' | 'medium' | 'high' | 'critical' | null
  /** Defaults to `open`. */
  state?: 'open' | 'fixed' | 'dismissed'
  /** Name of the rule or the package. */
  name?: string
}

export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read'

/** What people and programs did around the commits of a repository. Tests may change it while the double runs. */
export interface Collaboration {
  pulls: Pull[]
  /** By commit. */
  checkRuns: Record<string, CheckRun[]>
  statuses: Record<string, CommitStatus[]>
  commits: Record<string, ShownCommit>
  /** Role by login. */
  collaborators: Record<string, Role>
  milestones: { title: string; open: number; state?: 'open' | 'closed' }[]
  /** Alerts of code scanning; undefined if nothing was ever analysed. */
  codeAlerts: Alert[] | undefined
  /** What code scanning analysed, newest first. */
  analyses: { commit: string; tool?: string; error?: string }[]
  /** Undefined if they are switched off. */
  dependencyAlerts: Alert[] | undefined
  /** Types of the secrets that were found; undefined if nobody looks. */
  secrets: string[] | undefined
  /** What is wrong in CODEOWNERS; undefined if there is no such file. */
  codeownersErrors: { line: number; kind: string; path?: string; source?: string }[] | undefined
  /** Who approved deployments of a run, by its id. */
  approvals: Record<
    string,
    { by: string; state: 'approved' | 'rejected' | 'pending'; environments: string[]; comment?: string }[]
  >
  /** Members of teams of the organisation, by slug: logins. */
  teams: Record<string, string[]>
  /** Id of Apps by slug. */
  apps: Record<string, number>
}

/** GitHub Actions, as an App. */
export const actionsApp = 15368

/** All of it: what the options leave out is empty. */
export function collaboration(options: Partial<Collaboration> = {}): Collaboration {
  return {
    ...{ pulls: [], checkRuns: {}, statuses: {}, commits: {}, collaborators: {}, milestones: [], analyses: [] },
    ...{ codeAlerts: undefined, dependencyAlerts: undefined, secrets: undefined, codeownersErrors: undefined },
    ...{ approvals: {}, teams: {}, apps: { 'github-actions': actionsApp } },
    ...options,
  }
}
