import { Problem } from '@release-tools/base'
import satisfies from 'semver/functions/satisfies.js'
import type { ToolName } from './names.ts'

// Ranges are semver's, and include pre-releases.
const knownBad: { name: ToolName; versions: string; reason: string }[] = [
  {
    name: 'trivy',
    versions: '0.69.4 - 0.69.6',
    reason: 'malicious versions of March 2026 (GHSA-69fq-xp46-6x23, CVE-2026-33634)',
  },
  {
    name: 'cosign',
    versions: '>=3.0.0-0 <3.1.3 || >=2.0.0-0 <2.6.5',
    reason: 'verify-blob accepts a foreign public key in legacy bundles (GHSA-fx35-mq7g-6g98)',
  },
  { name: 'act', versions: '<0.2.86', reason: 'two high-severity advisories are fixed in 0.2.86' },
]

/** Why a version is known to be bad; undefined for other versions. */
export function knownBadReason(name: ToolName, version: string): string | undefined {
  const matches = (entry: (typeof knownBad)[number]) =>
    entry.name === name && satisfies(version, entry.versions, { includePrerelease: true })
  return knownBad.find(matches)?.reason
}

/** Throws a Problem for a version that is known to be bad, regardless of its source. */
export function refuseKnownBad(name: ToolName, version: string): void {
  const reason = knownBadReason(name, version)
  if (reason === undefined) return
  throw new Problem(`use ${name} ${version}`, {
    found: `this version is known to be bad: ${reason}.`,
    next: 'Use the version of the lock, or another version that is not affected.',
  })
}
