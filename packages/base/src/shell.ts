/** A word as a POSIX shell takes it literally, for commands that people paste; our own programs start without a shell. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
