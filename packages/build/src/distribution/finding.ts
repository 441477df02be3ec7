/** What a wheel or a source distribution has that it should not have, or lacks. */
export interface DistributionFinding {
  /** `error`: PyPI or an installer refuses the file. `warning`: in all likelihood a mistake. `note`: a matter of taste. */
  level: 'error' | 'warning' | 'note'
  /** Words with hyphens; the checks of check-wheel-contents keep their own: `W004`. */
  rule: string
  /** A sentence that says what was found. */
  message: string
  /** Path in the archive. */
  member?: string
}

/** Makes findings of one level. */
function of(level: DistributionFinding['level']) {
  return (rule: string, message: string, member?: string): DistributionFinding => ({
    level,
    rule,
    message,
    ...(member === undefined ? {} : { member }),
  })
}

export const error = of('error')
export const warning = of('warning')
export const note = of('note')

/** Text of others in a message: quoted, at most 200 characters. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text)
}
