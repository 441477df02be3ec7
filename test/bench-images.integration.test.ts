/** @needs tools */
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { parseManifest } from '@release-tools/evidence'
import { limits, mergeImages } from '../bench/images.ts'

jest.setTimeout(120_000)

test('the bench merges the evidence of images and platforms without conflict, within the limits of GitHub and Linux', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-images-'))
  const { verdict, files, steps, memory, outputs, images, size } = await mergeImages(3, folder)
  // Each platform needs both: the verdict passes only if nothing of the six was lost.
  expect([verdict, images]).toEqual(['pass', 3])
  const manifest = parseManifest(await readFile(join(folder, 'signing/release/manifest.yaml'), 'utf8'))
  const evidence = manifest.files.filter(({ path }) => /^images\/image-[0-2]\/linux-a(md|rm)64\//.test(path))
  expect([evidence.length, manifest.files.length]).toEqual([3 * 2 * 4, files])
  expect(manifest.images.map(({ name, platforms }) => [name, platforms.length])).toEqual(
    ['image-0', 'image-1', 'image-2'].map(name => [name, 2]),
  )
  const log = await readFile(join(folder, 'signing/release/signature-verify.log'), 'utf8')
  expect(log).toMatch(/^evidence: 36 files are as their jobs made them$/m)
  expect(steps.map(({ wall, cpu }) => wall > 0 && cpu > 0)).toEqual([true, true, true])
  expect(memory).toBeGreaterThan(50_000_000)
  expect(size).toBeGreaterThan(2_000_000)
  // Both matrices of 100 images go into one input.
  const ofHundred = ((outputs.image + outputs.evidence) / images) * 100
  expect(ofHundred).toBeLessThan(limits.input / 2)
  expect(limits.input).toBeLessThan(limits.outputs)
})
