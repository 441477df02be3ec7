import { expect, test } from '@jest/globals'
import { type LockFact, lockSentence, lockWord, weakest } from '@release-tools/archive'

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

const [none, unreadable, hold, short, longHeld, compliance] = facts as [
  LockFact,
  LockFact,
  LockFact,
  LockFact,
  LockFact,
  LockFact,
]
const compared: [string, LockFact[], LockFact | undefined][] = [
  ['of nothing', [], undefined],
  ['of one', [longHeld], longHeld],
  ['that one has no lock', [compliance, none, unreadable], none],
  ['that one is not known', [hold, unreadable, compliance], unreadable],
  [
    'the first date, and who may bypass one',
    [longHeld, compliance],
    { ...longHeld, until: '2026-12-01T00:00:00Z', legalHold: false } as LockFact,
  ],
  ['no hold, if only one has it', [longHeld, short], short],
  ['a hold, if all have one', [longHeld, hold], hold],
  [
    'none, if one has only a hold and another only a date',
    [hold, short],
    { kind: 'none', why: 'some files have a legal hold only, and others only a date' },
  ],
]

test.each(compared)('of several locks is said %s, whatever their order', (_, several, said) => {
  expect([weakest(several), weakest([...several].reverse())]).toEqual([said, said])
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
