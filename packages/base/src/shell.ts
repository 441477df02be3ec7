/** Quotes a word for a POSIX shell. For commands that people paste: we ourselves start programs without a shell. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
