import { byKind } from '@release-tools/base'
import type { DeletionAnswer, DeletionTrial } from './driver.ts'

/** For people: what the trial of a deletion showed. */
export function deletionSentence(trial: DeletionTrial): string {
  return byKind(trial, {
    none: ({ why }) => `no lock to try: ${why}`,
    compliance: tried => known(tried, one => `${refusedTwice(one)}, and it shows compliance mode`),
    governance: tried => known(tried, governance),
  })
}

type Tried = Exclude<DeletionTrial, { kind: 'none' }>

function known(trial: Tried, sentence: (trial: Tried) => string): string {
  if (trial.mayDelete) return sentence(trial)
  return 'not known: this login could not delete what no lock protects, so that a refusal shows nothing about the lock; try it with a role that may (s3:DeleteObject, s3:DeleteObjectVersion)'
}

function governance(tried: Tried): string {
  const { plain, bypass } = tried
  if (!bypass.deleted) return refusedTwice(tried)
  return `the store refused to delete (${said(plain)}), and deleted with s3:BypassGovernanceRetention, which this login has`
}

function refusedTwice({ plain, bypass }: Tried): string {
  return `the store refused to delete (${said(plain)}), also with the header to bypass a lock (${said(bypass)})`
}

function said(answer: DeletionAnswer): string {
  return answer.deleted ? 'deleted' : answer.answer
}
