/** @needs vex */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { testbed } from '@release-tools/testbed'
import { parseOpenVex } from '../../src/vex/openvex.ts'
import { resolveVex } from '../../src/vex/resolve-vex.ts'
import { documentOf, match } from '../../testing/findings.ts'
import { openVexOf } from '../../testing/vex.ts'

// OpenVEX's own library says which statement counts and which is not valid. It knows a document and a product, so that only such questions are
// asked. Each difference of our rule has a test of its own.

interface Answer {
  status: string
  invalid: string
  error: string
}

/** What go-vex says of each document, about the finding of the tests. */
function ask(documents: object[]): Answer[] {
  const input = documents.map(document =>
    JSON.stringify({ document, product: 'pkg:pypi/widget@1.0.0', vulnerability: 'CVE-2026-0001' }),
  )
  const { stdout } = spawnSync(join(testbed().bin, 'go-vex'), { input: `${input.join('\n')}\n`, encoding: 'utf8' })
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Answer)
}

/** The same by our rule, in the same words. */
function ours(document: object): string {
  try {
    const statements = parseOpenVex(JSON.parse(JSON.stringify(document)), 'vex.json')
    const findings = [documentOf([match()], { target: { kind: 'directory', name: 'hostcard' } })]
    const release = { name: 'hostcard', version: '1.2.0', addresses: [], artifacts: [], images: [] }
    const { applied } = resolveVex([{ statements }], findings, release)
    return [...applied.values()][0]?.statement.status ?? ''
  } catch {
    return 'invalid'
  }
}

const theirs = ({ status, invalid, error }: Answer) => (invalid === '' && error === '' ? status : 'invalid')

const statuses = ['not_affected', 'affected', 'fixed', 'under_investigation']
const own = { products: [{ '@id': 'pkg:pypi/widget@1.0.0' }] }
const any = { products: [{ '@id': 'pkg:pypi/widget' }] }
const other = { products: [{ '@id': 'pkg:pypi/other' }] }
const [early, late] = [{ timestamp: '2026-01-01T00:00:00Z' }, { timestamp: '2026-02-01T01:00:00+01:00' }]
const pairs = statuses.flatMap(first => statuses.map(second => [first, second] as const))

test('of two statements of different times go-vex takes the same one, in any order and with or without a version', () => {
  const documents = pairs.flatMap(([first, second]) => [
    openVexOf({ ...own, ...early, status: first }, { ...own, ...late, status: second }),
    openVexOf({ ...own, ...late, status: second }, { ...any, ...early, status: first }),
    openVexOf({ ...any, ...late, status: second }, { ...other, status: first }),
    openVexOf({ ...own, status: first }, { ...own, ...late, status: second }),
  ])
  expect(documents.map(ours)).toEqual(ask(documents).map(theirs))
})

test('statements about something else count for nobody', () => {
  const documents = [
    openVexOf(other),
    openVexOf({ ...own, vulnerability: { name: 'CVE-2026-0002' } }),
    openVexOf({ products: [{ '@id': 'pkg:pypi/widget@2.0.0' }] }),
    openVexOf({ products: [{ '@id': 'pkg:npm/widget@1.0.0' }] }),
  ]
  expect(ask(documents).map(theirs)).toEqual(['', '', '', ''])
  expect(documents.map(ours)).toEqual(['', '', '', ''])
})

test('names in aliases and identifiers count for both', () => {
  const documents = [
    openVexOf({ ...own, vulnerability: { name: 'GHSA-aaaa-bbbb-cccc', aliases: ['CVE-2026-0001'] } }),
    openVexOf({ products: [{ '@id': 'https://acme.example/widget', identifiers: { purl: 'pkg:pypi/widget' } }] }),
  ]
  expect(ask(documents).map(theirs)).toEqual(['not_affected', 'not_affected'])
  expect(documents.map(ours)).toEqual(['not_affected', 'not_affected'])
})

test('what go-vex calls not valid is refused, and nothing else of these', () => {
  const parts = [
    { justification: 'component_not_present' },
    { impact_statement: 'none' },
    { action_statement: 'Update it.' },
  ]
  const combinations = statuses.flatMap(status =>
    [0, 1, 2, 3, 4, 5, 6, 7].map(bits => ({
      ...own,
      justification: undefined,
      action_statement: undefined,
      status,
      ...Object.assign({}, ...parts.filter((_, index) => (bits >> index) % 2 === 1)),
    })),
  )
  const documents = [...combinations, { ...own, status: 'bogus' }, { ...own, justification: 'because' }].map(one =>
    openVexOf(one),
  )
  expect(documents.map(ours)).toEqual(ask(documents).map(theirs))
})

test('at equal times go-vex takes the last of the document, and we the less favourable', () => {
  const documents = pairs.map(([first, second]) => openVexOf({ ...own, status: first }, { ...own, status: second }))
  const worse = ['affected', 'under_investigation', 'fixed', 'not_affected']
  expect(ask(documents).map(theirs)).toEqual(pairs.map(([, second]) => second))
  expect(documents.map(ours)).toEqual(pairs.map(pair => worse.find(status => pair.some(one => one === status))))
})
