import { describe, expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import fc from 'fast-check'
import { readVex } from '../../src/vex/read-vex.ts'
import { csafOf, cycloneDxVexOf, openVexOf } from '../../testing/vex.ts'

const documents: [string, object][] = [
  ['OpenVEX', openVexOf({ products: [{ '@id': 'pkg:pypi/hostcard', subcomponents: [{ '@id': 'pkg:pypi/widget' }] }] })],
  ['CSAF', csafOf()],
  ['CycloneDX', cycloneDxVexOf({})],
]

describe('a VEX document', () => {
  test.each(documents)('of %s is recognised by its content', (_, document) => {
    const { name, statements } = readVex(JSON.stringify(document), 'a.json')
    expect([name, statements.map(one => [one.document, one.status])]).toEqual(['a.json', [['a.json', 'not_affected']]])
  })

  test.each<[string, string, string]>([
    [
      'of another kind',
      '{"spdxVersion":"SPDX-2.3"}',
      'it is not a VEX document: it has neither the @context of OpenVEX',
    ],
    ['that is a list', '[]', 'it is not a VEX document'],
    ['that is cut', '{"@context": "htt', 'it is not JSON'],
    ['that is empty', '', 'it is not JSON'],
    ['with a key twice', '{"@context":"a","@context":"b"}', 'it has the key "@context" twice in one object.'],
    ['that is nested without end', `${'{"a":['.repeat(60)}${']}'.repeat(60)}`, 'nested more than 100 levels deep.'],
    ['with millions of values', `{"a":[${'{},'.repeat(1_500_000)}{}]}`, 'more values than are accepted.'],
    ['of 33 MiB', `"${'a'.repeat(33 * 1024 * 1024)}"`, 'more than the 33554432 accepted.'],
  ])('%s is refused', (_, text, found) => {
    const error = problemOf(() => readVex(text, 'a.json'))
    expect(error.message).toContain('Could not read a.json')
    expect(error.message).toContain(found)
  })

  test('with branches that are deeper than a stack is refused', () => {
    const branches = `${'{"category":"a","name":"b","branches":['.repeat(70)}${']}'.repeat(70)}`
    const text = JSON.stringify(csafOf()).replace('"branches":[', `"branches":[${branches},`)
    expect(problemOf(() => readVex(text, 'a.json')).message).toContain('nested more than 100 levels deep.')
  })
})

/** Any value in place of one of a document; or a key is gone. */
const wrongs = fc.oneof(
  fc.constantFrom<unknown>(null, '', 'x', 0, -1, 1.5, true, [], {}, [[]], [null], ['x'], [{}], undefined),
  fc.jsonValue(),
)

test.each(documents)('a damaged document of %s is read, or refused by its name and place', (_, document) => {
  const places = placesIn(document)
  let refused = 0
  fc.assert(
    fc.property(fc.nat({ max: places.length - 1 }), wrongs, (at, value) => {
      const text = JSON.stringify(replaced(document, places[at] ?? [], value))
      try {
        readVex(text, 'a.json')
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        expect(error.message).toMatch(/^Could not read a\.json/)
        refused += 1
      }
    }),
    { numRuns: 400, seed: 15 },
  )
  expect(refused).toBeGreaterThan(50)
})

function problemOf(run: () => unknown): Problem {
  try {
    run()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('it was read')
}

function placesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [[key], ...placesIn(inner).map(path => [key, ...path])])
}

function replaced(value: unknown, [key, ...rest]: string[], other: unknown): unknown {
  if (key === undefined) return other
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? replaced(one, rest, other) : one))
  const own = value as Record<string, unknown>
  return { ...own, [key]: replaced(own[key], rest, other) }
}
