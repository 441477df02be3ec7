import { describe, expect, test } from '@jest/globals'
import { parseCsaf } from '../../src/vex/csaf.ts'
import { csafOf, vulnerabilityOf } from '../../testing/vex.ts'

const read = (document: object) => parseCsaf(JSON.parse(JSON.stringify(document)), 'vex.json')
const about = (parts: object) => csafOf({ vulnerabilities: [vulnerabilityOf(parts)] })
const advisory = { category: 'csaf_security_advisory' }
const hostcard = { names: ['pkg:pypi/hostcard@1.2.0'], sha256: [] }
const widget = { names: ['pkg:pypi/widget'], sha256: [] }

describe('a document of CSAF', () => {
  test('is read with what is a part of what', () => {
    expect(read(csafOf())).toEqual([
      {
        ids: ['CVE-2026-0001'],
        products: [{ ...hostcard, subcomponents: [widget] }],
        status: 'not_affected',
        justification: 'vulnerable_code_not_in_execute_path',
        time: '2026-06-01T00:00:00Z',
        document: 'vex.json',
        index: 0,
      },
    ])
  })

  test('says something of each product, by its own flag, threat and remediation', () => {
    const parts = {
      cve: undefined,
      ids: [{ system_name: 'GitHub', text: 'GHSA-aaaa-bbbb-cccc' }],
      product_status: {
        known_not_affected: ['both'],
        known_affected: ['acme'],
        fixed: ['part'],
        recommended: ['part'],
      },
      flags: [],
      threats: [
        { category: 'exploit_status', details: 'Nobody tried.', product_ids: ['both'] },
        { category: 'impact', details: 'Of something else.', product_ids: ['acme'] },
        { category: 'impact', details: 'Not reachable.', group_ids: ['g'] },
      ],
      remediations: [{ category: 'vendor_fix', details: 'Update it.', product_ids: ['acme'] }],
    }
    const tree = { product_groups: [{ group_id: 'g', product_ids: ['part', 'both'] }] }
    expect(
      read(csafOf({ tree, vulnerabilities: [vulnerabilityOf(parts)] })).map(({ ids, products, status, detail }) => [
        ids,
        products.map(({ names }) => names),
        status,
        detail,
      ]),
    ).toEqual([
      [['GHSA-aaaa-bbbb-cccc'], [['pkg:pypi/hostcard@1.2.0']], 'affected', 'Update it.'],
      [['GHSA-aaaa-bbbb-cccc'], [['pkg:pypi/hostcard@1.2.0']], 'not_affected', 'Not reachable.'],
      [['GHSA-aaaa-bbbb-cccc'], [['pkg:pypi/widget']], 'fixed', undefined],
    ])
  })

  test('may be an advisory, with keys that nobody knows, and products that have a digest only', () => {
    const helper = { hashes: [{ filename: 'a.whl', file_hashes: [{ algorithm: 'sha256', value: 'A'.repeat(64) }] }] }
    const file = { name: 'a.whl', product_id: 'file', product_identification_helper: helper }
    const parts = { product_status: { known_affected: ['file'] }, flags: undefined, x_rating: 5 }
    const document = csafOf({
      document: { ...advisory, x_more: true },
      tree: { full_product_names: [file], relationships: [] },
      vulnerabilities: [vulnerabilityOf(parts)],
    })
    expect(read(document)).toEqual([
      expect.objectContaining({
        status: 'affected',
        products: [{ names: [], sha256: ['a'.repeat(64)], subcomponents: [] }],
      }),
    ])
  })

  test.each<[string, object, string]>([
    ['no publisher', csafOf({ document: { publisher: undefined } }), '"document.publisher" is missing.'],
    ['another version', csafOf({ document: { csaf_version: '2.1' } }), '"document.csaf_version" is "2.1"'],
    ['another category', csafOf({ document: { category: 'csaf_base' } }), '"document.category" is "csaf_base"'],
    [
      'no history',
      csafOf({
        document: {
          tracking: {
            id: '1',
            status: 'final',
            version: '1',
            initial_release_date: '2026-05-01T00:00:00Z',
            current_release_date: '2026-06-01T00:00:00Z',
            revision_history: [],
          },
        },
      }),
      '"document.tracking.revision_history" is empty.',
    ],
    ['no vulnerability', csafOf({ vulnerabilities: [] }), '"vulnerabilities" is empty.'],
    ['neither cve nor ids', about({ cve: undefined }), '"vulnerabilities[0]" has neither cve nor ids.'],
    ['a CVE that is none', about({ cve: 'CVE-1' }), '"vulnerabilities[0].cve" is "CVE-1"'],
    [
      'contradicting groups',
      about({ product_status: { known_not_affected: ['both'], fixed: ['both'] } }),
      '"vulnerabilities[0]" says of the product "both" both not_affected and fixed.',
    ],
    [
      'a product that is not defined',
      about({ product_status: { fixed: ['nobody'] } }),
      'names the product "nobody", which product_tree does not define.',
    ],
    [
      'a group that is not defined',
      about({ flags: [{ label: 'component_not_present', group_ids: ['g'] }] }),
      'names the group "g", which product_tree does not define.',
    ],
    [
      'a product that is defined twice',
      csafOf({ tree: { full_product_names: [{ name: 'a', product_id: 'acme' }] } }),
      'product_tree defines the product "acme" twice.',
    ],
    [
      'a relationship to nobody',
      csafOf({ tree: { full_product_names: [] } }),
      '"product_tree.relationships[0]" names the product "part"',
    ],
    [
      'no reason',
      about({ flags: [] }),
      'says that the product "both" is not affected, without a flag or a threat of the category "impact".',
    ],
    [
      'a reason for another product',
      about({ flags: [{ label: 'component_not_present', product_ids: ['acme'] }] }),
      'without a flag',
    ],
    [
      'no remediation',
      about({ product_status: { known_affected: ['both'] } }),
      'says that the product "both" is affected, without a remediation.',
    ],
    [
      'an unknown flag',
      about({ flags: [{ label: 'because', product_ids: ['both'] }] }),
      '"vulnerabilities[0].flags[0].label" is "because"',
    ],
  ])('with %s is refused', (_, document, message) => {
    expect(() => read(document)).toThrow(message)
  })
})
