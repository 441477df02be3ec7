/** One request in the log. */
export interface LogEntry {
  method: string
  path: string
  /** `post /repos/{owner}/{repo}/releases`; absent for storage and the artifact service. */
  operation?: string
  /** 0 if the connection was cut. */
  status: number
  /** Deviations of the request or the answer from GitHub's description. */
  errors: string[]
  /** True if the test asked for a fault. */
  fault: boolean
}
