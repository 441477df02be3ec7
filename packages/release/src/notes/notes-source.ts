/**
 * Where the list of changes in the notes comes from. `auto` is the changelog and, if there is none, the message of the tag. The path
 * of a `file`, which is one for each version, may have `{version}` and `{tag}` in it.
 */
export type NotesSource =
  | { kind: 'auto' }
  | { kind: 'changelog' }
  | { kind: 'file'; path: string }
  | { kind: 'tag-message' }
  | { kind: 'generated' }

/** What changed in a release, as text of others in Markdown. */
export interface Changes {
  /** Empty if nobody wrote anything. */
  text: string
  /** Directory of the repository from which relative links start: `docs/news`, or an empty text for the root. */
  directory: string
}

/** Largest list of changes that is read, in bytes. */
export const largestChanges = 2 * 1024 ** 2
