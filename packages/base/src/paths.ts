/**
 * A path that means the same file on every system: relative, with forward slashes, without `.` or `..`, control characters and
 * lone surrogates. Windows reads some names differently, so it also has no colon, no backslash, and no segment that ends in a
 * dot or a space.
 */
export const safePath = new RegExp(`^${segment()}(?:/${segment()})*$`, 'u')

function segment(): string {
  const refused = '/\\\\:\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff'
  return `[^${refused}]*[^${refused}. ]`
}

/** Greatest length of a path, in characters. */
export const pathLength = 1024

export function isSafePath(path: string): boolean {
  return path.length <= pathLength && safePath.test(path)
}

/** Names with an equal folded form are the same file on file systems that ignore case and Unicode form. */
export function foldedName(name: string): string {
  // Most names, in a tenth of the time.
  if (/^[\x20-\x7e]*$/.test(name)) return name.toLowerCase()
  // Upper case first: it unites letters that lower case leaves distinct (ſ and s, ß and ss).
  return name.normalize('NFC').toUpperCase().toLowerCase()
}

/**
 * The first two names that are the same file on file systems that ignore case and Unicode form, or undefined. If an archive
 * with both were unpacked there, one file would silently replace the other.
 */
export function collision(names: string[]): [string, string] | undefined {
  const seen = new Map<string, string>()
  for (const name of names) {
    const folded = foldedName(name)
    const other = seen.get(folded)
    if (other !== undefined) return [other, name]
    seen.set(folded, name)
  }
  return undefined
}
