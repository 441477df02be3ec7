import { expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import { checklistOf, type GatesDocument, gateNames, gatesSchema, parsePolicy, sentence } from '@release-tools/evidence'
import { type Gate, type GateContext, gates, gatesSummary, gateTitle, lookThrough } from '../src/index.ts'

const passing: Gate = {
  ...{ id: 'version', title: 'Version', offline: true, needs: [] },
  look: async () => ({
    ...{ result: 'pass', found: 'pyproject.toml has 1.2.3', wanted: 'the version of the tag' },
    evidence: [{ source: 'pyproject.toml', sha256: 'a'.repeat(64) }],
  }),
}
const several: Gate = {
  ...{ id: 'command', title: 'Command', offline: true, needs: [] },
  look: async () => [
    { name: 'fuzz', result: 'fail', found: 'nox ended with 1 | <b>', wanted: 'it ends with 0', evidence: [] },
    { name: 'lint', result: 'review', found: 'it was never run.', wanted: 'a run', evidence: [] },
  ],
}
const refused: Gate = {
  ...{ id: 'licences', title: 'Licences', offline: true, needs: [] },
  look: () => Promise.reject(new Problem('read LICENSE', { found: 'it has 9 GB.', next: 'Look at it.' })),
}
const online: Gate = {
  ...{ id: 'code-review', title: 'Code review', offline: false, needs: ['pull-requests: read'] },
  look: () => Promise.reject(new Error('it asked without a server')),
}
const all = [passing, several, refused, online]
const context = { server: undefined, unasked: 'the server was not asked, because there is no token' } as GateContext

test('every gate has a name that a policy can require, in the order of the table', () => {
  expect(gates.map(({ id }) => id)).toEqual([...gateNames])
})

test('one gate that cannot look stops no other, and what needs a server that was not asked is unknown', async () => {
  const records = await lookThrough(all, context)
  expect(records.map(({ gate, result, found }) => [gate, result, found])).toEqual([
    ['version', 'pass', 'pyproject.toml has 1.2.3'],
    ['command:fuzz', 'fail', 'nox ended with 1 | <b>'],
    ['command:lint', 'review', 'it was never run.'],
    ['licences', 'unknown', 'it has 9 GB.'],
    ['code-review', 'unknown', 'the server was not asked, because there is no token'],
  ])
  expect(records.at(-1)?.needs).toEqual(['pull-requests: read'])
})

test('code of the project runs after all other gates looked, and stays in its place of the table', async () => {
  const order: string[] = []
  const gate = (id: string, runsCode: boolean): Gate => ({
    ...{ ...passing, id, runsCode },
    look: async () => {
      order.push(id)
      return { result: 'pass', found: 'it is there', wanted: 'it', evidence: [] }
    },
  })
  const records = await lookThrough([gate('command', true), gate('signed-tag', false)], context)
  expect(order).toEqual(['signed-tag', 'command'])
  expect(records.map(({ gate }) => gate)).toEqual(['command', 'signed-tag'])
  expect(gates.filter(({ runsCode }) => runsCode).map(({ id }) => id)).toEqual(['command'])
})

test('a defect of ours is no finding of a gate', async () => {
  const broken: Gate = { ...passing, look: () => Promise.reject(new TypeError('x is undefined')) }
  await expect(lookThrough([broken], context)).rejects.toThrow('x is undefined')
})

test('the titles of gates', () => {
  expect(['version', 'command:fuzz', 'other'].map(gate => gateTitle({ gate }, all))).toEqual([
    'Version',
    'Command fuzz',
    'other',
  ])
})

test('what was found begins with a capital letter, unless a name does', () => {
  expect(['it ran.', 'setup.cfg has 1.0', 'pkg:docker/a@1 has no SHA-256', 'v1: no'].map(sentence)).toEqual([
    'It ran.',
    'setup.cfg has 1.0.',
    'pkg:docker/a@1 has no SHA-256.',
    'v1: no.',
  ])
})

test('the summary begins with the verdict, then what is required, and nothing in it breaks the table', async () => {
  const document: GatesDocument = {
    ...{ schema: gatesSchema, repository: 'https://github.com/acme/widget', commit: 'b'.repeat(40) },
    ...{ tag: 'v1.2.3', version: '1.2.3', type: 'patch', previous: '1.2.2' },
    gates: await lookThrough(all, context),
  }
  const policy = parsePolicy('version: 1\ngates: { required: [version, command, plugins] }\n')
  const text = gatesSummary(document, checklistOf(document, policy, '2027-01-31'), all)
  expect(text.split('\n').filter(line => line !== '')).toEqual([
    '### ❔ v1.2.3 must not be released: a required gate is unknown',
    `A patch release since 1.2.2, commit \`${'b'.repeat(12)}\`: 1 passed, 1 failed, 1 to review, 2 unknown.`,
    '- Nobody looked at the gate plugins.',
    '- The gate command:fuzz failed: nox ended with 1 \\| &lt;b&gt;.',
    '**Required by the policy: 4 gates**',
    '| Gate | Result | Found | Wanted |',
    '| --- | --- | --- | --- |',
    '| Version | ✅ pass | pyproject.toml has 1.2.3. |  |',
    '| Command fuzz | ❌ fail | Nox ended with 1 \\| &lt;b&gt;. | It ends with 0. |',
    '| Command lint | ⏸️ review | It was never run. | A run. |',
    '| plugins | ❔ unknown | Nobody looked at it. | A gate that the policy requires is looked at. |',
    '**Not required: 2 gates**',
    '| Gate | Result | Found | Wanted |',
    '| --- | --- | --- | --- |',
    '| Licences | ❔ unknown | It has 9 GB. | Licences. |',
    '| Code review | ❔ unknown | The server was not asked, because there is no token. The token needs `pull-requests: read`. | Code review. |',
    '<details><summary>What was asked</summary>',
    '| Gate | Source | SHA-256 | Time |',
    '| --- | --- | --- | --- |',
    `| \`version\` | \`pyproject.toml\` | \`${'a'.repeat(64)}\` | in the commit |`,
    '</details>',
  ])
})
