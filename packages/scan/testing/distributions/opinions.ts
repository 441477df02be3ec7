import {
  decide,
  defaultPolicy,
  type Finding,
  findingsDocument,
  mergeMatches,
  parseFindings,
  readReport,
  renderFindings,
} from '@release-tools/evidence'
import { vulnerability } from './seeds.ts'
import type { Seen } from './two-engines.ts'

/** The merged findings of what the scanners report. */
export function findings(
  { grypeReport, trivyReport }: Pick<Seen, 'grypeReport' | 'trivyReport'>,
  scanners: ('grype' | 'trivy')[] = ['grype', 'trivy'],
): Finding[] {
  const outputs = { grype: grypeReport, trivy: trivyReport }
  return mergeMatches(
    scanners.flatMap(name => readReport(name, outputs[name]).matches),
    scanners,
  )
}

/** The findings that an exception for each purl covers, after they were written and read again. */
export function covered(purls: string[], all: Finding[]): Finding[][] {
  const exceptions = purls.map(purl => ({ id: vulnerability, purl, reason: 'a test', expires: '2099-01-01' }))
  const policy = { ...defaultPolicy, vulnerabilities: { ...defaultPolicy.vulnerabilities, exceptions } }
  const parts = { target: { kind: 'image' as const, name: 'x' }, scanned: '2026-01-01T00:00:00Z', scanners: [] }
  const document = parseFindings(renderFindings(findingsDocument({ ...parts, findings: all })), 'vulnerabilities.json')
  return decide(policy, { findings: [document] }, '2026-01-01').exceptions.map(applied => applied.findings)
}
