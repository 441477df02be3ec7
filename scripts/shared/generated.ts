/** A file that is generated as a whole or between its markers. */
export interface GeneratedFile {
  /** Relative to the clone. */
  path: string
  text: string
}

/** `text` with `content` between `<!-- marker -->` and `<!-- /marker -->`. Throws an Error if it lacks them. */
export function between(text: string, marker: string, content: string, path: string): string {
  const [open, close] = [`<!-- ${marker} -->`, `<!-- /${marker} -->`]
  const [start, end] = [text.indexOf(open), text.indexOf(close)]
  if (start < 0 || end < start) throw new Error(`${path} has no ${open} … ${close}`)
  return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`
}
