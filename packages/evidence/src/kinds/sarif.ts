import { listAt, Problem, parseJson, textAt } from '@release-tools/base'
import { anyFound, defineKind, nothing, targetFile } from './kind.ts'

const files = { report: targetFile('vulnerabilities.sarif', 'application/sarif+json', 'no') }

/** The same findings for code scanning (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). */
export const sarif = defineKind({
  kind: 'sarif',
  files,
  requirable: { absent: 'there is no SARIF report. Run scan-image.' },
  parse(text: string, path: string): unknown {
    const document = parseJson(text, path)
    if (textAt(document, 'version') === '2.1.0' && listAt(document, 'runs').length > 0) return document
    throw new Problem(`read ${path}`, {
      found: 'it is not a SARIF 2.1.0 report with a run.',
      next: 'Run scan-image again.',
    })
  },
  present: anyFound,
  ofEach: { file: files.report, step: 'scan-image' },
  // They are the findings of vulnerabilities.ts.
  summarise: nothing,
})
