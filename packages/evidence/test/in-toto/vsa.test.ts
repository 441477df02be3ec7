import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import type { Statement } from '../../src/in-toto/in-toto.ts'
import { parseVsa, summaryType, type VsaFacts, vsaStatement } from '../../src/in-toto/vsa.ts'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'

const facts: VsaFacts = {
  subject: [
    { name: 'widget.whl', digest: { sha256: sha256('wheel') } },
    { name: 'a.tar.gz', digest: { sha256: sha256('sdist') } },
  ],
  verifier: { id: 'https://example.org/verifier', version: { trivy: '2', grype: '1' } },
  timeVerified: '2026-06-01T12:00:00Z',
  resourceUri: 'pkg:pypi/widget@1.2.0',
  policy: { uri: 'policy.yaml', digest: { sha512: 'cd', sha256: sha256('policy') } },
  inputAttestations: [{ uri: 'b.jsonl', digest: { sha256: 'ef' } }, { digest: { sha256: 'ab' } }],
  verificationResult: 'PASSED',
  verifiedLevels: ['SLSA_SOURCE_LEVEL_2', 'SLSA_BUILD_LEVEL_3', 'SLSA_BUILD_LEVEL_3'],
  dependencyLevels: { SLSA_BUILD_LEVEL_2: 7, SLSA_BUILD_LEVEL_1: 1 },
}

/** Of the test data of no project: a statement as another program may write it. */
const other = (predicate: unknown, predicateType: string = summaryType): Statement => ({
  _type: 'https://in-toto.io/Statement/v0.1',
  subject: [{ name: '_', digest: { gce_image_id: '8970' } }],
  predicateType,
  predicate,
})

describe('writes a verification summary', () => {
  test('the whole statement, in one order', () => {
    expect(vsaStatement(facts)).toEqual({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [facts.subject[1], facts.subject[0]],
      predicateType: 'https://slsa.dev/verification_summary/v1',
      predicate: {
        verifier: { id: 'https://example.org/verifier', version: { grype: '1', trivy: '2' } },
        timeVerified: '2026-06-01T12:00:00Z',
        resourceUri: 'pkg:pypi/widget@1.2.0',
        policy: { uri: 'policy.yaml', digest: { sha256: sha256('policy'), sha512: 'cd' } },
        inputAttestations: [{ digest: { sha256: 'ab' } }, { uri: 'b.jsonl', digest: { sha256: 'ef' } }],
        verificationResult: 'PASSED',
        verifiedLevels: ['SLSA_BUILD_LEVEL_3', 'SLSA_SOURCE_LEVEL_2'],
        dependencyLevels: { SLSA_BUILD_LEVEL_1: 1, SLSA_BUILD_LEVEL_2: 7 },
        slsaVersion: '1.2',
      },
    })
  })

  test('the same facts in another order give the same bytes', () => {
    const { dependencyLevels = {}, inputAttestations = [], verifier } = facts
    const turned: VsaFacts = {
      ...facts,
      subject: [...facts.subject].reverse(),
      verifiedLevels: [...facts.verifiedLevels].reverse(),
      inputAttestations: [...inputAttestations].reverse(),
      dependencyLevels: Object.fromEntries(Object.entries(dependencyLevels).reverse()),
      verifier: { version: Object.fromEntries(Object.entries(verifier.version ?? {}).reverse()), id: verifier.id },
    }
    expect(JSON.stringify(vsaStatement(turned))).toBe(JSON.stringify(vsaStatement(facts)))
  })

  test('what is not given is absent; a failure states no level', () => {
    const { subject, resourceUri } = facts
    const bare: VsaFacts = {
      subject,
      resourceUri,
      verifier: { id: 'v' },
      policy: { uri: 'p' },
      verificationResult: 'FAILED',
      verifiedLevels: ['SLSA_BUILD_LEVEL_3'],
    }
    expect(vsaStatement(bare).predicate).toEqual({
      verifier: { id: 'v' },
      resourceUri,
      policy: { uri: 'p' },
      verificationResult: 'FAILED',
      verifiedLevels: ['FAILED'],
      slsaVersion: '1.2',
    })
  })

  test('refuses facts that nobody could read again', () => {
    expect(() => vsaStatement({ ...facts, timeVerified: 'yesterday' })).toThrow('"timeVerified" is "yesterday"')
  })
})

describe('reads a verification summary', () => {
  test('what was written', () => {
    const { subject, predicate } = vsaStatement(facts)
    expect(parseVsa(JSON.parse(JSON.stringify(vsaStatement(facts))))).toEqual({ subject, ...(predicate as object) })
  })

  test('ignores unknown fields, and takes null for absent', () => {
    const predicate = {
      verifier: { id: 'v', kind: 7 },
      policy: { uri: 'p', mediaType: [] },
      dependencyLevels: null,
      timeVerified: null,
      verifiedLevels: null,
      'https://example.org/extension': {},
    }
    expect(parseVsa(other(predicate))).toEqual({
      subject: [{ name: '_', digest: { gce_image_id: '8970' } }],
      verifier: { id: 'v' },
      resourceUri: '',
      policy: { uri: 'p' },
      verificationResult: '',
      verifiedLevels: [],
    })
  })

  test.each([
    ['a verifier that is text', { verifier: 'v' }, '"verifier"'],
    ['a list as predicate', [], 'a mapping'],
    ['null', null, 'a mapping'],
    ['an identifier that is a list', { verifier: { id: ['v'] } }, '"verifier.id"'],
    ['a result that is true', { verifier: {}, verificationResult: true }, '"verificationResult"'],
    ['levels that are text', { verifier: {}, verifiedLevels: 'SLSA_BUILD_LEVEL_3' }, '"verifiedLevels"'],
    ['a level that is a number', { verifier: {}, verifiedLevels: [3] }, '"verifiedLevels[0]"'],
    ['too many levels', { verifier: {}, verifiedLevels: Array(1001).fill('x') }, 'more than the 1000 accepted'],
    ['a time without zone', { verifier: {}, timeVerified: '2026-06-01T12:00:00' }, '"timeVerified"'],
    ['a digest that is a number', { verifier: {}, policy: { digest: { sha256: 1 } } }, '"policy.digest.sha256"'],
    ['a negative count', { verifier: {}, dependencyLevels: { x: -1 } }, '"dependencyLevels.x"'],
    ['an address with a line end', { verifier: {}, resourceUri: 'a\nb' }, '"resourceUri"'],
    [
      'too many versions',
      { verifier: { version: Object.fromEntries([...Array(1001).keys()].map(n => [n, 'v'])) } },
      '1000',
    ],
  ])('refuses %s', (_, predicate, found) => {
    expect(() => parseVsa(other(predicate))).toThrow(found)
  })

  test('an own property called __proto__ changes nothing', () => {
    const predicate = JSON.parse('{"verifier":{"id":"v"},"__proto__":{"verificationResult":"PASSED"}}')
    expect(parseVsa(other(predicate)).verificationResult).toBe('')
    const levels = JSON.parse('{"verifier":{"id":"v"},"dependencyLevels":{"__proto__":3}}')
    expect(Object.keys(parseVsa(other(levels)).dependencyLevels ?? {})).toEqual(['__proto__'])
  })

  test('another version cannot be checked; another predicate is refused', () => {
    const older = () => parseVsa(other({}, 'https://slsa.dev/verification_summary/v0.2'))
    expect(older).toThrow(CannotCheck)
    expect(older).toThrow('its predicate is "https://slsa.dev/verification_summary/v0.2", not')
    const provenance = () => parseVsa(other({}, 'https://slsa.dev/provenance/v1'))
    expect(provenance).toThrow('its predicate is "https://slsa.dev/provenance/v1", not')
    expect(provenance).not.toThrow(CannotCheck)
  })
})
