/** A place where a released file and a rebuilt one differ. */
export interface Difference {
  /** Path of the member in the archive; absent if the file itself is meant. */
  member?: string
  /** What differs: `content`, `mtime`, `mode`, `gzip mtime`, `order of members`, `Generator`, `line 12`, `/components/3/version` … */
  field: string
  /** Its value in the released file, as one line; empty if it has none. */
  old: string
  /** Its value in the rebuilt file, as one line; empty if it has none. */
  new: string
  /** Why, in words, if the two values show it. */
  cause?: string
}

/**
 * How a rebuilt file compares with the released one. `identical`: the same bytes. `payload`: signed files with the same signed content,
 * whose signatures nobody checked here. `content`: archives with the same members, whose containers differ. `differs`: anything else.
 */
export interface Comparison {
  kind: 'identical' | 'payload' | 'content' | 'differs'
  /** The most telling first; at most `mostDifferences`. Empty for identical files. */
  differences: Difference[]
  /** How many more there are. */
  more: number
}

export const mostDifferences = 20

/** A file inside of a container, as far as a comparison needs it. */
export interface Member {
  name: string
  /** What a reader gets: type, bits of the owner, target of a link. All of it is content. */
  kind: string
  sha256: string
  /** Size of the content, in bytes. */
  size: number
  /** What only the container has: times, owners, order, compression. By field, in the order in which they are told. */
  container: Map<string, string>
}

/** An archive: a zip file, a tar, zipped or not, or another gzip file. */
export interface Container {
  format: 'zip' | 'tar' | 'tar.gz' | 'gzip'
  /** Fields of the container itself, such as the header of gzip. */
  fields: Map<string, string>
  members: Member[]
}

/** The comparison that a list of differences gives. */
export function comparisonOf(kind: 'payload' | 'content' | 'differs', differences: Difference[]): Comparison {
  const told = differences.slice(0, mostDifferences)
  return { kind, differences: told, more: differences.length - told.length }
}
