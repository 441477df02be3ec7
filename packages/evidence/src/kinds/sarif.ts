import { listAt, Problem, parseJson, textAt } from '@release-tools/base'
import { anyFound, defineKind, lackingTargets, nothing, targetFile } from './kind.ts'

/** The same findings for code scanning (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). */
export const sarif = defineKind({
  kind: 'sarif',
  files: { report: targetFile('vulnerabilities.sarif', 'application/sarif+json', 'no') },
  requirable: {
    absent: 'there is no SARIF report. Run scan-image.',
    lacking: 'has no SARIF report. Run scan-image for it.',
  },
  parse: (text: string, path: string) => parseSarif(text, path, 'Run scan-image again.'),
  present: anyFound,
  lacking: lackingTargets,
  // They are the findings of vulnerabilities.ts.
  retain: nothing,
  summarise: nothing,
})

/** Reads a report of SARIF 2.1.0 with a run. Throws a Problem with `next` otherwise. */
export function parseSarif(text: string, path: string, next: string): unknown {
  const document = parseJson(text, path)
  if (textAt(document, 'version') === '2.1.0' && listAt(document, 'runs').length > 0) return document
  throw new Problem(`read ${path}`, { found: 'it is not a SARIF 2.1.0 report with a run.', next })
}
