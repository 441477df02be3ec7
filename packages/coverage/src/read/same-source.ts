import type { FileCoverage } from '@release-tools/evidence'

/**
 * Why the report of a file cannot belong to this source: it has lines that do not exist, or that contain no code. undefined if
 * they agree. This detects a report of a different commit if lines have moved.
 */
export function foreignLines({ path, lines }: FileCoverage, source: string): string | undefined {
  const all = source.split(/\r\n|\r|\n/)
  if (all.at(-1) === '') all.pop()
  // Python reports line 1 for empty files, and for files that start with comments.
  const reported = lines.map(({ line }) => line).filter(line => line > 1)
  const beyond = reported.find(line => line > all.length)
  if (beyond !== undefined) return `it has ${all.length} lines, but the report has line ${beyond}.`
  // Other files, for example templates that plug-ins measure, have different comments.
  if (!/\.pyw?$/.test(path)) return undefined
  const empty = reported.find(line => /^\s*(#|$)/.test(all[line - 1] ?? ''))
  if (empty === undefined) return undefined
  return `its line ${empty} is blank or a comment, but the report has it as executable.`
}
