import { byBytes, groupBy, renderJson, uuidOf } from '@release-tools/base'
import { ownTool } from '../manifest/own-tool.ts'
import type { Target } from '../release/target.ts'
import { ownProperty } from '../sbom/bom.ts'
import { imageProperties } from '../sbom/sbom-image.ts'
import type { AffectedPackage } from './assessment.ts'
import { type Finding, type FindingsDocument, isFixable, packageLabel } from './findings.ts'
import type { Severity } from './severity.ts'
import { sourceOfId } from './vulnerability-source.ts'

type Json = Record<string, unknown>

/** What a person decided about a finding. */
export interface Analysis {
  /** What a VEX document says. Absent if a person only accepted it for some time. */
  state?: 'not_affected' | 'resolved' | 'exploitable' | 'in_triage'
  detail: string
  /** True if an exception accepts it for some time: nobody fixes it meanwhile. */
  accepted?: true
}

/** What the report says beside the findings. */
export interface VdrFacts {
  /** Version of the project or image. */
  version: string
  /** The findings that a person decided about. */
  analyses: ReadonlyMap<Finding, Analysis>
}

/**
 * The findings as a vulnerability disclosure report (VDR): a document of its own in CycloneDX 1.6, since an SBOM must not have vulnerabilities
 * (BSI TR-03183-2). It lists the affected packages only. The same findings give the same bytes. https://cyclonedx.org/docs/1.6/json/#vulnerabilities
 */
export function renderVdr(document: FindingsDocument, { version, analyses }: VdrFacts): string {
  const packages = new Map(document.findings.map(({ package: one }) => [refOf(one), one]))
  const alike = groupBy(document.findings, finding => JSON.stringify([finding.id, analyses.get(finding)]))
  const content = {
    version: 1,
    metadata: {
      timestamp: document.scanned,
      tools: { components: [ownTool, ...document.scanners].map(tool => ({ type: 'application', ...named(tool) })) },
      component: rootOf(document.target, version),
    },
    components: [...packages].sort((a, b) => byBytes(a[0], b[0])).map(([ref, one]) => component(ref, one)),
    vulnerabilities: [...alike.values()].map(findings => vulnerability(findings, analyses)),
  }
  return renderJson({
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
    ...content,
  })
}

function named({ name, version }: { name: string; version: string }): Json {
  return { name, version }
}

function rootOf({ kind, name, platform, digest }: Target, version: string): Json {
  if (kind !== 'image') return { 'bom-ref': 'root', type: 'application', name, version }
  const facts = Object.entries({ digest, platform }).flatMap(([key, value]) =>
    value === undefined ? [] : [{ name: imageProperties[key as keyof typeof imageProperties], value }],
  )
  return { 'bom-ref': 'root', type: 'container', name, version, ...(facts.length === 0 ? {} : { properties: facts }) }
}

function component(ref: string, { name, version, purl }: AffectedPackage): Json {
  return { 'bom-ref': ref, type: 'library', name, version, ...(purl === undefined ? {} : { purl }) }
}

/** A purl, or else all that is known. */
function refOf({ purl, type, name, version }: AffectedPackage): string {
  return purl ?? `${type}:${name}@${version}`
}

/** One vulnerability, in all the packages in which people decided alike. */
function vulnerability(findings: Finding[], analyses: VdrFacts['analyses']): Json {
  const [first] = findings as [Finding, ...Finding[]]
  const opinions = findings.flatMap(finding => finding.opinions)
  const aliases = [...new Set(findings.flatMap(finding => finding.aliases))].sort(byBytes)
  const title = opinions.map(opinion => opinion.title).find(Boolean)
  const analysis = analyses.get(first)
  const facts = threats(findings)
  return {
    id: first.id,
    source: sourceOfId(first.id),
    ...(aliases.length === 0 ? {} : { references: aliases.map(id => ({ id, source: sourceOfId(id) })) }),
    ratings: ratings(findings),
    ...(title === undefined ? {} : { description: title }),
    recommendation: recommendation(findings),
    ...(analysis === undefined ? {} : { analysis: analysisOf(analysis) }),
    affects: distinct(findings.map(affected)),
    ...(facts.length === 0 ? {} : { properties: facts }),
  }
}

function analysisOf({ state, detail, accepted }: Analysis): Json {
  return { ...(state && { state }), detail, ...(accepted && { response: ['will_not_fix'] }) }
}

const words: Record<Severity, string> = {
  CRITICAL: 'critical',
  HIGH: 'high',
  MEDIUM: 'medium',
  LOW: 'low',
  NEGLIGIBLE: 'info',
  UNKNOWN: 'unknown',
}

/** Each opinion, by the scanner and its source. The version of CVSS is not known. */
function ratings(findings: Finding[]): Json[] {
  return distinct(
    findings.flatMap(({ opinions }) =>
      opinions.map(({ scanner, source, severity, cvss }) => ({
        source: { name: `${scanner}: ${source}` },
        ...(cvss === undefined ? {} : { score: cvss }),
        severity: words[severity],
        method: 'other',
      })),
    ),
  )
}

function recommendation(findings: Finding[]): string {
  const texts = findings.map(({ package: found, fix }) => {
    if (fix.versions.length > 0) return `Update ${found.name} to ${fix.versions.join(' or ')}.`
    if (fix.state === 'wont-fix') return `${found.name} will not be fixed.`
    return `${isFixable({ fix }) ? 'A fix exists' : 'No fix is known'} for ${packageLabel(found)}.`
  })
  return [...new Set(texts)].join(' ')
}

function affected(finding: Finding): Json {
  const { package: found, fix } = finding
  const fixed = isFixable(finding) ? fix.versions.map(version => ({ version, status: 'unaffected' })) : []
  return { ref: refOf(found), versions: [{ version: found.version, status: 'affected' }, ...distinct(fixed)] }
}

/** What is known of attacks, which CycloneDX has no field for. */
function threats(findings: Finding[]): Json[] {
  const all = findings.flatMap(finding => [finding, ...finding.opinions])
  const scores = all.map(({ epss }) => epss).filter(epss => epss !== undefined)
  return [
    ...(scores.length === 0 ? [] : [{ name: `${ownProperty}epss`, value: `${Math.max(...scores)}` }]),
    ...(all.some(({ knownExploited }) => knownExploited)
      ? [{ name: `${ownProperty}known-exploited`, value: 'true' }]
      : []),
  ]
}

/** Without repetitions, which CycloneDX forbids in lists. */
function distinct<T>(list: T[]): T[] {
  return [...new Map(list.map(one => [JSON.stringify(one), one])).values()]
}
