import { decideBySummary } from '../policy/decide-by-summary.ts'
import type { Trust } from '../sigstore/sigstore.ts'
import { type AcceptedSummary, acceptedText, acceptSummary } from './accepted-summary.ts'
import { statedSource } from './believed-levels.ts'
import { checkOwnPolicy } from './check-verdict.ts'
import { conclude } from './conclude.ts'
import { check, ownPolicyCheck, type Report } from './report.ts'
import { aboutSummary, levelOf, shown } from './summary-report.ts'
import type { BySummary } from './verify-by-summary.ts'

/**
 * Verifies a file or an image by the word of a verifier that the reader's policy names: its summary must be about this digest (`sha256:…`) of
 * this address.
 */
export async function verifyDigestBySummary(
  digest: string,
  resource: string,
  trust: Trust,
  by: BySummary,
): Promise<Report> {
  let accepted: AcceptedSummary | undefined
  const summary = await check('accepted summary', () => {
    const candidates = [{ sha256: digest.replace('sha256:', '') }]
    accepted = acceptSummary(by.policy, by.summaries, { candidates, resource }, trust)
    return {
      detail: `${acceptedText(accepted)} What it stands for was not checked again.`,
      verified: accepted.verified,
    }
  })
  if (accepted === undefined) return conclude([summary])
  const slsa = levelOf(accepted)
  const sourceLevel = statedSource(accepted)
  const word = {
    ...{ index: accepted.index, id: accepted.verifier.id, detail: acceptedText(accepted), level: slsa },
    sourceLevel,
  }
  const decided = decideBySummary(by.policy, word)
  return {
    ...conclude([summary, await check(ownPolicyCheck, () => checkOwnPolicy(by.policy, decided))]),
    ...(slsa === undefined ? {} : { slsa }),
    ...(sourceLevel === undefined ? {} : { sourceLevel }),
    ownPolicy: { name: by.policy.name, ...decided },
    acceptedSummary: shown(accepted),
    about: aboutSummary(accepted, by.policy),
  }
}
