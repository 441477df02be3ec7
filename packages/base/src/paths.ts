/**
 * A path that means the same file on every system: relative, forward slashes, no `.` or `..`, nothing that Windows reads
 * otherwise (colon, backslash, a segment that ends in a dot or blank), no control characters, no lone surrogates.
 */
export const safePath = new RegExp(`^${segment()}(?:/${segment()})*$`, 'u')

function segment(): string {
  const refused = '/\\\\:\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff'
  return `[^${refused}]*[^${refused}. ]`
}

/** Most characters of a path. */
export const pathLength = 1024

export function isSafePath(path: string): boolean {
  return path.length <= pathLength && safePath.test(path)
}

/** The form in which names are compared where a file system ignores case and Unicode form. */
export function foldedName(name: string): string {
  // Upper case first: it makes one of letters that lower case leaves apart (ſ and s, ß and ss).
  return name.normalize('NFC').toUpperCase().toLowerCase()
}

/**
 * The first two names that some file systems take for the same (case and Unicode form do not count there), or undefined.
 * Unpacked on such a system, one file would silently replace the other.
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
