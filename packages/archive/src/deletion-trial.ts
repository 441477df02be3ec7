import { byKind } from '@release-tools/base'
import type { DeletionAnswer, DeletionTrial } from './driver.ts'

/** For people: what the trial of a deletion showed. */
export function deletionSentence(trial: DeletionTrial): string {
  return byKind(trial, {
    none: ({ why }) => `no lock to try: ${why}`,
    compliance: tried => known(tried, ({ plain }) => `nobody may delete: the store refused it (${said(plain)})`),
    governance: tried => known(tried, governance),
  })
}

type Tried = Exclude<DeletionTrial, { kind: 'none' }>

function known(trial: Tried, sentence: (trial: Tried) => string): string {
  if (trial.mayDelete) return sentence(trial)
  return 'not known: this login may delete nothing, so that a refusal shows nothing about the lock; try it with a role that may (s3:DeleteObject, s3:DeleteObjectVersion)'
}

function governance({ plain, bypass }: Tried): string {
  const refused = `the store refused to delete (${said(plain)})`
  return bypass.deleted
    ? `${refused}, and deleted with s3:BypassGovernanceRetention, which this login has`
    : `${refused}, also with the header to bypass the lock, for which this login lacks s3:BypassGovernanceRetention`
}

function said(answer: DeletionAnswer): string {
  return answer.deleted ? 'deleted' : answer.answer
}
