/** A package that a file names, and where. */
export interface NamedLine {
  /** Type of its purl: `pypi`. */
  type: string
  /** With its namespace, as the file spells it. */
  name: string
  /** Absent if the file does not say exactly one. */
  version?: string
  /** The first line of the entry. The first line of a file is 1. */
  line: number
}

/** Finds the packages in files of one kind. Each kind has a file in this folder and a line in `line-finders.ts`. */
export interface LineFinder {
  /** Matches the path of such a file, with forward slashes. */
  path: RegExp
  /** True if people write what these files name: direct dependencies. False for what a program writes or may write, as for lock files. */
  direct: boolean
  /** Takes time linear in the text, and never throws: what is not understood is not found. */
  find(text: string): NamedLine[]
}
