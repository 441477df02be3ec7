import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { Problem, sha256 } from '@release-tools/base'
import { parseIndex, readStepRecords } from '@release-tools/evidence'
import type { AssembleOptions } from '../../src/assemble/assemble-options.ts'
import { writeEarlierReleases } from '../../src/assemble/earlier-releases.ts'
import { indexOf } from '../support/release.ts'

test('the copy lists the other releases of the project; a run that could not read the index leaves none', async () => {
  const root = await mkdtemp(join(tmpdir(), 'earlier-'))
  const releaseDir = join(root, 'release')
  await mkdir(releaseDir)
  const options = { releaseDir, project: { name: 'widget', version: '1.2.0' }, source: { tag: 'v1.2.0' } }
  const write = (index?: AssembleOptions['index']) =>
    writeEarlierReleases({ ...options, index } as unknown as AssembleOptions)
  const read = () => readFile(join(releaseDir, 'index.yaml'), 'utf8')
  const { releases, ...index } = indexOf('1.0.0', '1.2.0', '1.3.0')
  const [first, own, later] = releases
  const other = { ...indexOf('0.9.0').releases[0], project: 'gadget', tag: 'gadget-v0.9.0' } as NonNullable<typeof own>
  const lines = await write({ ...index, releases: [...releases, other] })
  expect(lines).toEqual([
    'index of releases: version 7 of acme/widget, verified by its root',
    '  2 other releases of widget, in index.yaml',
  ])
  expect(parseIndex(await read(), 'it')).toEqual({ ...index, releases: [first, later] })
  expect((await readStepRecords(releaseDir)).files.map(({ path }) => path)).toEqual(['index.yaml'])
  const problem = new Problem('read the index', { found: 'it is stale.', next: 'Renew it.' })
  expect(await write(problem)).toEqual(['index of releases: NOT read: it is stale.'])
  await expect(read()).rejects.toThrow('ENOENT')
  expect(await write(indexOf('1.2.0'))).toEqual([expect.anything(), '  0 other releases of widget, in index.yaml'])
  expect(await write()).toEqual([])
  await expect(read()).rejects.toThrow('ENOENT')
  await rm(root, { recursive: true })
})

test('a previous release that is not the one that the index lists stops the release', async () => {
  const releaseDir = await mkdtemp(join(tmpdir(), 'earlier-'))
  const options = { releaseDir, project: { name: 'widget' }, source: { tag: 'v1.2.0' }, index: indexOf('1.1.0') }
  const write = (tag: string, manifestSha256: string) =>
    writeEarlierReleases({ ...options, previousRelease: { tag, manifestSha256 } } as unknown as AssembleOptions)
  expect(await write('v1.1.0', sha256('1.1.0'))).toHaveLength(2)
  expect(await write('v1.0.0', sha256('not listed'))).toHaveLength(2)
  await expect(write('v1.1.0', 'f'.repeat(64))).rejects.toThrow(
    `Could not name v1.1.0 as the previous release: its manifest on GitHub has the SHA-256 ${'f'.repeat(64)}, and the index of releases lists ${sha256('1.1.0')}. Find out who changed the assets of v1.1.0: release-tools verify says what is wrong with it.`,
  )
  await rm(releaseDir, { recursive: true })
  await rm(`${releaseDir}.records`, { recursive: true })
})
