/** Which revision is judged, and since when. */
export interface SourceQuestion {
  /** Web address of the repository. */
  repository: string
  commit: string
  /** The tag of the release: `v1.2.0`. Undefined before its push was recorded: then only the other tags are judged. */
  tag?: string | undefined
  /** The branch that releases are made from: `main`. Another one counts if only that was recorded at the commit. */
  branch?: string | undefined
  /** Commit of the release before, since which every push counts. Undefined if there is none, or if nobody knows. */
  previous?: string | undefined
  /** Why nobody knows it, as a sentence. */
  previousUnknown?: string | undefined
}
