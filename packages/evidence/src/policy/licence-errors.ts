import { type Target, targetKey, targetLabel } from '../release/target.ts'
import type { Evidence } from './judged-evidence.ts'
import type { Policy } from './policy.ts'
import type { Ruling } from './rule-decision.ts'

/** What ships without an SBOM, so that nobody knows the licences of its components. */
export function licenceErrors({ licences }: Policy, evidence: Evidence): Ruling[] {
  if (licences === undefined) return []
  return unknownIn(evidence).map(what => ({
    rule: 'licences',
    text: `The licences in ${what} are not known: it has no SBOM. Run generate-sbom for it, before the verdict.`,
  }))
}

function unknownIn({ findings, components, release }: Evidence): string[] {
  if (release === undefined) {
    const known = new Set(components?.map(({ target }) => targetKey(target)))
    const scanned = findings.map(({ target }) => target).filter(isReleased)
    return scanned.filter(target => !known.has(targetKey(target))).map(targetLabel)
  }
  if (!release.present.includes('sbom')) return ['the release']
  return (release.lacking ?? [])
    .filter(({ kind }) => kind === 'sbom')
    .flatMap(({ targets }) => targets.map(targetLabel))
}

function isReleased({ kind }: Target): boolean {
  return kind !== 'tools'
}
