import { describe, expect, test } from '@jest/globals'
import type { Finding } from '../../src/findings/findings.ts'
import { mergeMatches } from '../../src/findings/merge.ts'
import { statementFor, type VexProduct } from '../../src/vex/apply-vex.ts'
import { parseOpenVex } from '../../src/vex/openvex.ts'
import { match } from '../../testing/findings.ts'

const at = '2026-06-01T00:00:00Z'
const document = (...statements: object[]) => ({
  '@context': 'https://openvex.dev/ns/v0.2.0',
  '@id': 'https://acme.example/vex/1',
  author: 'acme',
  timestamp: at,
  version: 1,
  statements,
})
const one = (parts: object = {}) => ({
  vulnerability: { name: 'CVE-2026-0001' },
  status: 'not_affected',
  justification: 'vulnerable_code_not_in_execute_path',
  ...parts,
})
const [finding] = mergeMatches([match()], []) as [Finding]
const product: VexProduct = {
  addresses: ['https://github.com/acme/hostcard'],
  name: 'hostcard',
  version: '1.2.0',
  sha256: new Set(['a'.repeat(64)]),
}
const found = (...statements: object[]) =>
  statementFor(finding, parseOpenVex(document(...statements), 'vex.json'), product)?.status

describe('a document', () => {
  test('is read with the times of its statements, or its own', () => {
    expect(parseOpenVex(document(one({ timestamp: '2026-07-01T00:00:00Z' }), one({ status: 'fixed' })), 'v')).toEqual([
      {
        ids: ['CVE-2026-0001'],
        products: [],
        status: 'not_affected',
        reason: 'vulnerable_code_not_in_execute_path',
        time: '2026-07-01T00:00:00Z',
      },
      {
        ids: ['CVE-2026-0001'],
        products: [],
        status: 'fixed',
        reason: 'vulnerable_code_not_in_execute_path',
        time: at,
      },
    ])
  })

  test.each<[unknown, string]>([
    [{}, 'its @context is null, not https://openvex.dev/ns/v0.2.0.'],
    [
      { ...document(one()), '@context': 'https://openvex.dev/ns/v0.3.0' },
      'its @context is "https://openvex.dev/ns/v0.3.0"',
    ],
    [document(), 'it has no statements.'],
    [
      { ...document(), statements: Array(10_001).fill(one()) },
      'it has 10001 statements, more than the 10000 accepted.',
    ],
    [
      document(one({ status: 'bogus' })),
      'its status is not one of not_affected, affected, fixed, under_investigation.',
    ],
    [document(one({ status: undefined })), 'its status is not one of'],
    [document(one({ vulnerability: 'CVE-2026-0001' })), 'it does not name a vulnerability.'],
    [document(one({ justification: undefined })), 'without a justification or an impact statement.'],
    [document(one({ timestamp: 'yesterday' })), 'it has no time.'],
    [{ ...document(one()), timestamp: undefined }, 'it has no time.'],
    [null, 'its @context is null'],
    [document('x' as never), 'its status is not one of'],
  ])('%j is refused', (value, message) => {
    expect(() => parseOpenVex(value, 'vex.json')).toThrow(message)
  })
})

describe('the statement that counts', () => {
  test.each<[string, object[], string | undefined]>([
    ['without products is about the release', [one()], 'not_affected'],
    ['of another vulnerability does not count', [one({ vulnerability: { name: 'CVE-2026-0002' } })], undefined],
    [
      'may name it by an alias, in any case',
      [one({ vulnerability: { name: 'GHSA-x', aliases: ['cve-2026-0001'] } })],
      'not_affected',
    ],
    ['about the package', [one({ products: [{ '@id': 'pkg:pypi/widget' }] })], 'not_affected'],
    ['about another version of the package', [one({ products: [{ '@id': 'pkg:pypi/widget@9.9.9' }] })], undefined],
    ['about the release by its name', [one({ products: [{ '@id': 'pkg:pypi/hostcard@1.2' }] })], 'not_affected'],
    ['about another version of the release', [one({ products: [{ '@id': 'pkg:pypi/hostcard@1.3.0' }] })], undefined],
    ['about a longer name', [one({ products: [{ '@id': 'pkg:pypi/hostcard2@1.2.0' }] })], undefined],
    ['about the repository', [one({ products: [{ '@id': 'https://github.com/acme/hostcard' }] })], 'not_affected'],
    ['about another repository', [one({ products: [{ '@id': 'https://github.com/acme/hostcards' }] })], undefined],
    [
      'about an image by digest',
      [one({ products: [{ '@id': `pkg:oci/x@sha256%3A${'a'.repeat(64)}` }] })],
      'not_affected',
    ],
    ['about another image', [one({ products: [{ '@id': `pkg:oci/x@sha256%3A${'b'.repeat(64)}` }] })], undefined],
    ['about a file by digest', [one({ products: [{ hashes: { 'sha-256': 'a'.repeat(64) } }] })], 'not_affected'],
    [
      'about a package URL beside an id',
      [one({ products: [{ '@id': 'x:y', identifiers: { purl: 'pkg:pypi/hostcard' } }] })],
      'not_affected',
    ],
    ['about nothing', [one({ products: [{}] })], undefined],
    [
      'about a part of the release',
      [one({ products: [{ '@id': 'pkg:pypi/hostcard', subcomponents: [{ '@id': 'pkg:pypi/widget' }] }] })],
      'not_affected',
    ],
    [
      'about another part',
      [one({ products: [{ '@id': 'pkg:pypi/hostcard', subcomponents: ['pkg:pypi/other'] }] })],
      undefined,
    ],
    [
      'about a part of something else',
      [one({ products: [{ '@id': 'pkg:pypi/gadget', subcomponents: [{ '@id': 'pkg:pypi/widget' }] }] })],
      undefined,
    ],
    [
      'is the newest, wherever it stands',
      [one({ status: 'affected', timestamp: '2026-07-01T00:00:00Z' }), one()],
      'affected',
    ],
    [
      'is the newest, also if it is the better one',
      [one({ timestamp: '2026-07-01T00:00:00Z' }), one({ status: 'affected' })],
      'not_affected',
    ],
    [
      'is the one about the package at equal times',
      [one({ status: 'affected' }), one({ products: [{ '@id': 'pkg:pypi/widget' }] })],
      'not_affected',
    ],
    [
      'is the less favourable at equal times',
      [one(), one({ status: 'under_investigation' }), one({ status: 'fixed' })],
      'under_investigation',
    ],
  ])('%s', (_, statements, status) => {
    expect(found(...statements)).toBe(status)
  })
})
