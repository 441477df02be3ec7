import { byBytes } from '@release-tools/base'
import type { Finding, FindingsDocument } from '../findings/findings.ts'
import { identityOf, packageId } from '../findings/package-identity.ts'
import { isSameVulnerability } from '../findings/same-vulnerability.ts'
import { rank, type Severity } from '../findings/severity.ts'

/** A finding of one side. */
export interface FoundThen {
  id: string
  package: { name: string; version: string; type: string }
  severity: Severity
  /** Whether a version with a fix exists. */
  fix: Finding['fix']['state']
}

/** A finding of both sides. */
export interface FindingChange {
  id: string
  before: FoundThen
  now: FoundThen
}

/** How the findings of two scans differ. The most severe come first. */
export interface FindingsDifference {
  added: FoundThen[]
  /** A scanner that reported it then has looked again, and does not report it. */
  removed: FoundThen[]
  /** Not reported now, but no scanner that reported it then has succeeded now: whether it is gone is not known. */
  unknown: FoundThen[]
  /** With another severity, or with another answer to whether there is a fix. */
  changed: FindingChange[]
}

/** Compares the findings of two scans by package, in any version, and by vulnerability, whatever each side calls it. */
export function findingsDifference(before: FindingsDocument, now: FindingsDocument): FindingsDifference {
  const succeeded = now.scanners.filter(({ status }) => status === 'ok').map(({ name }) => name)
  const [old, young] = [index(before.findings), index(now.findings)]
  const gone = before.findings.filter(finding => counterpart(finding, young) === undefined)
  const wasSeen = ({ opinions }: Finding) => opinions.some(({ scanner }) => succeeded.includes(scanner))
  const changed = now.findings.flatMap(finding => {
    const past = counterpart(finding, old)
    if (past === undefined || (past.severity === finding.severity && past.fix.state === finding.fix.state)) return []
    return [{ id: finding.id, before: foundThen(past), now: foundThen(finding) }]
  })
  return {
    added: sorted(now.findings.filter(finding => counterpart(finding, old) === undefined)),
    removed: sorted(gone.filter(wasSeen)),
    unknown: sorted(gone.filter(finding => !wasSeen(finding))),
    changed: changed.sort((a, b) => bySeverity(a.now, b.now)),
  }
}

/** Findings by package and each identifier. */
type Index = Map<string, Finding[]>

function index(findings: Finding[]): Index {
  const found: Index = new Map()
  for (const finding of findings)
    for (const key of keysOf(finding)) {
      const own = found.get(key)
      if (own === undefined) found.set(key, [finding])
      else own.push(finding)
    }
  return found
}

/** Finds the counterpart of a finding among those of an earlier scan: the same package in any version, and the same vulnerability. */
export function earlierIn(findings: Finding[]): (finding: Finding) => Finding | undefined {
  const old = index(findings)
  return finding => counterpart(finding, old)
}

function counterpart(finding: Finding, others: Index): Finding | undefined {
  return keysOf(finding)
    .flatMap(key => others.get(key) ?? [])
    .find(other => isSameVulnerability(finding, other))
}

function keysOf({ id, aliases, package: found }: Finding): string[] {
  const whose = packageId(identityOf(found))
  return [id, ...aliases].map(one => `${one.toUpperCase()} ${whose}`)
}

function foundThen({ id, package: { name, version, type }, severity, fix }: Finding): FoundThen {
  return { id, package: { name, version, type }, severity, fix: fix.state }
}

function sorted(findings: Finding[]): FoundThen[] {
  return findings.map(foundThen).sort(bySeverity)
}

function bySeverity(a: FoundThen, b: FoundThen): number {
  return rank(b.severity) - rank(a.severity) || byBytes(a.id, b.id) || byBytes(a.package.name, b.package.name)
}
