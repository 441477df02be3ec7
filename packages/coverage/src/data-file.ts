/** A data file of coverage.py. */
export interface DataFile {
  file: string
  /** Version of coverage.py that wrote it; undefined if it does not say. */
  version?: string
  branches: boolean
  /** Measured files, with their names in the data. */
  files: string[]
}
