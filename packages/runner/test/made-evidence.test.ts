import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { madeEvidence, noteEvidence, trustedFiles } from '../src/made-evidence.ts'

const digestOf = (text: string) => ({ sha256: sha256(text) })
let temp: string
let releaseDir: string
beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'made-evidence-'))
  releaseDir = join(temp, 'release')
  await mkdir(releaseDir)
  await mkdir(join(temp, 'release.records/syft'), { recursive: true })
})
afterEach(() => rm(temp, { recursive: true }))

test('a job knows what its steps made, by the last digest, each release directory apart', async () => {
  expect(await madeEvidence(releaseDir, { temp })).toEqual([])
  await noteEvidence(releaseDir, [{ name: 'a', digest: digestOf('1') }], { temp })
  await noteEvidence('/other', [{ name: 'a', digest: digestOf('3') }], { temp })
  await noteEvidence(
    releaseDir,
    [
      { name: 'a', digest: digestOf('2') },
      { name: 'b\n"', digest: digestOf('4') },
    ],
    { temp },
  )
  expect(await madeEvidence(releaseDir, { temp })).toEqual([
    { name: 'a', digest: digestOf('2') },
    { name: 'b\n"', digest: digestOf('4') },
  ])
})

test('a file is trusted as this job made it, or with a digest that the workflow passes', async () => {
  const own = join(temp, 'release.records/syft/project.json')
  const other = join(releaseDir, 'sbom.spdx.json')
  await writeFile(own, 'own')
  await writeFile(other, 'other')
  const trusted = async (evidence?: Parameters<typeof trustedFiles>[1]) => {
    const isTrusted = await trustedFiles(releaseDir, evidence, { temp })
    return Promise.all([own, other, join(releaseDir, 'none')].map(isTrusted))
  }
  expect(await trusted()).toEqual([false, false, false])
  await noteEvidence(releaseDir, [{ name: 'records/syft/project.json', digest: digestOf('own') }], { temp })
  expect(await trusted()).toEqual([true, false, false])
  expect(await trusted([{ name: 'sbom.spdx.json', digest: digestOf('other') }])).toEqual([true, true, false])
  expect(await trusted([{ name: 'sbom.cyclonedx.json', digest: digestOf('other') }])).toEqual([true, false, false])
  await writeFile(own, 'replaced')
  expect(await trusted()).toEqual([false, false, false])
})
