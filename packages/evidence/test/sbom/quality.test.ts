import { describe, expect, test } from '@jest/globals'
import { authorOf, pypiPurl } from '../../src/sbom/bom.ts'
import { fieldLabel, qualityOf } from '../../src/sbom/quality/quality.ts'
import { renderCycloneDx } from '../../src/sbom/render-cyclonedx.ts'
import { releaseBom } from '../../testing/sboms.ts'

const whole = {
  version: 1,
  metadata: {
    timestamp: '2026-01-31T12:00:00Z',
    lifecycles: [{ phase: 'build' }],
    tools: { components: [{ name: 'x', version: '1' }] },
    manufacturer: { name: 'acme', url: ['https://example.org'] },
  },
  components: [
    {
      'bom-ref': 'a',
      type: 'library',
      name: 'a',
      version: '1',
      supplier: { name: 'Ada', contact: [{ email: 'ada@example.org' }] },
      purl: 'pkg:pypi/a@1',
      hashes: [{ alg: 'SHA-512', content: 'ab' }],
      licenses: [{ license: { id: 'MIT' } }],
      properties: ['filename', 'executable', 'archive', 'structured'].map(name => ({
        name: `bsi:component:${name}`,
        value: 'x',
      })),
    },
  ],
  dependencies: [{ ref: 'a' }],
  compositions: [{ aggregate: 'complete', dependencies: ['a'] }],
}
const gaps = (document: unknown) =>
  Object.fromEntries(qualityOf(document).lists.map(({ list, gaps }) => [list, gaps.map(({ field }) => field)]))
const withComponent = (parts: object) => ({ ...whole, components: [{ ...whole.components[0], ...parts }] })
const withMetadata = (parts: object) => ({ ...whole, metadata: { ...whole.metadata, ...parts } })

test('an SBOM with everything has 100 % of each list', () => {
  expect(qualityOf(whole)).toEqual({
    components: 1,
    lists: ['ntia', 'cisa', 'bsi'].map(list => ({ list, percent: 100, gaps: [] })),
  })
})

describe('each field is missed by the lists that ask for it', () => {
  test.each<[string, object, Record<string, string[]>]>([
    [
      'author',
      withMetadata({ manufacturer: undefined }),
      { ntia: ['author'], cisa: ['author'], bsi: ['author-contact'] },
    ],
    [
      'a tool as the author',
      withMetadata({ manufacturer: { name: 'NOASSERTION' } }),
      { ntia: ['author'], cisa: ['author'], bsi: ['author-contact'] },
    ],
    ['contact', withMetadata({ manufacturer: { name: 'acme' } }), { ntia: [], cisa: [], bsi: ['author-contact'] }],
    ['time', withMetadata({ timestamp: '' }), { ntia: ['timestamp'], cisa: ['timestamp'], bsi: ['timestamp'] }],
    ['phase', withMetadata({ lifecycles: [] }), { ntia: [], cisa: ['context'], bsi: [] }],
    ['tool', withMetadata({ tools: [] }), { ntia: [], cisa: ['tool', 'tool-version'], bsi: [] }],
    ['version of a tool', withMetadata({ tools: [{ name: 'x' }] }), { ntia: [], cisa: ['tool-version'], bsi: [] }],
    ['version of the SBOM', { ...whole, version: '1' }, { ntia: [], cisa: ['sbom-version'], bsi: [] }],
    [
      'supplier',
      withComponent({ supplier: undefined }),
      { ntia: ['supplier'], cisa: ['supplier'], bsi: ['supplier-contact'] },
    ],
    ['name', withComponent({ name: ' ' }), { ntia: ['name'], cisa: ['name'], bsi: ['name'] }],
    ['version', withComponent({ version: 'unknown' }), { ntia: ['version'], cisa: ['version'], bsi: ['version'] }],
    ['identifier', withComponent({ purl: undefined }), { ntia: ['identifier'], cisa: ['identifier'], bsi: [] }],
    ['digest', withComponent({ hashes: [] }), { ntia: [], cisa: ['digest'], bsi: ['sha-512'] }],
    [
      'SHA-512',
      withComponent({ hashes: [{ alg: 'SHA-256', content: 'ab' }] }),
      { ntia: [], cisa: [], bsi: ['sha-512'] },
    ],
    ['licence', withComponent({ licenses: [] }), { ntia: [], cisa: ['licence'], bsi: ['licence-expression'] }],
    [
      'expression',
      withComponent({ licenses: [{ license: { name: 'Own' } }] }),
      { ntia: [], cisa: [], bsi: ['licence-expression'] },
    ],
    [
      'graph',
      { ...whole, dependencies: [] },
      { ntia: ['dependencies'], cisa: ['dependencies'], bsi: ['dependencies'] },
    ],
    [
      'completeness',
      { ...whole, compositions: [{ aggregate: 'unknown', dependencies: ['a'] }] },
      { ntia: [], cisa: [], bsi: ['completeness'] },
    ],
    [
      'properties',
      withComponent({ properties: [] }),
      { ntia: [], cisa: [], bsi: ['file-name', 'executable', 'archive', 'structured'] },
    ],
  ])('%s', (_, document, expected) => {
    expect(gaps(document)).toEqual(expected)
  })
})

test('a gap names components, and the share is rounded down', () => {
  const other = { ...whole.components[0], name: 'b', 'bom-ref': 'b', supplier: undefined }
  const ntia = qualityOf({
    ...whole,
    components: [whole.components[0], other],
    dependencies: [{ ref: 'a' }, { ref: 'b' }],
  }).lists[0]
  // 11 of 12 values.
  expect(ntia).toEqual({ list: 'ntia', percent: 91, gaps: [{ field: 'supplier', have: 1, of: 2, lacking: ['b 1'] }] })
  expect(fieldLabel('supplier')).toBe('a supplier')
})

test('of many components without a field, the first twenty names are given, in bytewise order and each once', () => {
  const names = Array.from({ length: 60 }, (_, index) => `n${(index * 37) % 30}`)
  const components = names.map(name => ({ type: 'library', name }))
  const lacking = [...new Set(names)].sort().slice(0, 20)
  const { lists } = qualityOf({ components })
  const suppliers = lists.flatMap(({ gaps }) => gaps.filter(({ field }) => field === 'supplier'))
  // Two lists ask for it.
  expect(suppliers).toEqual([0, 1].map(() => ({ field: 'supplier', have: 0, of: 60, lacking })))
})

test('digests of the place of a file count; what is no list or object does not', () => {
  const externalReferences = [{ type: 'distribution', url: 'x', hashes: [{ alg: 'SHA-512', content: 'ab' }] }]
  expect(gaps(withComponent({ hashes: undefined, externalReferences }))).toEqual({ ntia: [], cisa: [], bsi: [] })
  for (const hostile of [null, 7, [], { components: 'x', metadata: [], dependencies: {}, compositions: [null] }])
    expect(qualityOf(hostile).lists.map(({ percent }) => percent)).toEqual([0, 0, 0])
})

test('what we write of a release has all of NTIA’s and CISA’s lists, and of BSI’s too', () => {
  const name = 'widget-1.2.0-py3-none-any.whl'
  const bom = releaseBom({ [name]: 'a wheel' })
  const [wheel] = bom.components
  const ref = pypiPurl('widget', '1.2.0', { file_name: name })
  const facts = { supplier: { name: 'acme', url: 'https://example.org' }, sha512: 'ab'.repeat(64) }
  const licence = { kind: 'expression' as const, expression: 'MIT' }
  const filled = {
    ...bom,
    author: authorOf('https://github.com/acme/widget'),
    complete: [ref],
    components: wheel === undefined ? [] : [{ ...wheel, ...facts, licence }],
  }
  expect(gaps(JSON.parse(renderCycloneDx(filled)))).toEqual({ ntia: [], cisa: [], bsi: [] })
})
