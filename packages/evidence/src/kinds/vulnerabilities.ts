import { at, Problem, parseJson, textAt } from '@release-tools/base'
import type { FindingsDocument } from '../findings/findings.ts'
import { parseFindings } from '../findings/findings-document.ts'
import type { Target } from '../release/target.ts'
import { imageOfSbom } from '../sbom/sbom-image.ts'
import { defineKind, type Found, lackingTargets, targetFile } from './kind.ts'

const files = {
  document: targetFile('vulnerabilities.json', 'application/vnd.release-tools.findings.v1+json', 'no'),
  /** The same findings as CycloneDX, apart from the SBOM. */
  vdr: targetFile('vulnerabilities.cdx.json', 'application/vnd.cyclonedx+json', 'no'),
}

/** What is read of a vulnerability disclosure report: the image that it is about. */
export interface Vdr {
  target: Target | undefined
}

/** Everything that the scanners found in the project, and in each image and platform. */
export const vulnerabilities = defineKind({
  kind: 'vulnerabilities',
  files,
  requirable: { absent: 'nothing was scanned. Run scan-image.', lacking: 'was not scanned. Run scan-image for it.' },
  parse(text: string, path: string): FindingsDocument | Vdr {
    if (path.endsWith(files.vdr.name)) return parseVdr(text, path)
    const document = parseFindings(text, path)
    // The policy judges findings of tools less strictly.
    if (document.target.kind !== 'tools') return document
    throw new Problem(`read ${path}`, {
      found: 'it is about tools, and not about what is released.',
      next: 'Run scan-image again.',
    })
  },
  targetOf: ({ target }) => target,
  // The policy judges the document; the VDR says the same to others.
  present: found => found.some(isDocument),
  lacking: (found, released) => lackingTargets(found.filter(isDocument), released),
  // The path says what a file is about. The name in it may be another spelling of the project's name.
  summarise: (found: Found<FindingsDocument | Vdr>[]): FindingsDocument[] =>
    found.flatMap(({ document, target: { name } }) =>
      'findings' in document ? [{ ...document, target: { ...document.target, name } }] : [],
    ),
})

function isDocument({ path }: Found<unknown>): boolean {
  return path.endsWith(files.document.name)
}

/** Reads a vulnerability disclosure report in CycloneDX. `path` names it in errors. Throws a Problem for anything else. */
export function parseVdr(text: string, path: string): Vdr {
  const document = parseJson(text, path)
  const isVdr = textAt(document, 'bomFormat') === 'CycloneDX' && Array.isArray(at(document, 'vulnerabilities'))
  if (isVdr) return { target: imageOfSbom(document) }
  throw new Problem(`read ${path}`, {
    found: 'it is not a vulnerability disclosure report in the format CycloneDX.',
    next: 'Run scan-image again.',
  })
}
