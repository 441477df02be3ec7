import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { type Rebuild, readRebuild, rebuildStatement, rebuildType } from '../../src/in-toto/rebuild.ts'
import { statedResult } from '../../src/in-toto/stated-result.ts'

const file = (path: string, result: Rebuild['files'][number]['result']) => ({
  path,
  sha256: sha256(path),
  reproducible: 'bytes' as const,
  result,
})
const rebuild: Rebuild = {
  release: {
    project: 'widget',
    version: '1.2.0',
    repository: 'https://github.com/acme/widget',
    tag: 'v1.2.0',
    commit: 'c0ffee'.padEnd(40, '0'),
    manifestSha256: sha256('a manifest'),
  },
  rebuilder: { program: { name: 'release-tools', version: '1' }, platform: 'linux/x64', tools: [], differences: [] },
  result: 'reproduced',
  problems: [],
  files: [file('b', 'identical'), file('a', 'identical'), file('c', 'unknown')],
}

test('the subjects are the manifest and the files that were compared; the files are in one order', () => {
  const { subject, predicateType, predicate } = rebuildStatement(rebuild)
  expect(predicateType).toBe(rebuildType)
  expect(subject.map(({ name }) => name)).toEqual(['manifest.yaml', 'a', 'b'])
  expect(subject[0]?.digest).toEqual({ sha256: sha256('a manifest') })
  expect(predicate.files.map(({ path }) => path)).toEqual(['a', 'b', 'c'])
})

test('what is written can be read again', () => {
  const statement = rebuildStatement(rebuild)
  expect(readRebuild(JSON.parse(JSON.stringify(statement)), 'a.json')).toEqual(statement.predicate)
})

test('so can what a build printed, or a file has: it is one line', () => {
  const text = 'it failed:\r\n\u001b[31mno\tgcc\u001b[0m\ud800'
  const differences = [{ member: 'a\nb', field: 'line 1', old: '\u0000', new: 'x'.repeat(5000) }]
  const failed = { ...rebuild, problems: [text], files: [{ ...file('a', 'unknown'), reason: text, differences }] }
  const { problems, files } = readRebuild(JSON.parse(JSON.stringify(rebuildStatement(failed))), 'a.json')
  expect(problems).toEqual(['it failed: no gcc\ufffd'])
  expect(files[0]).toMatchObject({ path: 'a', reason: problems[0], differences: [{ member: 'a b', old: '\ufffd' }] })
})

test.each([
  ['another predicate', { predicateType: 'https://slsa.dev/provenance/v1' }, 'the predicate type of a.json'],
  ['a result that nobody knows', { predicate: { ...rebuild, result: 'fine' } }, '"result"'],
  ['a file without digest', { predicate: { ...rebuild, files: [{ path: 'a' }] } }, '"files[0].sha256"'],
])('refuses %s', (_, changed, found) => {
  expect(() => readRebuild({ ...rebuildStatement(rebuild), ...changed }, 'a.json')).toThrow(found)
})

test.each([
  ['reproduced', true],
  ['different', false],
  ['unknown', false],
] as const)('its result counts as a verdict: %s', (result, good) => {
  expect(statedResult(rebuildStatement({ ...rebuild, result }))).toEqual({ word: result, good })
})
