import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { reproduction } from '../../src/places/reproduction.ts'
import type { WatchContext } from '../../src/watch-context.ts'
import { context, known } from '../support/known.ts'

const path = join(mkdtempSync(join(tmpdir(), 'reproduction-')), 'v1.2.0.json')
const release = {
  ...{ project: 'widget', version: '1.2.0', repository: 'https://github.com/acme/widget', tag: 'v1.2.0' },
  ...{ commit: 'c0ffee', manifestSha256: sha256('the manifest') },
}
const file = (result: string, name = 'artifacts/a.whl') => ({ path: name, kind: 'file', sha256: sha256('a'), result })

/** What a look says of a report. */
async function look(report: unknown, reproductions = [path]) {
  writeFileSync(path, typeof report === 'string' ? report : JSON.stringify(report))
  const found = await reproduction.look(known(), { ...context(), reproductions } as WatchContext)
  return found.map(({ state, found: said }) => `${state}: ${said}`)
}
const report = (parts: object) => ({
  ...{
    schema: 's',
    result: 'reproduced',
    release,
    problems: [],
    environment: [],
    tools: [],
    files: [file('identical')],
  },
  ...parts,
})

test('a release that a rebuild gives is good', async () => {
  expect(await look(report({}))).toEqual(['good: A rebuild gave the same: 1 file was compared.'])
})

test('files that differ are named, and what speaks against the whole', async () => {
  const differing = Array.from({ length: 7 }, (_, at) => file(at === 0 ? 'content' : 'differs', `artifacts/${at}.whl`))
  const files = [...differing, file('identical', 'same.json')]
  expect(await look(report({ result: 'different', files }))).toEqual([
    'different: A rebuild gave something else: artifacts/0.whl, artifacts/1.whl, artifacts/2.whl, artifacts/3.whl, artifacts/4.whl, and 2 more.',
  ])
  expect(await look(report({ result: 'different', problems: ['The tag is another commit'] }))).toEqual([
    'different: A rebuild gave something else: The tag is another commit.',
  ])
})

test('what no report answers is unknown', async () => {
  expect(await look(report({ result: 'unknown' }))).toEqual(['unknown: The rebuild could not answer for each file.'])
  expect(await look(report({ release: { ...release, tag: 'v1.1.0' } }))).toEqual([
    'unknown: No report is about this release.',
  ])
  const other = { ...release, manifestSha256: sha256('another one') }
  expect(await look(report({ release: other }))).toEqual([
    'unknown: The report is about another release with this tag.',
  ])
  expect(await look(report({ result: 'fine' }))).toEqual([
    expect.stringMatching(/^unknown: Could not read v1\.2\.0\.json: "result" is "fine"/),
  ])
  expect(await look('nothing')).toEqual([expect.stringMatching(/^unknown: Could not read v1\.2\.0\.json: /)])
})

test('a rebuild that ended without a report hides nothing of another release', async () => {
  const empty = join(path, '../empty.json')
  writeFileSync(empty, '')
  const differs = report({ result: 'different', files: [file('differs')] })
  expect(await look(differs, [empty, path])).toEqual(['different: A rebuild gave something else: artifacts/a.whl.'])
  expect(await look(report({ release: { ...release, tag: 'v1.1.0' } }), [empty, path])).toEqual([
    expect.stringMatching(/^unknown: Could not read empty\.json: /),
  ])
})

test('without reports, nobody asked for a rebuild', async () => {
  expect(await look('', [])).toEqual(['absent: Nobody asked for a rebuild.'])
})
