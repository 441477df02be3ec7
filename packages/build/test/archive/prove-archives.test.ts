/** @needs shell */
import { appendFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { parseBuild, readStepRecords } from '@release-tools/evidence'
import { testHost } from '@release-tools/testbed'
import { type Archive, makeArchives } from '../../src/archive/make-archives.ts'
import { proveArchives } from '../../src/archive/prove-archives.ts'
import { type Checkout, checkOut } from '../../src/source/checkout.ts'
import { imageRepository } from '../../testing/index.ts'

const archives: Archive[] = [
  { name: 'docs-1.0', files: ['docs/**'], format: 'zip' },
  { name: 'all-1.0', files: ['**'], format: 'tar.gz' },
]
const repository = imageRepository({ 'docs/a.md': '# A\n', 'b.txt': 'b\n' })
const project = { name: 'widget', version: '1.0', directory: '.' }
const host = testHost({ temp: mkdtempSync(join(tmpdir(), 'temp-')) })

let root: string
let releaseDir: string
let checkout: Checkout
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'prove-'))
  releaseDir = join(root, 'release')
  checkout = await checkOut(repository, 'HEAD', join(root, 'first'), host)
})

async function prove(made: Archive[]) {
  await makeArchives(made, checkout, join(releaseDir, 'artifacts'), host)
  const again = await checkOut(repository, checkout.commit, join(root, 'second'), host)
  return () => proveArchives({ archives, project, checkout: again, releaseDir }, host)
}

test('archives that another clone gives again are recorded as `bytes`, of the commit', async () => {
  const made = await (await prove(archives))()
  expect(made.map(({ name }) => name)).toEqual(['archives.build.json', 'records/prove-archives.json'])
  const document = parseBuild(readFileSync(join(releaseDir, 'archives.build.json'), 'utf8'), 'it')
  expect(document.source.commit).toBe(checkout.commit)
  expect(document.artifacts.map(({ path, proof }) => [path, proof])).toEqual([
    ['artifacts/all-1.0.tar.gz', 'bytes'],
    ['artifacts/docs-1.0.zip', 'bytes'],
  ])
  expect((await readStepRecords(releaseDir)).files).toMatchObject([
    { path: 'archives.build.json', reproducible: 'bytes', madeBy: { name: 'release-tools' } },
  ])
})

test('one that is not in the release is not recorded, and none makes no record', async () => {
  const one = await prove(archives.slice(0, 1))
  await one()
  const { artifacts } = parseBuild(readFileSync(join(releaseDir, 'archives.build.json'), 'utf8'), 'it')
  expect(artifacts.map(({ path }) => path)).toEqual(['artifacts/docs-1.0.zip'])
  releaseDir = join(root, 'empty')
  const none = { archives, project, checkout, releaseDir }
  expect(await proveArchives(none, host)).toEqual([])
  expect(existsSync(join(releaseDir, 'archives.build.json'))).toBe(false)
})

test('one that was changed on its way is refused', async () => {
  const proof = await prove(archives)
  appendFileSync(join(releaseDir, 'artifacts', 'docs-1.0.zip'), 'x')
  await expect(proof()).rejects.toThrow(
    `Could not prove the archive docs-1.0.zip: made again from commit ${checkout.commit}, it has other bytes.`,
  )
})
