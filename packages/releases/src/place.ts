/** Where an index is read. Each kind is one file in places/. */
export interface IndexPlace {
  /** For people, without secrets: `https://acme.example.org/index`. */
  readonly text: string
  /** A file of at most `limit` bytes; undefined if it is not there. Throws a Problem if that is not known. */
  read(name: string, limit: number): Promise<Buffer | undefined>
}

/** An index in memory. */
export function filesPlace(files: ReadonlyMap<string, Buffer>, text: string): IndexPlace {
  return { text, read: async name => files.get(name) }
}
