import { Problem } from '@release-tools/base'
import type { Statement } from '../in-toto/in-toto.ts'
import { type VsaFacts, vsaStatement } from '../in-toto/vsa.ts'
import { ownTool } from '../manifest/own-tool.ts'
import { sourceLevelName } from '../source-track/source-vsa.ts'
import type { Report } from './report.ts'

/** Who verified, and when: what a verification summary says, and a report does not know. */
export interface Verifier {
  /** URI that identifies the verifier. */
  id: string
  /** RFC 3339, in UTC. */
  timeVerified: string
  /** Instead of those that the report gives. */
  resourceUri?: string | undefined
  policyUri?: string | undefined
}

/**
 * The verification summary (VSA) of a report: PASSED if it is verified; FAILED if it is genuine, and the reader's policy does not accept it.
 * Throws a Problem for anything else: what could not be checked is neither, and what is not genuine has no digest that could be named
 * without blaming somebody else's release.
 */
export function summaryOf({ result, about, slsa, sourceLevel }: Report, verifier: Verifier): Statement {
  const verificationResult = results[result]
  const uri = verifier.policyUri ?? about?.policy?.uri
  if (verificationResult === undefined)
    throw new Problem('write the verification summary', { found: `the result is “${result}”.`, next: withoutSummary })
  if (about === undefined || about.subject.length === 0)
    throw new Problem('write the verification summary', {
      found: 'nothing that was verified is known by its SHA-256, by which a summary names it.',
      next: withoutSummary,
    })
  if (uri === undefined)
    throw new Problem('write the verification summary', {
      found: 'no policy decided, and a summary names one.',
      next: 'Give --policy.',
    })
  const facts: VsaFacts = {
    subject: about.subject,
    verifier: { id: verifier.id, version: { [ownTool.name]: ownTool.version } },
    timeVerified: verifier.timeVerified,
    resourceUri: verifier.resourceUri ?? about.resourceUri,
    policy: { ...about.policy, uri },
    ...(about.attestations && { inputAttestations: about.attestations }),
    verificationResult,
    verifiedLevels: [
      slsa === undefined ? 'SLSA_BUILD_LEVEL_UNEVALUATED' : `SLSA_BUILD_LEVEL_${slsa.level}`,
      ...(sourceLevel === undefined ? [] : [sourceLevelName(sourceLevel)]),
    ],
  }
  return vsaStatement(facts)
}

const results: Record<Report['result'], VsaFacts['verificationResult'] | undefined> = {
  verified: 'PASSED',
  'not accepted': 'FAILED',
  'not verified': undefined,
  'could not check': undefined,
}

const withoutSummary = 'A summary exists only of what is genuine and was decided.'
