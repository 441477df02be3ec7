import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { makeRelease } from '@release-tools/evidence/testing'
import { openReleased } from '../../src/reproduce/released.ts'

const wheel = 'artifacts/widget-1.2.0-py3-none-any.whl'
const inTarball = 'images/app/linux-amd64/sbom.cyclonedx.json'
const release = await makeRelease()

async function contents(path: string): Promise<(string | undefined)[]> {
  const { manifest, fileOf } = await openReleased(path, 'v1.2.0', mkdtempSync(join(tmpdir(), 'released-')))
  const files = [wheel, inTarball].map(wanted => manifest.files.find(file => file.path === wanted))
  const found = await Promise.all(files.map(entry => (entry === undefined ? undefined : fileOf(entry))))
  return found.map(file => file && readFileSync(file, 'utf8').slice(0, 7))
}

test.each(['directory', 'assets', 'tarball'] as const)('the files of a release are found: %s', async kind => {
  expect(await contents(release[kind])).toEqual(['a wheel', '{"bomFo'])
})

test('a folder beside the assets makes no release directory of them', async () => {
  mkdirSync(join(release.assets, 'unpacked'), { recursive: true })
  expect(await contents(release.assets)).toEqual(['a wheel', '{"bomFo'])
})

test('a file that changed since it was verified is not compared', async () => {
  const changed = await makeRelease()
  writeFileSync(join(changed.directory, wheel), 'another')
  await expect(contents(changed.directory)).rejects.toThrow(
    `Could not compare ${wheel}: it changed since it was verified.`,
  )
})
