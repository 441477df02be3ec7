import { expect, test } from '@jest/globals'
import { type DeletionTrial, deletionSentence } from '@release-tools/archive'

const refused = (answer: string) => ({ deleted: false as const, answer })
const tried = { mayDelete: true, plain: refused('400 InvalidRequest: locked'), bypass: refused('403 AccessDenied: no') }

test.each<[DeletionTrial, string]>([
  [{ kind: 'none', why: 'stores of this kind lock nothing' }, 'no lock to try: stores of this kind lock nothing'],
  [
    { kind: 'compliance', ...tried },
    'the store refused to delete (400 InvalidRequest: locked), also with the header to bypass a lock (403 AccessDenied: no), and it shows compliance mode',
  ],
  [
    { kind: 'governance', ...tried },
    'the store refused to delete (400 InvalidRequest: locked), also with the header to bypass a lock (403 AccessDenied: no)',
  ],
  [
    { kind: 'governance', ...tried, bypass: { deleted: true } },
    'the store refused to delete (400 InvalidRequest: locked), and deleted with s3:BypassGovernanceRetention, which this login has',
  ],
  [
    { kind: 'compliance', ...tried, mayDelete: false },
    'not known: this login could not delete what no lock protects, so that a refusal shows nothing about the lock; try it with a role that may (s3:DeleteObject, s3:DeleteObjectVersion)',
  ],
])('the trial %j is said in a sentence', (trial, sentence) => {
  expect(deletionSentence(trial)).toBe(sentence)
})
