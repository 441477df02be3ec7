import { Problem } from '@release-tools/base'
import type { FindingsDocument } from '../findings/findings.ts'
import { parseFindings } from '../findings/findings-document.ts'
import { anyFound, defineKind, type Found, lackingTargets, targetFile } from './kind.ts'

/** Everything that the scanners found in the project, and in each image and platform. */
export const vulnerabilities = defineKind({
  kind: 'vulnerabilities',
  files: {
    document: targetFile('vulnerabilities.json', 'application/vnd.release-tools.findings.v1+json', 'no'),
  },
  requirable: { absent: 'nothing was scanned. Run scan-image.', lacking: 'was not scanned. Run scan-image for it.' },
  parse(text: string, path: string): FindingsDocument {
    const document = parseFindings(text, path)
    // The policy judges findings of tools less strictly.
    if (document.target.kind !== 'tools') return document
    throw new Problem(`read ${path}`, {
      found: 'it is about tools, and not about what is released.',
      next: 'Run scan-image again.',
    })
  },
  targetOf: ({ target }) => target,
  present: anyFound,
  lacking: lackingTargets,
  // The path says what a file is about. The name in it may be another spelling of the project's name.
  summarise: (found: Found<FindingsDocument>[]): FindingsDocument[] =>
    found.map(({ document, target: { name } }) => ({ ...document, target: { ...document.target, name } })),
})
