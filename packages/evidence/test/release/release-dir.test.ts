import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readStepRecords, recordsDir, writeStepRecord } from '../../src/release/release-dir.ts'

const madeBy = { name: 'syft', version: '1.0.0' }
const sbom = { path: 'sbom.spdx.json', mediaType: 'application/spdx+json', madeBy, reproducible: 'bytes' as const }
const wheel = { path: 'artifacts/w.whl', mediaType: 'application/zip', madeBy, reproducible: 'bytes' as const }

test('records merge in a fixed order, and a step run again replaces its own', async () => {
  const releaseDir = join(mkdtempSync(join(tmpdir(), 'records-')), 'release')
  expect(await readStepRecords(releaseDir)).toEqual({ files: [], images: [] })
  await writeStepRecord(releaseDir, 'generate-sbom.project', { files: [{ ...sbom, mediaType: 'text/plain' }] })
  await writeStepRecord(releaseDir, 'generate-sbom.project', { files: [sbom] })
  await writeStepRecord(releaseDir, 'collect', {
    files: [wheel],
    images: [{ name: 'app', repository: 'r', digest: 'd', platforms: [], layout: 'image-layouts/app' }],
  })
  expect(readdirSync(recordsDir(releaseDir))).toEqual(['collect.json', 'generate-sbom.project.json'])
  const records = await readStepRecords(releaseDir)
  expect(records.files).toEqual([wheel, sbom])
  expect(records.images.map(image => image.name)).toEqual(['app'])
})

const image = { name: 'app', repository: 'r', digest: 'd', platforms: [] }
test.each<readonly [string, RegExp]>([
  ['{', /^Could not read .*evil\.json: it is not JSON \(.*\)\. Check what made it\.$/],
  ['{"files":[{}]}', /it is not a step record\. Delete its directory, and run the steps again\.$/],
  ...['../x', '/etc/passwd', 'artifacts/../../x', ''].map(
    path => [JSON.stringify({ files: [{ ...wheel, path }] }), /it is not a step record\./] as const,
  ),
  [JSON.stringify({ files: [{ ...wheel, reproducible: 'yes' }] }), /it is not a step record\./],
  [JSON.stringify({ files: [{ ...wheel, madeBy: null }] }), /it is not a step record\./],
  [JSON.stringify({ files: [{ ...wheel, mediaType: undefined }] }), /it is not a step record\./],
  [JSON.stringify({ images: [{ ...image, layout: '../../other' }] }), /it is not a step record\./],
  [JSON.stringify({ images: [{ ...image, name: '..', layout: 'image-layouts/..' }] }), /it is not a step record\./],
])('a part that came damaged or leads elsewhere is refused: %s', async (text, message) => {
  const releaseDir = join(mkdtempSync(join(tmpdir(), 'records-')), 'release')
  mkdirSync(recordsDir(releaseDir))
  writeFileSync(join(recordsDir(releaseDir), 'evil.json'), text)
  await expect(readStepRecords(releaseDir)).rejects.toThrow(message)
})
