/** Why no code of a project was measured, so that its coverage has no figure. */
export const nothingMeasured = {
  'made-by-build': 'the build made all Python files of the wheel that the tests ran',
  'no-python': 'the wheel has no Python files',
  'no-statements': 'the Python files that count have no statements',
} as const

/** A reason in `coverage.json`. */
export type NothingMeasured = keyof typeof nothingMeasured

export const nothingReasons = Object.keys(nothingMeasured) as NothingMeasured[]

/** `no Python code of the project was measured, because the wheel has no Python files` */
export function nothingText(reasons: readonly NothingMeasured[]): string {
  const whys = nothingReasons.filter(reason => reasons.includes(reason)).map(reason => nothingMeasured[reason])
  return `no Python code of the project was measured, because ${whys.join(', and ')}`
}
