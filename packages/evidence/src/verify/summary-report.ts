import { sha256 } from '@release-tools/base'
import type { OwnPolicy } from '../policy/own-policy.ts'
import { signedBy } from '../sigstore/signer.ts'
import type { BuildLevel } from '../slsa/level-limits.ts'
import type { About } from './about.ts'
import type { AcceptedSummary } from './accepted-summary.ts'
import { statedLevel } from './believed-levels.ts'
import type { Report } from './report.ts'

/** The level that a report shows by the word of a verifier. */
export function levelOf(accepted: AcceptedSummary): BuildLevel | undefined {
  const level = statedLevel(accepted)
  return level === undefined ? undefined : { level, reason: `${accepted.verifier.id} says so.` }
}

/** A summary as a report shows it. */
export function shown({ verifier, verified, vsa }: AcceptedSummary): NonNullable<Report['acceptedSummary']> {
  return {
    verifier: verifier.id,
    signedBy: signedBy(verified.signer),
    ...(vsa.timeVerified === undefined ? {} : { timeVerified: vsa.timeVerified }),
    ...(vsa.policy?.uri === undefined ? {} : { policy: vsa.policy.uri }),
    levels: vsa.verifiedLevels,
  }
}

/** What a summary by the word of another summary is about: what that named, and no more. */
export function aboutSummary({ artifact, vsa, file }: AcceptedSummary, own: OwnPolicy): About {
  const subject = vsa.subject.filter(({ digest }) => digest.sha256 === artifact.sha256)
  return {
    subject,
    resourceUri: vsa.resourceUri,
    policy: { uri: own.name, ...(own.sha256 === undefined ? {} : { digest: { sha256: own.sha256 } }) },
    attestations: [{ uri: file.name, digest: { sha256: sha256(file.content) } }],
  }
}
