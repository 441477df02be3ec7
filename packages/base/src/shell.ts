/** Quotes a word for a POSIX shell. For commands that people paste: we ourselves start programs without a shell. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}

/** A relative path as a program takes it, which would take one that begins with a hyphen for an option. */
export function argumentPath(path: string): string {
  return path.startsWith('-') ? `./${path}` : path
}
