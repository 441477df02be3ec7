/** @needs tools */
import { readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { renderCycloneDx, renderSpdx, verifyRelease, writeStepRecord } from '@release-tools/evidence'
import { releaseBom } from '@release-tools/evidence/testing'
import { testHost } from '@release-tools/testbed'
import { assemble } from '../../src/assemble/assemble.ts'
import { forget, type MadeRelease, prepareRelease } from '../support/release.ts'

jest.setTimeout(60_000)

let made: MadeRelease
afterEach(async () => {
  forget()
  await rm(made.root, { recursive: true })
})

test('artifacts that together are too large for the tarball are refused before anything is made or signed', async () => {
  made = await prepareRelease()
  const { releaseDir, root, options } = made
  const artifacts = join(releaseDir, 'artifacts')
  for (const name of await readdir(artifacts)) await truncate(join(artifacts, name), 1024 ** 3)
  const before = { release: await readdir(releaseDir), root: await readdir(root) }
  await expect(assemble(options, testHost())).rejects.toThrow(
    'Could not use the tarball of the release as an asset of a GitHub release: it has 2147483648 bytes, but GitHub accepts less than 2 GiB (2147483648 bytes). Split the artifacts over several releases, or publish the largest elsewhere and link to it.',
  )
  expect({ release: await readdir(releaseDir), root: await readdir(root) }).toEqual(before)
})

test('an SBOM of another build of the wheel makes the verdict an error that names both, and the release does not verify', async () => {
  made = await prepareRelease()
  const { releaseDir, options, trust } = made
  const bom = releaseBom({ 'widget-1.2.0-py3-none-any.whl': 'another build', 'widget-1.2.0.tar.gz': 'sdist' })
  const texts = { 'sbom.cyclonedx.json': renderCycloneDx(bom), 'sbom.spdx.json': renderSpdx(bom) }
  for (const [path, text] of Object.entries(texts)) await writeFile(join(releaseDir, path), text)
  const record = { mediaType: 'application/json', madeBy: { name: 'test', version: '1' }, reproducible: 'no' as const }
  await writeStepRecord(releaseDir, 'generate-sbom.project', {
    files: Object.keys(texts).map(path => ({ path, ...record })),
  })
  const { manifest } = await assemble(options, testHost())
  expect(manifest.verdict).toMatchObject({
    result: 'error',
    reasons: Object.keys(texts).map(
      path =>
        `${path} cannot be used: it lists "widget-1.2.0-py3-none-any.whl" with the SHA-256 ${sha256('another build')}, but the released file has ${sha256('wheel')}.`,
    ),
  })
  expect((await verifyRelease(releaseDir, trust)).result).toBe('not verified')
})
