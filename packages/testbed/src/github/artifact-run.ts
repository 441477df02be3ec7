/** What GitHub says of the run that uploaded an artifact, beside its id. */
export interface ArtifactRun {
  /** Branch or tag of the run. */
  branch: string
  /** True for the run of a fork’s pull request. */
  fork?: boolean
}
