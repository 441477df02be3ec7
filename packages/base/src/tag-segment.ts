/** A tag as one segment of a path: what file systems and stores treat differently is written as `=` with two hex digits. */
export function segmentOf(tag: string): string {
  const escaped = [...Buffer.from(tag)].map(byte => {
    const character = String.fromCharCode(byte)
    return /[A-Za-z0-9._+-]/.test(character) ? character : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
  })
  // A name of dots only would be a directory, and Windows drops a dot at the end.
  return escaped.join('').replace(/^\.|\.$/g, '=2E')
}
