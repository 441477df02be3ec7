/** What changed in a release, as text of others in Markdown. */
export interface Changes {
  /** Empty if nobody wrote anything. */
  text: string
  /** Directory of the repository from which relative links start: `docs/news`, or an empty text for the root. */
  directory: string
}

/** Largest list of changes that is read, in bytes. */
export const largestChanges = 2 * 1024 ** 2
