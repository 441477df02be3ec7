import type { FileCoverage } from '@release-tools/evidence'

/**
 * Says why the report of a file cannot be of this source: it names lines that are not there, or that hold nothing to execute.
 * undefined where they agree. A report of another commit is found so as soon as lines moved.
 */
export function foreignLines({ path, lines }: FileCoverage, source: string): string | undefined {
  const all = source.split(/\r\n|\r|\n/)
  if (all.at(-1) === '') all.pop()
  // Python gives an empty file, and one that starts with comments, a first line.
  const reported = lines.map(({ line }) => line).filter(line => line > 1)
  const beyond = reported.find(line => line > all.length)
  if (beyond !== undefined) return `it has ${all.length} lines, and the report names line ${beyond} of it.`
  // Templates and the like, which plug-ins measure, have other comments.
  if (!/\.pyw?$/.test(path)) return undefined
  const empty = reported.find(line => /^\s*(#|$)/.test(all[line - 1] ?? ''))
  if (empty === undefined) return undefined
  return `its line ${empty} is blank or a comment, and the report names it as one that can be executed.`
}
