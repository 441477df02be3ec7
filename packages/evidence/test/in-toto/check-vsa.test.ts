import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { checkVsa, type WantedVsa } from '../../src/in-toto/check-vsa.ts'
import type { Vsa } from '../../src/in-toto/vsa.ts'

const digest = sha256('wheel')
const vsa: Vsa = {
  subject: [
    { name: 'widget.whl', digest: { sha256: digest, sha512: 'ab' } },
    { name: 'image', digest: { gce_image_id: '8970' } },
  ],
  verifier: { id: 'https://example.org/verifier' },
  timeVerified: '2026-06-01T12:00:00Z',
  resourceUri: 'pkg:pypi/widget@1.2.0',
  policy: { uri: 'policy.yaml', digest: { sha256: sha256('policy') } },
  verificationResult: 'PASSED',
  verifiedLevels: ['SLSA_BUILD_LEVEL_2', 'SLSA_SOURCE_LEVEL_UNEVALUATED', 'FEDRAMP_LOW'],
}
const wanted: WantedVsa = {
  verifier: 'https://example.org/verifier',
  resource: 'pkg:pypi/widget@1.2.0',
  artifacts: [{ sha256: digest }],
}

test.each<[string, Partial<WantedVsa>]>([
  ['verifier, resource and digest', {}],
  ['two artifacts', { artifacts: [{ sha256: digest }, { gce_image_id: '8970' }] }],
  ['an artifact by more digests than it has', { artifacts: [{ sha256: digest, sha384: 'cd' }] }],
  ['the level', { levels: ['SLSA_BUILD_LEVEL_2'] }],
  ['a lower level', { levels: ['SLSA_BUILD_LEVEL_1', 'SLSA_BUILD_LEVEL_0', 'SLSA_BUILD_LEVEL_UNEVALUATED'] }],
  ['a level of its own', { levels: ['FEDRAMP_LOW'] }],
  ['what nobody evaluated', { levels: ['SLSA_SOURCE_LEVEL_UNEVALUATED'] }],
  ['the policy', { policySha256: sha256('policy') }],
  ['an hour', { age: { now: '2026-06-01T13:00:00Z', maxHours: 1 } }],
  ['a clock that is a minute behind', { age: { now: '2026-06-01T11:59:00Z', maxHours: 1 } }],
])('holds: %s', (_, more) => {
  expect(checkVsa(vsa, { ...wanted, ...more })).toEqual([])
})

describe('refuses, with the reason', () => {
  test.each<[string, Partial<Vsa>, Partial<WantedVsa>, string, string]>([
    [
      'another verifier',
      {},
      { verifier: 'https://example.org/other' },
      'verifier',
      'its verifier is "https://example.org/verifier", not "https://example.org/other".',
    ],
    [
      'a verifier that looks alike',
      { verifier: { id: 'https://EXAMPLE.org/verifier' } },
      {},
      'verifier',
      'its verifier is "https://EXAMPLE.org/verifier"',
    ],
    ['a longer verifier', { verifier: { id: 'https://example.org/verifier/' } }, {}, 'verifier', 'its verifier is'],
    ['no verifier', { verifier: { id: '' } }, { verifier: '' }, 'verifier', 'it does not name its verifier.'],
    [
      'another resource',
      { resourceUri: 'pkg:pypi/widget@1.3.0' },
      {},
      'resource',
      'its resource is "pkg:pypi/widget@1.3.0", not',
    ],
    ['no resource', { resourceUri: '' }, {}, 'resource', 'it does not name its resource.'],
    ['FAILED', { verificationResult: 'FAILED' }, {}, 'result', 'its result is "FAILED", not "PASSED".'],
    ['passed in small letters', { verificationResult: 'passed' }, {}, 'result', 'its result is "passed"'],
    ['no result', { verificationResult: '' }, {}, 'result', 'its result is ""'],
    [
      'PASSED, with levels that say FAILED',
      { verifiedLevels: ['FAILED'] },
      {},
      'result',
      'but its levels say "FAILED".',
    ],
    [
      'another artifact',
      {},
      { artifacts: [{ sha256: sha256('other') }] },
      'digest',
      `it is not about sha256:${sha256('other')}.`,
    ],
    [
      'one artifact of two',
      {},
      { artifacts: [{ sha256: digest }, { sha256: sha256('x') }] },
      'digest',
      'it is not about',
    ],
    [
      'one digest right and one wrong',
      {},
      { artifacts: [{ sha256: digest, sha512: 'cd' }] },
      'digest',
      'it is not about',
    ],
    [
      'the digests of two subjects',
      {},
      { artifacts: [{ sha256: sha256('x'), gce_image_id: '1' }] },
      'digest',
      'it is not about',
    ],
    ['a digest in capitals', {}, { artifacts: [{ sha256: digest.toUpperCase() }] }, 'digest', 'it is not about'],
    [
      'subjects of a weaker digest',
      { subject: [{ digest: { sha1: 'aa', md5: 'bb' } }] },
      {},
      'digest',
      'it names its subjects by sha1, md5 only.',
    ],
    [
      'a weaker digest, asked for',
      { subject: [{ digest: { sha1: 'aa' } }] },
      { artifacts: [{ sha1: 'aa' }] },
      'weak digest',
      'sha1 does not identify an artifact.',
    ],
    ['no artifact', {}, { artifacts: [] }, 'digest', 'no digest was given'],
    ['an artifact without digests', {}, { artifacts: [{}] }, 'digest', 'it is not about'],
    [
      'a level that is too low',
      {},
      { levels: ['SLSA_BUILD_LEVEL_3'] },
      'levels',
      'its level of the track BUILD is 2, not at least 3.',
    ],
    ['a level that is too low by digits', {}, { levels: ['SLSA_BUILD_LEVEL_10'] }, 'levels', 'is 2, not at least 10.'],
    [
      'a level that nobody evaluated',
      {},
      { levels: ['SLSA_SOURCE_LEVEL_1'] },
      'levels',
      'SOURCE is not evaluated, not at least 1.',
    ],
    [
      'another track',
      {},
      { levels: ['SLSA_BUILD_ENV_LEVEL_1'] },
      'levels',
      'it states no level of the track BUILD_ENV.',
    ],
    ['another level of its own', {}, { levels: ['FEDRAMP_HIGH'] }, 'levels', 'it does not state "FEDRAMP_HIGH".'],
    ['a property', {}, { levels: ['SLSA_SOURCE_TWO_PARTY_REVIEWED'] }, 'levels', 'it does not state'],
    [
      'a level that is none',
      {},
      { levels: ['SLSA_BUILD_LEVEL_X'] },
      'unknown level',
      '"SLSA_BUILD_LEVEL_X" is not a level of SLSA.',
    ],
    ['a level that is negative', { verifiedLevels: ['SLSA_BUILD_LEVEL_-1'] }, {}, 'unknown level', 'is not a level'],
    ['a level without number', { verifiedLevels: ['SLSA_BUILD_LEVEL'] }, {}, 'unknown level', 'is not a level'],
    ['a level by another word', { verifiedLevels: ['SLSA_BUILD_L_1'] }, {}, 'unknown level', 'is not a level'],
    ['another policy', {}, { policySha256: sha256('other') }, 'policy', 'it was reached by a different policy'],
    [
      'a policy without digest',
      { policy: { uri: 'policy.yaml' } },
      { policySha256: digest },
      'policy',
      'it does not name its policy',
    ],
    [
      'a summary that is too old',
      {},
      { age: { now: '2026-06-01T13:00:01Z', maxHours: 1 } },
      'age',
      'more than 1 hour ago.',
    ],
    [
      'a summary of the future',
      {},
      { age: { now: '2026-06-01T11:00:00Z', maxHours: 1 } },
      'age',
      'which has not come yet.',
    ],
  ])('%s', (_, changed, more, about, found) => {
    expect(checkVsa({ ...vsa, ...changed }, { ...wanted, ...more })).toEqual([
      expect.objectContaining({ about, found: expect.stringContaining(found) }),
    ])
  })
})

test('a property that the summary states holds', () => {
  const levels = ['SLSA_SOURCE_TWO_PARTY_REVIEWED']
  expect(checkVsa({ ...vsa, verifiedLevels: levels }, { ...wanted, levels })).toEqual([])
})

test('the highest level of a track counts', () => {
  const verifiedLevels = ['SLSA_BUILD_LEVEL_1', 'SLSA_BUILD_LEVEL_3', 'SLSA_BUILD_LEVEL_2']
  expect(checkVsa({ ...vsa, verifiedLevels }, { ...wanted, levels: ['SLSA_BUILD_LEVEL_3'] })).toEqual([])
})

test('without a time of its own, the time of the signature counts; without either, its age is not known', () => {
  const { timeVerified: _, ...timeless } = vsa
  const age = { now: '2026-06-01T13:00:00Z', maxHours: 2 }
  expect(checkVsa(timeless, { ...wanted, age: { ...age, signedAt: '2026-06-01T12:00:00Z' } })).toEqual([])
  expect(checkVsa(timeless, { ...wanted, age })).toEqual([
    { about: 'age', found: 'it does not say when its artifacts were verified.', missing: true },
  ])
})

test('all faults are named, in the order of the specification', () => {
  const none = { verifier: 'v', resource: 'r', artifacts: [{ sha256: 'x' }], levels: ['SLSA_BUILD_LEVEL_3', 'A'] }
  expect(checkVsa({ ...vsa, verificationResult: 'FAILED' }, none).map(({ about }) => about)).toEqual([
    'digest',
    'verifier',
    'resource',
    'result',
    'levels',
    'levels',
  ])
})
