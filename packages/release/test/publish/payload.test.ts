import { describe, expect, test } from '@jest/globals'
import { type FileEntry, type Manifest, manifestSchema } from '@release-tools/evidence'
import { payloadDifferences, rebuiltDifferently, requireComplete } from '../../src/publish/published.ts'

const file = (path: string, digit: string, reproducible: FileEntry['reproducible'] = 'bytes'): FileEntry => ({
  path,
  size: 1,
  sha256: digit.repeat(64),
  mediaType: 'text/plain',
  madeBy: { name: 'test', version: '1' },
  reproducible,
})

const manifest = (files: FileEntry[], more: Partial<Manifest> = {}): Manifest => ({
  schema: manifestSchema,
  project: { name: 'widget', version: '1.2.0' },
  source: {
    repository: 'https://github.com/acme/widget',
    tag: 'v1.2.0',
    commit: 'c'.repeat(40),
    commitTime: '2026-11-21T09:30:00Z',
  },
  images: [],
  builder: { id: 'b' },
  policy: { path: 'policy.yaml', sha256: '0'.repeat(64) },
  verdict: { result: 'pass', reasons: [], day: '2026-11-28' },
  files: [file('policy.yaml', '0'), ...files],
  ...more,
})

describe('two manifests of one tag', () => {
  test('files that are not reproducible, run and verdict may differ', () => {
    const published = manifest([file('release.md', '1', 'no')], { builder: { id: 'b', run: 'https://example.org/1' } })
    expect(
      payloadDifferences(
        published,
        manifest([file('release.md', '2', 'no')], { verdict: { result: 'fail', reasons: ['x'], day: '2026-11-28' } }),
      ),
    ).toEqual([])
  })

  test('what else differs is named', () => {
    const published = manifest([file('artifacts/a', '1'), file('artifacts/b', '1')])
    const local = manifest([file('artifacts/b', '2'), file('artifacts/c', '1')], { builder: { id: 'other' } })
    expect(payloadDifferences(published, local)).toEqual([
      'builder',
      'artifacts/a is missing',
      'artifacts/b differs',
      'artifacts/c is new',
    ])
  })

  test('a file that nobody has compared may differ, and is named', () => {
    const published = manifest([file('artifacts/a', '1', 'unverified'), file('artifacts/b', '1', 'unverified')])
    const local = manifest([file('artifacts/a', '2', 'unverified'), file('artifacts/b', '1', 'unverified')])
    expect(payloadDifferences(published, local)).toEqual([])
    expect(rebuiltDifferently(published, local)).toEqual(['artifacts/a'])
  })

  test('a file that was proven reproducible differs from one that nobody has compared', () => {
    const [proven, unproven] = [manifest([file('a', '1', 'bytes')]), manifest([file('a', '1', 'unverified')])]
    expect(payloadDifferences(proven, unproven)).toEqual(['a differs'])
  })
})

test('a published release that lacks assets is not whole, apart from a plain signature', () => {
  const named = (...names: string[]) => names.map(name => ({ name }))
  const local = named('a.whl', 'release-v1.tar.gz', 'release-v1.tar.gz.sig', 'a.sig')
  expect(() => requireComplete('v1', named('a.whl'), local)).toThrow(
    'Could not publish v1: it is already published, but lacks release-v1.tar.gz, a.sig. Release the next version',
  )
  expect(() => requireComplete('v1', named('a.whl', 'release-v1.tar.gz', 'a.sig', 'b'), local)).not.toThrow()
})
