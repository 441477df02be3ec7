// https://coverage.readthedocs.io/en/latest/messages.html: the ones that mean that code ran without being measured.
const slugs = 'already-imported|module-not-measured|trace-changed|no-data-collected'

/** What coverage.py warned of in the output of pytest: its own sentences, each once, if they mean that the coverage is too low. */
export function coverageWarnings(output: string): string[] {
  const found = output.matchAll(new RegExp(`CoverageWarning: ([^\\n]*? \\((?:${slugs})\\))`, 'g'))
  return [...new Set([...found].map(([, text = '']) => text))]
}
