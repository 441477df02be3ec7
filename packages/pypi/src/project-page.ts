/** A file as the index lists it. */
export interface IndexFile {
  file: string
  /** In lower-case hex; undefined if the index does not say. */
  sha256: string | undefined
  url: string
  /** True if the index shows who attested it; undefined if it cannot show it. */
  attested: boolean | undefined
  /** Address of its provenance object (PEP 740), if the index shows it. */
  provenance?: string
  yanked: boolean
  /** Why it was yanked, if the index says so (PEP 592). */
  yankedReason?: string
}

/** What an index lists of a project. */
export interface ProjectPage {
  files: IndexFile[]
  /** `active`, `archived`, `quarantined` or `deprecated` (PEP 792); undefined if the index does not say. */
  status: string | undefined
  reason: string | undefined
  /** Version of the simple API: `1.4`; absent in HTML. */
  apiVersion?: string
}
