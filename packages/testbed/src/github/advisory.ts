/** A security advisory of the repository, as it was drafted. */
export interface Advisory {
  /** `GHSA-xxxx-xxxx-xxxx` */
  id: string
  summary: string
  description: string
  severity: string | null
  vulnerabilities: object[]
}
