import { describe, expect, test } from '@jest/globals'
import { parseOpenVex } from '../../src/vex/openvex.ts'
import { openVexOf } from '../../testing/vex.ts'

const read = (document: object) => parseOpenVex(document, 'vex.json')

describe('a document of OpenVEX', () => {
  test('is read whole: aliases, identifiers, digests, subcomponents, times of statements or its own', () => {
    const part = { '@id': 'pkg:pypi/widget', identifiers: { purl: 'pkg:pypi/widget@1' } }
    const hashes = { 'sha-256': 'A'.repeat(64), md5: 'ab' }
    const statements = read(
      openVexOf(
        {
          vulnerability: { name: 'GHSA-aaaa-bbbb-cccc', aliases: ['CVE-2026-0001'], description: '' },
          timestamp: '2026-07-01T00:00:00.5+02:00',
          products: [{ '@id': 'pkg:pypi/hostcard@1.2.0', hashes, subcomponents: [part] }],
          impact_statement: 'Nobody calls it.',
        },
        { status: 'affected' },
      ),
    )
    expect(statements).toEqual([
      {
        ids: ['GHSA-aaaa-bbbb-cccc', 'CVE-2026-0001'],
        products: [
          {
            names: ['pkg:pypi/hostcard@1.2.0'],
            sha256: ['a'.repeat(64)],
            subcomponents: [{ names: ['pkg:pypi/widget', 'pkg:pypi/widget@1'], sha256: [] }],
          },
        ],
        status: 'not_affected',
        justification: 'vulnerable_code_not_in_execute_path',
        detail: 'Nobody calls it.',
        time: '2026-07-01T00:00:00.5+02:00',
        document: 'vex.json',
        index: 0,
      },
      {
        ids: ['CVE-2026-0001'],
        products: [],
        status: 'affected',
        detail: 'Update it.',
        time: '2026-06-01T00:00:00Z',
        document: 'vex.json',
        index: 1,
      },
    ])
  })

  test.each<[string, object, string]>([
    ['no context', { ...openVexOf({}), '@context': undefined }, '"@context" is missing.'],
    [
      'another context',
      { ...openVexOf({}), '@context': 'https://openvex.dev/ns/v0.3.0' },
      '"@context" is "https://openvex.dev/ns/v0.3.0", which is not one of https://openvex.dev/ns/v0.2.0',
    ],
    ['no author', { ...openVexOf({}), author: '' }, '"author" is "", which is not text.'],
    ['no id', { ...openVexOf({}), '@id': undefined }, '"@id" is missing.'],
    ['no version', { ...openVexOf({}), version: undefined }, '"version" is missing.'],
    ['half a version', { ...openVexOf({}), version: 1.5 }, '"version" is 1.5, which is not a whole number from 1.'],
    ['a version of 0', { ...openVexOf({}), version: 0 }, '"version" is 0, which is not a number from 1'],
    ['no time', { ...openVexOf({}), timestamp: undefined }, '"timestamp" is missing.'],
    ['a day as its time', { ...openVexOf({}), timestamp: '2026-06-01' }, 'which is not a time like'],
    ['a time that does not exist', { ...openVexOf({}), timestamp: '2026-13-01T00:00:00Z' }, 'which is not a time like'],
    ['no statements', openVexOf(), '"statements" is empty.'],
    [
      'a misspelt key',
      openVexOf({ justifcation: 'x' }),
      'the unknown key "justifcation" (did you mean "justification"?)',
    ],
    ['an unknown status', openVexOf({ status: 'fine' }), '"statements[0].status" is "fine", which is not one of'],
    ['an unknown justification', openVexOf({ justification: 'because' }), '"statements[0].justification" is "because"'],
    ['no vulnerability', openVexOf({ vulnerability: undefined }), '"statements[0].vulnerability" is missing.'],
    ['a vulnerability as text', openVexOf({ vulnerability: 'CVE-2026-0001' }), 'which is not a mapping.'],
    ['a product as text', openVexOf({ products: ['pkg:pypi/a'] }), '"statements[0].products[0]" is "pkg:pypi/a"'],
    [
      'not_affected without a reason',
      openVexOf({}, { justification: undefined }),
      '"statements[1]" says "not_affected" without a justification or an impact statement.',
    ],
    [
      'affected without an action',
      openVexOf({ status: 'affected', action_statement: '' }),
      'without an action statement.',
    ],
    [
      'affected with a justification',
      openVexOf({ status: 'affected', justification: 'component_not_present' }),
      '"affected" with a justification.',
    ],
    [
      'fixed with an impact',
      openVexOf({ status: 'fixed', impact_statement: 'none' }),
      '"fixed" with an impact statement.',
    ],
    ['not_affected with an action', openVexOf({ action_statement: 'Update it.' }), 'with an action statement.'],
    [
      'too many statements',
      openVexOf(...Array(10_001).fill({})),
      '"statements" has 10001 items, more than the 10000 accepted.',
    ],
    [
      'a digest of another length',
      openVexOf({ products: [{ hashes: { 'sha-256': 'ab' } }] }),
      'which is not 64 hexadecimal digits.',
    ],
  ])('with %s is refused', (_, document, message) => {
    expect(() => read(JSON.parse(JSON.stringify(document)))).toThrow(message)
  })

  test('names the file, the place and the next step if it is wrong', () => {
    expect(() => read(openVexOf({ status: 'fine' }))).toThrow(
      'Could not read vex.json, at statements[0].status: "statements[0].status" is "fine", which is not one of not_affected, affected, fixed, under_investigation (did you mean "fixed"?). Ask its author for a document that is valid OpenVEX of version 0.2.0.',
    )
  })
})
