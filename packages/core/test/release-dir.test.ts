import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { partsDir, readParts, writePart } from '@release-tools/core/release-dir'

const madeBy = { name: 'syft', version: '1.0.0' }
const sbom = { path: 'sbom.spdx.json', mediaType: 'application/spdx+json', madeBy, reproducible: 'bytes' as const }
const wheel = { path: 'artifacts/w.whl', mediaType: 'application/zip', madeBy, reproducible: 'bytes' as const }

test('parts merge in a fixed order, and a step run again replaces its own', async () => {
  const releaseDir = join(mkdtempSync(join(tmpdir(), 'parts-')), 'release')
  expect(await readParts(releaseDir)).toEqual({ files: [], images: [] })
  await writePart(releaseDir, 'generate-sbom.project', { files: [{ ...sbom, mediaType: 'text/plain' }] })
  await writePart(releaseDir, 'generate-sbom.project', { files: [sbom] })
  await writePart(releaseDir, 'collect', {
    files: [wheel],
    images: [{ name: 'app', repository: 'r', digest: 'd', platforms: [], layout: 'l' }],
  })
  expect(readdirSync(partsDir(releaseDir))).toEqual(['collect.json', 'generate-sbom.project.json'])
  const parts = await readParts(releaseDir)
  expect(parts.files).toEqual([wheel, sbom])
  expect(parts.images.map(image => image.name)).toEqual(['app'])
})
