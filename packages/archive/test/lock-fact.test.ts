import { expect, test } from '@jest/globals'
import { type LockFact, lockSentence, lockWord, weakest } from '@release-tools/archive'

// From the weakest to the strongest.
const facts: LockFact[] = [
  { kind: 'none', why: 'anybody can delete it' },
  { kind: 'unreadable', why: 'a registry does not show its rules' },
  { kind: 'legal-hold', bypass: 'roles with s3:PutObjectLegalHold' },
  {
    kind: 'governance',
    until: '2027-01-01T00:00:00Z',
    bypass: 'roles with s3:BypassGovernanceRetention',
    legalHold: false,
  },
  {
    kind: 'governance',
    until: '2027-02-01T00:00:00Z',
    bypass: 'roles with s3:BypassGovernanceRetention',
    legalHold: true,
  },
  { kind: 'compliance', until: '2026-12-01T00:00:00Z', legalHold: false },
]

test('the weakest fact is said of several, whatever their order', () => {
  for (const [index, fact] of facts.entries()) expect(weakest([...facts.slice(index)].reverse())).toEqual(fact)
  expect(weakest([])).toBeUndefined()
})

test('each fact is one word for programs and one sentence for people', () => {
  expect(facts.map(fact => `${lockWord(fact)}: ${lockSentence(fact)}`)).toEqual([
    'none: no lock: anybody can delete it',
    'unreadable: not known: a registry does not show its rules',
    'legal-hold: nobody can delete it until its legal hold is ended, which roles with s3:PutObjectLegalHold can do at any time',
    'governance until 2027-01-01T00:00:00Z: only roles with s3:BypassGovernanceRetention can delete it until 2027-01-01T00:00:00Z (governance)',
    'governance until 2027-02-01T00:00:00Z: only roles with s3:BypassGovernanceRetention can delete it until 2027-02-01T00:00:00Z, and while its legal hold lasts (governance)',
    'compliance until 2026-12-01T00:00:00Z: nobody can delete it until 2026-12-01T00:00:00Z (compliance)',
  ])
})
