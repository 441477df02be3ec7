/** What a data file of coverage.py holds. */
export interface DataFile {
  file: string
  /** Version of coverage.py that wrote it; undefined where it does not say. */
  version?: string
  branches: boolean
  /** Measured files, as the data names them. */
  files: string[]
}
