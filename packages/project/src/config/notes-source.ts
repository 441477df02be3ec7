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

/** As files and inputs spell them. */
export const notesSources = ['auto', 'changelog', 'tag-message', 'generated', 'file:PATH'] as const

const words = ['auto', 'changelog', 'tag-message', 'generated'] as const

/** Undefined for other text. Whether the path leads out of the repository is the caller's to check. */
export function parseNotesSource(text: string): NotesSource | undefined {
  const kind = words.find(word => word === text)
  if (kind !== undefined) return { kind }
  const path = /^file:(.+)$/.exec(text)?.[1]
  return path === undefined ? undefined : { kind: 'file', path }
}

/** The text that `parseNotesSource` reads. */
export function notesSourceText(source: NotesSource): string {
  return source.kind === 'file' ? `file:${source.path}` : source.kind
}

/** True if a changelog is read for it. */
export function readsChangelog({ kind }: NotesSource): boolean {
  return kind === 'auto' || kind === 'changelog'
}
