import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { jobListsOutput, listOutput, stepNames, wholeList } from '../../src/index.ts'

let releaseDir: string
beforeEach(async () => {
  releaseDir = join(await mkdtemp(join(tmpdir(), 'lists-')), 'release')
})

const listOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `widget-${at}.whl`, digest: { sha256: sha256(String(at)) } }))

test('a short list is the output itself', async () => {
  const list = listOf(50)
  expect(JSON.parse(await listOutput(releaseDir, list))).toEqual(list)
  expect(await wholeList(releaseDir, list, 'subjects')).toEqual(list)
})

test.each([1000, 5000])('a list of %d is in a file, which the output names with its digest', async count => {
  const output = await listOutput(releaseDir, listOf(count))
  expect(output.length).toBeLessThan(250)
  expect(JSON.parse(output)).toEqual([
    {
      name: expect.stringMatching(/^records\/lists\/[0-9a-f]{64}\.json$/),
      digest: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    },
  ])
  expect(await wholeList(releaseDir, JSON.parse(output), 'subjects')).toEqual(listOf(count))
  expect(await stepNames(releaseDir)).toEqual([])
})

test('lists of several jobs and single files go together', async () => {
  const [first, second] = [listOf(100), listOf(200).slice(100)]
  const outputs = [await listOutput(releaseDir, first), await listOutput(releaseDir, second)]
  const own = { name: 'a', digest: { sha256: sha256('a') } }
  const given = outputs.flatMap(text => JSON.parse(text))
  expect(await wholeList(releaseDir, [own, ...given], 'evidence')).toEqual([own, ...first, ...second])
})

test('a list that is missing, another one, or no list is refused', async () => {
  const [named] = JSON.parse(await listOutput(releaseDir, listOf(1000)))
  const refused = (one: object) => expect(wholeList(releaseDir, [one as never], 'evidence')).rejects
  const other = { name: `records/lists/${'0'.repeat(64)}.json`, digest: { sha256: '0'.repeat(64) } }
  await refused(other).toThrow(`Could not read the list of digests ${other.name}: it is missing.`)
  await refused({ ...named, digest: other.digest }).toThrow('it is not what its job made.')
  const folder = join(`${releaseDir}.records`, 'lists')
  const [file = ''] = await readdir(folder)
  await writeFile(join(folder, file), '[{"name":"a"}]')
  await refused(named).toThrow('it is not what its job made.')
  await refused({ ...named, digest: { sha256: sha256('[{"name":"a"}]') } }).toThrow(
    'it is not a list of names with digests. Hand over the release directory with `to-artifact` and `from-artifacts`',
  )
})

test('the lists of a job of a matrix are one file, from which each input takes its own', async () => {
  const [evidence, subjects] = [listOf(3), listOf(300).slice(100)]
  const dependencies = [{ uri: 'docker://base', digest: { sha256: sha256('base') } }]
  const output = await jobListsOutput(releaseDir, { evidence, subjects, dependencies })
  expect(output.length).toBeLessThan(250)
  const whole = (use: 'evidence' | 'subjects' | 'dependencies') => wholeList(releaseDir, JSON.parse(output), use)
  expect(await Promise.all([whole('evidence'), whole('subjects'), whole('dependencies')])).toEqual([
    ...[evidence, subjects, dependencies],
  ])
  const [scanned] = JSON.parse(await jobListsOutput(releaseDir, { evidence }))
  expect(await wholeList(releaseDir, [scanned], 'subjects')).toEqual([])
})

test.each([
  ['a list that is none', { evidence: 'all' }],
  ['an entry without a name', { evidence: [{ uri: 'docker://base', digest: { sha256: sha256('base') } }] }],
  ['an entry without a digest', { evidence: [{ name: 'a' }] }],
])('%s is refused', async (_, lists) => {
  const output = JSON.parse(await jobListsOutput(releaseDir, lists as never))
  await expect(wholeList(releaseDir, output, 'evidence')).rejects.toThrow('it is not a list of names with digests.')
})
