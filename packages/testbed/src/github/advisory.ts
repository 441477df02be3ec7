/** A security advisory of the repository, as it was drafted. */
export interface Advisory {
  /** `GHSA-xxxx-xxxx-xxxx` */
  id: string
  summary: string
  description: string
  severity: string | null
  vulnerabilities: object[]
  /** `triage`: somebody reported it, and nobody answered. Defaults to `draft`. */
  state?: 'triage' | 'draft' | 'published' | 'closed'
  /** CVSS vector, weaknesses, people: as they were sent. */
  more?: { cvss_vector_string?: string; cwe_ids?: string[]; credits?: object[] }
  /** True once an id was asked for. */
  cveRequested?: boolean
}
