import { describe, expect, test } from '@jest/globals'
import { parseCycloneDxVex } from '../../src/vex/cyclonedx-vex.ts'
import { cycloneDxVexOf } from '../../testing/vex.ts'

const read = (document: object) => parseCycloneDxVex(JSON.parse(JSON.stringify(document)), 'vex.json')
const hostcard = { names: ['pkg:pypi/hostcard@1.2.0'], sha256: [] }
const widget = { names: ['pkg:pypi/widget@1.0.0'], sha256: [] }
const serial = 'urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1'
const state = (state: string, parts: object = {}) => cycloneDxVexOf({ analysis: { state, ...parts } })
const { metadata: _, ...withoutMetadata } = cycloneDxVexOf({}) as { metadata: object }

describe('a document of CycloneDX', () => {
  test('is read with its own components as parts of what it describes', () => {
    expect(read(cycloneDxVexOf({ references: [{ id: 'GHSA-aaaa-bbbb-cccc', source: { name: 'GitHub' } }] }))).toEqual([
      {
        ids: ['CVE-2026-0001', 'GHSA-aaaa-bbbb-cccc'],
        products: [{ ...hostcard, subcomponents: [widget] }],
        status: 'not_affected',
        justification: 'code_not_reachable',
        time: '2026-06-01T00:00:00Z',
        document: 'vex.json',
        index: 0,
      },
    ])
  })

  test.each<[string, object, string, string | undefined]>([
    ['resolved', {}, 'fixed', undefined],
    ['resolved_with_pedigree', {}, 'fixed', undefined],
    ['exploitable', {}, 'affected', undefined],
    ['in_triage', {}, 'under_investigation', undefined],
    ['false_positive', {}, 'not_affected', 'false_positive'],
    ['not_affected', { detail: 'Nobody calls it.' }, 'not_affected', undefined],
  ])('says %s %j, which is %s', (name, parts, status, justification) => {
    const [statement] = read(state(name, parts))
    expect([statement?.status, statement?.justification]).toEqual([status, justification])
  })

  test('has the time of the analysis before that of the document', () => {
    const times = { firstIssued: '2026-04-01T00:00:00Z', lastUpdated: '2026-05-01T00:00:00Z' }
    expect(read(state('resolved', times))[0]?.time).toBe('2026-05-01T00:00:00Z')
    expect(read(state('resolved', { firstIssued: '2026-04-01T00:00:00Z' }))[0]?.time).toBe('2026-04-01T00:00:00Z')
  })

  test('may name components of another document by BOM-Link, or what it describes, or a nested component', () => {
    const products = (affects: object[], parts: object = {}) =>
      read({ ...cycloneDxVexOf({ affects }), ...parts })[0]?.products
    expect(
      products([
        { ref: `${serial}#pkg%3Apypi%2Fwidget%401.0.0` },
        { ref: serial.toUpperCase().replace('URN:CDX', 'urn:cdx') },
      ]),
    ).toEqual([
      { names: [serial], sha256: [], subcomponents: [widget] },
      { names: [serial], sha256: [], subcomponents: [] },
    ])
    expect(products([{ ref: 'root' }])).toEqual([{ ...hostcard, subcomponents: [] }])
    const hashes = [
      { alg: 'SHA-256', content: 'A'.repeat(64) },
      { alg: 'MD5', content: 'x' },
    ]
    const nested = [{ 'bom-ref': 'o', components: [{ 'bom-ref': 'n', hashes }] }]
    expect(products([{ ref: 'n' }], { components: nested })).toEqual([
      { ...hostcard, subcomponents: [{ names: [], sha256: ['a'.repeat(64)] }] },
    ])
    expect(products([{ ref: 'w' }], { metadata: { timestamp: '2026-06-01T00:00:00Z' } })).toEqual([
      { ...widget, subcomponents: [] },
    ])
  })

  test('is about the versions that it lists', () => {
    const components = [{ 'bom-ref': 'w', purl: 'pkg:pypi/widget?x=y' }]
    const affects = [{ ref: 'w', versions: [{ version: '1.0' }, { version: '2+a' }] }]
    const parts = (metadata: object) => read({ ...cycloneDxVexOf({ affects }), components, metadata })[0]?.products
    const at = { timestamp: '2026-06-01T00:00:00Z' }
    const names = [['pkg:pypi/widget@1.0?x=y'], ['pkg:pypi/widget@2%2Ba?x=y']]
    expect(parts(at)?.map(one => one.names)).toEqual(names)
    const root = { ...at, component: { purl: 'pkg:pypi/hostcard@1.2.0' } }
    expect(parts(root)?.map(one => one.subcomponents[0]?.names)).toEqual(names)
  })

  test('leaves out a vulnerability without an analysis', () => {
    expect(read(cycloneDxVexOf({ analysis: undefined }, {})).map(({ index }) => index)).toEqual([1])
  })

  test.each<[string, object, string]>([
    ['another version', { ...cycloneDxVexOf({}), specVersion: '1.3' }, '"specVersion" is "1.3"'],
    ['an unknown state', state('fine'), '"vulnerabilities[0].analysis.state" is "fine"'],
    ['an unknown justification', state('not_affected', { justification: 'because' }), '.justification" is "because"'],
    [
      'no reason',
      state('not_affected'),
      '"vulnerabilities[0]" says "not_affected" without a justification or a detail.',
    ],
    ['no time', withoutMetadata, '"vulnerabilities[0]" has no time, and neither has the document.'],
    ['nothing affected', cycloneDxVexOf({ affects: [] }), '"vulnerabilities[0]" has no affects.'],
    [
      'a range',
      cycloneDxVexOf({ affects: [{ ref: 'w', versions: [{ range: 'vers:pypi/<2' }] }] }),
      'names versions by a range.',
    ],
    [
      'an unknown reference',
      cycloneDxVexOf({ affects: [{ ref: 'x' }] }),
      '"vulnerabilities[0].affects[0].ref" is "x", which is neither a component of the document nor a BOM-Link.',
    ],
    [
      'one reference twice',
      { ...cycloneDxVexOf({}), components: [{ 'bom-ref': 'w' }, { 'bom-ref': 'w' }] },
      'it has the bom-ref "w" twice.',
    ],
    [
      'no analysis at all',
      cycloneDxVexOf({ analysis: undefined }),
      'no vulnerability in it has an analysis with a state.',
    ],
    ['no vulnerabilities', cycloneDxVexOf(), '"vulnerabilities" is empty.'],
  ])('with %s is refused', (_, document, message) => {
    expect(() => read(document)).toThrow(message)
  })
})
