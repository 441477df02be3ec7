import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { disclosure } from '../../src/types/disclosure.ts'
import { seen } from './types-context.ts'

const path = '.github/advisories/1.9.1.yaml'
const advisory = (...lines: string[]) =>
  [
    'advisories:',
    '  - summary: Paths leave the folder',
    '    description: Names with dots do.',
    '    severity: high',
    '    packages: [{ecosystem: pip, name: widget, affected: "< 1.9.1"}]',
    ...lines.map(line => `    ${line}`),
    '',
  ].join('\n')
const look = async (files: Record<string, string>, keys = '') =>
  disclosure.look(await seen({ names: ['v1.9.0', 'v1.9.1'], files, keys }))

test('passes if each vulnerability has an id, and its day has come', async () => {
  const text = advisory('ghsa: GHSA-jfh8-c2jp-5v3q', 'disclose: 2026-11-30')
  expect(await look({ [path]: text })).toEqual({
    result: 'pass',
    found: 'GHSA-jfh8-c2jp-5v3q: the day that was agreed has come.',
    wanted:
      'Each vulnerability that this version fixes has an id, and the day has come on which those who know of it agreed to publish it.',
    evidence: [{ source: path, sha256: sha256(text) }],
  })
})

test.each([
  [
    'fail',
    ['cve: CVE-2026-12345', 'disclose: 2026-12-01'],
    'The release would tell of it today, and the day that was agreed is 2026-12-01.',
  ],
  ['fail', ['disclose: 2026-11-01'], 'There is no id yet of “Paths leave the folder”: draft the advisory first.'],
  ['review', ['cve: CVE-2026-12345'], 'Nothing says which day was agreed for CVE-2026-12345 (`disclose`).'],
])('says %s of an advisory with %j', async (result, lines, found) => {
  expect(await look({ [path]: advisory(...lines) })).toMatchObject({ result, found })
})

test('an advisory that spares a release other gates needs code owners, as an override does', async () => {
  const text = advisory('cve: CVE-2026-12345', 'disclose: 2026-11-30')
  const expedited = 'gates: {types: {security: {expedited: true}}}'
  expect(await look({ [path]: text }, expedited)).toMatchObject({
    result: 'review',
    found: `CVE-2026-12345: the day that was agreed has come. It spares the release other gates, and no line of CODEOWNERS covers ${path}: anybody who may push could have added it.`,
  })
  const owned = { '.github/CODEOWNERS': '/.github/ @acme/leads\n', [path]: text }
  expect(await look(owned, expedited)).toMatchObject({ result: 'pass' })
  expect(await look({ [path]: text }, 'gates: {types: {security: {}}}')).toMatchObject({ result: 'pass' })
})

test('is only there for security releases, unless the policy asks for it', async () => {
  const asks = 'gates: {required: [disclosure]}'
  expect(await look({})).toEqual([])
  expect(await look({}, asks)).toMatchObject({ result: 'fail', found: `There is no ${path}.` })
  expect(await disclosure.look(await seen({ names: [], keys: asks }))).toMatchObject({ result: 'unknown' })
  expect(await disclosure.look(await seen({ names: [] }))).toEqual([])
})
