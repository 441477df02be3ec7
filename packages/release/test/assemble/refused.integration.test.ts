/** @needs tools */
import { readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import {
  type GatesDocument,
  gatesSchema,
  renderCycloneDx,
  renderSpdx,
  verifyRelease,
  writeGates,
  writeStepRecord,
} from '@release-tools/evidence'
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

test('the checklist of a rehearsal is refused in a release, and the verdict of another is decided again by its gates', async () => {
  made = await prepareRelease()
  const { releaseDir, options, trust } = made
  const gates: GatesDocument = {
    ...{ schema: gatesSchema, repository: 'https://github.com/acme/widget', commit: options.source.commit },
    gates: ['version', 'changelog'].map(gate => ({
      ...{ gate, result: 'pass' as const, found: 'so', wanted: 'so', evidence: [] },
    })),
  }
  await writeGates({ ...gates, rehearsal: true }, new Map(), releaseDir)
  const signing = { ...options.signing, signing: { kind: 'keyless' as const, transparency: 'public' as const } }
  await expect(assemble({ ...options, signing }, testHost())).rejects.toThrow(
    'Could not use gates.json: a rehearsal made it, which no gate stops. Give check-release the same input `dry-run` as assemble-release.',
  )
  await writeGates(gates, new Map([['gates/command-fuzz.txt', 'fine\n']]), releaseDir)
  const { manifest } = await assemble(options, testHost())
  expect(manifest.verdict).toMatchObject({ result: 'pass', reasons: [] })
  expect(manifest.files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['gates.json', 'gates/command-fuzz.txt']),
  )
  const report = await verifyRelease(releaseDir, trust)
  expect(report.checks.filter(({ name, status }) => name === 'verdict again' || status === 'fail')).toEqual([
    expect.objectContaining({ name: 'verdict again', status: 'pass' }),
  ])
})
