/** What GitHub says of a run, beside its id. */
export interface ArtifactRun {
  /** Branch or tag of the run. */
  branch: string
  /** True for the run of a fork’s pull request. */
  fork?: boolean
  /** The jobs of all its attempts. */
  jobs?: RunJob[]
  /** Present for a run that is in the list of runs. */
  listed?: ListedRun
}

/** What the list of runs says of one. */
export interface ListedRun {
  commit: string
  status: 'queued' | 'in_progress' | 'waiting' | 'completed'
  /** Null until it is completed. */
  conclusion: 'success' | 'failure' | 'cancelled' | null
  attempt: number
  /** Defaults to `push`. */
  event?: string
  /** Defaults to `.github/workflows/release.yml`. */
  path?: string
  /** True if it is older than the 30 days in which GitHub runs jobs again. */
  old?: boolean
}

/** A job of one attempt of a run. */
export interface RunJob {
  id: number
  name: string
  /** Defaults to the first. */
  attempt?: number
  /** Undefined while it runs. */
  conclusion?: 'success' | 'failure' | 'cancelled' | 'skipped'
  /** Absent if GitHub has none: the job never ran, or still runs. `deleted` if it had one. */
  log?: string | { deleted: true }
}
