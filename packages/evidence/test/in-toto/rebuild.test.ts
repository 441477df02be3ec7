import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import {
  type Rebuild,
  type RebuildResult,
  readRebuild,
  rebuildStatement,
  rebuildType,
} from '../../src/in-toto/rebuild.ts'
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
  files: [file('b', 'identical'), file('a', 'identical'), { ...file('c', 'unknown'), reproducible: 'no' }],
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

test('a difference with tabs, line ends and half a character can be read again', () => {
  const difference = { member: 'a\nb.py', field: 'line 1', old: '\timport evil\u001b[2J', new: `${'x'.repeat(5000)}` }
  const files = [{ ...file('a', 'differs'), reason: 'half \ud83d', differences: [difference] }]
  const statement = JSON.parse(JSON.stringify(rebuildStatement({ ...rebuild, result: 'different', files })))
  expect(readRebuild(statement, 'a.json').files[0]).toMatchObject({
    reason: 'half \\u{d83d}',
    differences: [{ member: 'a\\u{a}b.py', old: '\\u{9}import evil\\u{1b}[2J' }],
  })
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

describe('a result is never better than what the statement says of the files', () => {
  const artifact = (result: RebuildResult, more: Partial<Rebuild['files'][number]> = {}) => ({
    ...file('artifacts/a.whl', result),
    reproducible: 'no' as const,
    ...more,
  })
  test.each([
    ['a file that differs', [artifact('differs')], 'different'],
    [
      'a file that is called identical and has another digest',
      [artifact('identical', { rebuilt: sha256('x') })],
      'different',
    ],
    ['an archive in another container that the manifest calls the same bytes', [file('a', 'content')], 'different'],
    ['an artifact that was not rebuilt', [file('a', 'identical'), artifact('unknown')], 'unknown'],
    ['an artifact that differs as declared', [file('a', 'identical'), artifact('declared')], 'unknown'],
    ['no file', [], 'unknown'],
  ])('%s', (_, files, result) => {
    const statement = rebuildStatement({ ...rebuild, files })
    expect(readRebuild(statement, 'a.json').result).toBe(result)
    expect(statedResult(statement)).toEqual({ word: result, good: false })
  })

  test('a problem of the whole', () => {
    expect(readRebuild(rebuildStatement({ ...rebuild, problems: ['The tag was moved.'] }), '').result).toBe('different')
  })

  test('a worse result stays', () => {
    expect(readRebuild(rebuildStatement({ ...rebuild, result: 'different' }), '').result).toBe('different')
  })
})
