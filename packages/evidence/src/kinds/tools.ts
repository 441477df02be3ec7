import { Problem, textAt } from '@release-tools/base'
import type { FindingsDocument } from '../findings/findings.ts'
import { parseFindings } from '../findings/findings-document.ts'
import { targetDir, targetLabel } from '../release/target.ts'
import { componentsOf } from '../sbom/components.ts'
import { versionContradiction } from '../sbom/contradiction.ts'
import { defineKind, type Found, type TopFile, topFile } from './kind.ts'
import { sarif } from './sarif.ts'
import { sbom } from './sbom.ts'
import { parseVdr, vulnerabilities } from './vulnerabilities.ts'

/** What notes and page show of the tools. */
export interface ToolsSummary {
  /** Undefined if they were scanned only. */
  components: number | undefined
  /** Empty if they were catalogued only. */
  findings: FindingsDocument[]
}

const files = {
  cyclonedx: ofTools(sbom.files.cyclonedx),
  spdx: ofTools(sbom.files.spdx),
  findings: ofTools(vulnerabilities.files.document),
  vdr: ofTools(vulnerabilities.files.vdr),
  report: ofTools(sarif.files.report),
}

/** What only builds or tests the project: its SBOMs and findings, apart from those of what is released. */
export const tools = defineKind({
  kind: 'tools',
  files,
  requirable: { absent: 'its build and test tools were not catalogued. Run generate-sbom.' },
  parse(text: string, path: string): unknown {
    if (path === files.findings.path) return parseToolFindings(text, path)
    if (path === files.vdr.path) return parseVdr(text, path)
    return path === files.report.path ? sarif.parse?.(text, path) : sbom.parse?.(text, path)
  },
  contradictionOf: (document, _, release) => (isSbom(document) ? versionContradiction(document, release) : undefined),
  present: found => found.some(({ path }) => path === files.cyclonedx.path),
  summarise: (found: Found<unknown>[]): ToolsSummary | undefined => {
    const catalogue = found.find(({ path }) => path === files.cyclonedx.path)?.document
    const findings = found
      .filter(({ path }) => path === files.findings.path)
      .map(one => ofProject(one as Found<FindingsDocument>))
    if (catalogue === undefined && findings.length === 0) return undefined
    return { components: catalogue === undefined ? undefined : componentsOf(catalogue).length, findings }
  },
})

function isSbom(document: unknown): boolean {
  return textAt(document, 'bomFormat') !== undefined || textAt(document, 'spdxVersion') !== undefined
}

/** The findings with the name that the release gives its project, as everywhere in it. */
function ofProject({ document, target }: Found<FindingsDocument>): FindingsDocument {
  return { ...document, target: { ...document.target, name: target.name } }
}

function ofTools({ name, mediaType, reproducible }: Pick<TopFile, 'name' | 'mediaType' | 'reproducible'>): TopFile {
  return topFile(`${targetDir({ kind: 'tools', name: '' })}${name}`, mediaType, reproducible)
}

/** Findings of something else must not be judged as those of tools, which fail nothing by default. */
function parseToolFindings(text: string, path: string): FindingsDocument {
  const document = parseFindings(text, path)
  if (document.target.kind === 'tools') return document
  throw new Problem(`read ${path}`, {
    found: `it is about ${targetLabel(document.target)}, and not about tools.`,
    next: 'Run scan-image again.',
  })
}
