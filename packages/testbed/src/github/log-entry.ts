/** One request, as the log has it. */
export interface LogEntry {
  method: string
  path: string
  /** `post /repos/{owner}/{repo}/releases`; absent for storage and the artifact service. */
  operation?: string
  /** 0 where the connection was cut. */
  status: number
  /** What does not follow GitHub's description, in the request or in the answer. */
  errors: string[]
  /** True where the test asked for a fault. */
  fault: boolean
}
