import { expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import { type Gate, type GateContext, gatesSummary, gateTitle, lookThrough } from '../src/index.ts'

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

test('the summary has a table that nothing breaks, and what was asked', async () => {
  const records = await lookThrough(all, context)
  const document = { schema: 'x', repository: 'https://github.com/acme/widget', commit: 'b'.repeat(40) } as never
  const text = gatesSummary({ ...(document as object), tag: 'v1.2.3', gates: records } as never, all)
  expect(text).toContain('### Checklist of v1.2.3: 1 passed, 1 failed, 1 to review, 2 unknown')
  expect(text).toContain('| Version | ✅ pass | pyproject.toml has 1.2.3. |  |')
  expect(text).toContain('| Command fuzz | ❌ fail | Nox ended with 1 \\| &lt;b&gt;. | It ends with 0. |')
  expect(text).toContain('The server was not asked, because there is no token. The token needs `pull-requests: read`.')
  expect(text).toContain(`| \`version\` | \`pyproject.toml\` | \`${'a'.repeat(64)}\` | in the commit |`)
})
