import type { FindingsDocument } from '../findings/findings.ts'
import { parseFindings } from '../findings/findings-document.ts'
import { anyFound, defineKind, type Found, targetFile } from './kind.ts'

/** Everything that the scanners found in the project, and in each image and platform. */
export const vulnerabilities = defineKind({
  kind: 'vulnerabilities',
  files: {
    document: targetFile('vulnerabilities.json', 'application/vnd.release-tools.findings.v1+json', 'no'),
  },
  requirable: { absent: 'nothing was scanned. Run scan-image.' },
  parse: parseFindings,
  targetOf: ({ target }) => target,
  present: anyFound,
  summarise: (found: Found<FindingsDocument>[]) => found.map(({ document }) => document),
})
