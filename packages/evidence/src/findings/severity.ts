/** From the least to the most severe. Only grype knows NEGLIGIBLE. */
export const severities = ['UNKNOWN', 'NEGLIGIBLE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const

export type Severity = (typeof severities)[number]

/** The severity that a scanner wrote, in upper or lower case; UNKNOWN for any other text. */
export function parseSeverity(text: string | undefined): Severity {
  const upper = text?.toUpperCase()
  return severities.find(known => known === upper) ?? 'UNKNOWN'
}

/** A number for comparisons: higher is worse. */
export function rank(severity: Severity): number {
  return severities.indexOf(severity)
}

/** The most severe of a list; UNKNOWN for an empty list. */
export function highest(some: Severity[]): Severity {
  return some.reduce<Severity>((worst, severity) => (rank(severity) > rank(worst) ? severity : worst), 'UNKNOWN')
}

/** True if two severities agree. Trivy says LOW for NEGLIGIBLE, so these two agree. */
export function sameSeverity(a: Severity, b: Severity): boolean {
  const comparable = (severity: Severity) => (severity === 'NEGLIGIBLE' ? 'LOW' : severity)
  return comparable(a) === comparable(b)
}

/** The severity of a CVSS base score, 0 to 10: https://www.first.org/cvss/v3.1/specification-document, section 5. */
export function ofScore(score: number): Severity {
  if (score >= 9) return 'CRITICAL'
  if (score >= 7) return 'HIGH'
  if (score >= 4) return 'MEDIUM'
  return score > 0 ? 'LOW' : 'NEGLIGIBLE'
}
