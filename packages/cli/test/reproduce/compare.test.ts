import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { type Rebuild, type RebuildResult, rebuildStatement } from '@release-tools/evidence'
import { cli, tooWide } from '../../testing/run.ts'

const directory = mkdtempSync(join(tmpdir(), 'compare-'))

function rebuild(results: Record<string, [RebuildResult, string]>, changes: Partial<Rebuild> = {}): Rebuild {
  return {
    release: {
      project: 'widget',
      version: '1.2.0',
      repository: 'https://github.com/acme/widget',
      tag: 'v1.2.0',
      commit: 'c0ffee'.padEnd(40, '0'),
      manifestSha256: sha256('a manifest'),
    },
    rebuilder: { program: { name: 'release-tools', version: '1' }, platform: 'linux/x64', tools: [], differences: [] },
    result: Object.values(results).some(([result]) => result === 'differs') ? 'different' : 'reproduced',
    problems: [],
    files: Object.entries(results).map(([path, [result, rebuilt]]) => ({
      path,
      sha256: sha256(path),
      reproducible: 'unverified' as const,
      result,
      rebuilt: result === 'identical' ? sha256(path) : sha256(rebuilt),
    })),
    ...changes,
  }
}

function written(name: string, value: Rebuild, signed = false): string {
  const path = join(directory, name)
  const text = JSON.stringify(rebuildStatement(value))
  const envelope = {
    dsseEnvelope: { payloadType: 'application/vnd.in-toto+json', payload: Buffer.from(text).toString('base64') },
  }
  writeFileSync(path, signed ? JSON.stringify(envelope) : text)
  return path
}

const compare = (a: string, b: string, ...more: string[]) => cli(['reproduce', '--compare', a, b, ...more])
const same = rebuild({ 'artifacts/a.whl': ['identical', 'same'] })

test('two that agree that the release is reproduced: exit code 0, signed or not', async () => {
  const { code, out } = await compare(written('a', same), written('b', same, true))
  expect(code).toBe(0)
  expect(out).toMatch(/^widget 1\.2\.0, v1\.2\.0, commit c0ffee0/)
  expect(out).toContain('\n  artifacts/a.whl\n      identical\n')
  expect(out).toContain('The signatures of the attestations were not verified')
  expect(out).toMatch(/\nAGREE: reproduced\n$/)
})

test('two that made the same file, which is not the released one: that one is the exception', async () => {
  const differs = rebuild({ 'artifacts/a.whl': ['differs', 'same'] })
  const { code, out } = await compare(written('a', differs), written('b', differs))
  expect(code).toBe(1)
  expect(out.replace(/\s+/g, ' ')).toContain(
    'differs; A and B made the same file, so the released one is the exception',
  )
  expect(
    tooWide(
      out
        .split('\n')
        .filter(line => !line.includes(directory))
        .join('\n'),
    ),
  ).toEqual([])
})

test('two that disagree, and made different files', async () => {
  const other = rebuild({ 'artifacts/a.whl': ['differs', 'other'], 'artifacts/b.whl': ['identical', 'b'] })
  const { code, out } = await compare(written('a', same), written('b', other), '--json')
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    result: 'disagree',
    files: [
      { path: 'artifacts/a.whl', first: 'identical', second: 'differs', sameRebuild: false },
      { path: 'artifacts/b.whl', first: 'not compared', second: 'identical' },
    ],
  })
})

test('two that say "reproduced" and list a file that differs: exit code 1', async () => {
  const lie = rebuild({ 'artifacts/a.whl': ['differs', 'same'] }, { result: 'reproduced' })
  const { code, out } = await compare(written('a', lie), written('b', lie))
  expect({ code, last: out.trimEnd().split('\n').at(-1) }).toEqual({ code: 1, last: 'AGREE: different' })
})

test('two that could not check', async () => {
  const unknown = rebuild({}, { result: 'unknown' })
  expect((await compare(written('a', unknown), written('b', unknown))).code).toBe(3)
})

test.each<[string, Rebuild, Rebuild, number, string]>([
  [
    'one has not compared a file: nothing is refuted, and nothing proven',
    same,
    rebuild({ 'artifacts/a.whl': ['identical', 'same'], 'artifacts/b.whl': ['identical', 'b'] }),
    3,
    'COULD NOT CHECK: at least one of them did not compare everything',
  ],
  [
    'one could not rebuild what the other reproduced',
    same,
    rebuild({ 'artifacts/a.whl': ['unknown', ''] }, { result: 'unknown' }),
    3,
    'COULD NOT CHECK: at least one of them did not compare everything',
  ],
  [
    'one has not compared what nobody can rebuild',
    same,
    rebuild({ 'artifacts/a.whl': ['identical', 'same'], 'junit.xml': ['declared', ''] }),
    0,
    'AGREE: reproduced',
  ],
  [
    'one differs, and the other could not check',
    rebuild({ 'artifacts/a.whl': ['differs', 'other'] }),
    rebuild({}, { result: 'unknown' }),
    1,
    'DIFFERS: one of them says so, and the other could not check',
  ],
  [
    'one says that another file was released',
    same,
    { ...same, files: same.files.map(file => ({ ...file, sha256: sha256('another file') })) },
    1,
    'DISAGREE',
  ],
  [
    'one found that the tag was moved',
    same,
    { ...same, result: 'different', problems: ['It was moved.'] },
    1,
    'DISAGREE',
  ],
])('%s', async (_, a, b, expected, last) => {
  const { code, out } = await compare(written('a', a), written('b', b))
  expect({ code, last: out.trimEnd().split('\n').at(-1) }).toEqual({ code: expected, last })
})

test('attestations of two releases are refused', async () => {
  const other = rebuild({}, { release: { ...same.release, version: '1.3.0', manifestSha256: sha256('another') } })
  const { code, err } = await compare(written('a', same), written('b', other))
  expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('widget 1.2.0 and widget 1.3.0') })
})

test.each([
  [['reproduce', '--compare', 'a'], '--compare needs two attestations.'],
  [['reproduce', '--compare', 'nothing-here', 'b'], 'no such file.'],
  [['reproduce'], 'TAG is missing.'],
  [['reproduce', '../v1'], '"../v1" is not a tag.'],
  [['reproduce', 'v1', '--against', 'github:acme'], 'github:OWNER/REPOSITORY@TAG'],
  [['reproduce', 'v1', '--against', 'github:acme/widget@v2'], 'names the tag v2, and not v1.'],
  [['reproduce', 'v1', '--against', 'https://example.org/a.tar.gz'], 'is an address.'],
  [['reproduce', 'v1', '--against', 'nothing-here'], 'no such file.'],
  [['reproduce', 'v1', '--against', '.', '--output', '.'], 'exists already.'],
  [['reproduce', 'v1', '--policy-path', '../policy.yaml'], 'is not a path in the repository.'],
  [['reproduce', 'v1', '--against', '.'], 'no trusted signer is given.'],
])('wrong use: %j', async (args, found) => {
  const { code, err } = await cli(args)
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(found) })
})

test('something that is no attestation of a rebuild is refused', async () => {
  const path = join(directory, 'other')
  writeFileSync(path, '{}')
  const { code, err } = await compare(path, path)
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('it is not an in-toto statement') })
})

test('the help is at most 80 columns wide', async () => {
  const { code, out } = await cli(['reproduce', '--help'])
  expect({ code, wide: tooWide(out) }).toEqual({ code: 0, wide: [] })
})
