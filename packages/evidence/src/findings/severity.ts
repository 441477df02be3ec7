/** From the least to the most severe. Grype alone knows NEGLIGIBLE. */
export const severities = ['UNKNOWN', 'NEGLIGIBLE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const

export type Severity = (typeof severities)[number]

/** The severity that a scanner wrote, in any case; what we don't know is UNKNOWN. */
export function parseSeverity(text: string | undefined): Severity {
  const upper = text?.toUpperCase()
  return severities.find(known => known === upper) ?? 'UNKNOWN'
}

/** Bigger is worse. */
export function rank(severity: Severity): number {
  return severities.indexOf(severity)
}

/** The most severe of some; UNKNOWN for none. */
export function highest(some: Severity[]): Severity {
  return some.reduce<Severity>((worst, severity) => (rank(severity) > rank(worst) ? severity : worst), 'UNKNOWN')
}

/** Trivy has no NEGLIGIBLE and says LOW for it, so that the two words do not contradict each other. */
export function sameSeverity(a: Severity, b: Severity): boolean {
  const comparable = (severity: Severity) => (severity === 'NEGLIGIBLE' ? 'LOW' : severity)
  return comparable(a) === comparable(b)
}
