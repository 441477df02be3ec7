/** @needs sbom */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { readMadeOf, readStepRecord } from '@release-tools/evidence'
import { testHost } from '@release-tools/testbed'
import { makeModelSbom } from '../../src/model/model-sbom.ts'
import { modelFiles, writeModel } from '../../testing/model.ts'
import { startValidators } from '../../testing/official-validators.ts'
import { freshDir } from '../../testing/scanners.ts'

jest.setTimeout(60_000)

const validators = startValidators()
afterAll(() => validators.stop())

/** Makes the SBOMs of these files, and reads them. */
async function make(files = modelFiles) {
  const directory = writeModel(files)
  const releaseDir = freshDir('release')
  const host = testHost({ workspace: dirname(directory) })
  const named = { directory, name: 'llama', version: '1.2.0', created: '2026-01-31T12:00:00Z', releaseDir }
  const sbom = await makeModelSbom(named, host)
  const paths = sbom.files.map(({ path }) => join(releaseDir, path))
  const [cyclonedx = '', spdx = ''] = paths.map(path => readFileSync(path, 'utf8'))
  return {
    sbom,
    paths,
    host,
    releaseDir,
    texts: [cyclonedx, spdx],
    cyclonedx: JSON.parse(cyclonedx),
    spdx: JSON.parse(spdx),
  }
}

const names = Object.keys(modelFiles).sort()

describe('the SBOM of a model', () => {
  let made: Awaited<ReturnType<typeof make>>
  beforeAll(async () => {
    made = await make()
  })

  test('is valid by the official validators, the same bytes each time, and evidence about the model', async () => {
    const { sbom, paths, releaseDir, texts } = made
    expect(await validators.errors(paths)).toEqual([])
    expect(sbom).toMatchObject({ kind: 'model', name: 'llama', components: 7 })
    expect(sbom.files.map(({ path }) => path)).toEqual([
      'models/llama/sbom.cyclonedx.json',
      'models/llama/sbom.spdx.json',
    ])
    expect((await make()).texts).toEqual(texts)
    const digests = names.map(name => sha256(modelFiles[name] ?? ''))
    const step = 'generate-sbom.model--llama'
    expect(await readMadeOf(releaseDir, step)).toEqual({
      target: { kind: 'model', name: 'llama', path: 'llama' },
      source: 'model:llama',
      exclude: [],
      version: '1.2.0',
      content: `sha256:${sha256(Buffer.from(digests.join(''), 'hex'))}`,
    })
    expect(await readStepRecord(releaseDir, step)).toMatchObject({
      files: [{ reproducible: 'unverified' }, { reproducible: 'unverified' }],
    })
  })

  test('lists every file with its digest, the card, the licence and the framework as CycloneDX 1.6', () => {
    const { component } = made.cyclonedx.metadata
    expect(component).toMatchObject({
      type: 'machine-learning-model',
      name: 'llama',
      version: '1.2.0',
      licenses: [{ expression: 'Apache-2.0' }],
      modelCard: {
        modelParameters: {
          task: 'text-generation',
          architectureFamily: 'llama',
          modelArchitecture: 'LlamaForCausalLM',
          datasets: [{ type: 'dataset', name: 'acme/corpus' }],
        },
      },
      externalReferences: [{ type: 'model-card', url: 'README.md' }],
    })
    expect(
      component.components.map(({ name, hashes: [hash] }: { name: string; hashes: { content: string }[] }) => [
        name,
        hash?.content,
      ]),
    ).toEqual(names.map(name => [name, sha256(modelFiles[name] ?? '')]))
    expect(made.cyclonedx.components).toMatchObject([
      { type: 'framework', name: 'transformers', purl: 'pkg:pypi/transformers@4.44.0' },
    ])
    expect(component.properties).toEqual(
      expect.arrayContaining([
        { name: 'release-tools:model:parameters', value: '7' },
        { name: 'release-tools:model:stated-in', value: 'config.json' },
      ]),
    )
  })

  test('has in SPDX 2.3 what that has words for', () => {
    const [root, ...others] = made.spdx.packages
    expect(root).toMatchObject({ name: 'llama', primaryPackagePurpose: 'OTHER', licenseDeclared: 'Apache-2.0' })
    expect(
      others.map((one: { name: string; primaryPackagePurpose: string }) => [one.name, one.primaryPackagePurpose]),
    ).toEqual([...names.map(name => [name, 'FILE']), ['transformers', 'FRAMEWORK']])
    const kinds = made.spdx.relationships.map((one: { relationshipType: string }) => one.relationshipType)
    expect(kinds).toEqual(['DESCRIBES', ...names.map(() => 'CONTAINS'), 'DEPENDS_ON'])
  })
})

test('a model that says nothing is valid too, and what cannot be read is said', async () => {
  const { paths, host, cyclonedx } = await make({ 'w ü.safetensors': 'damaged' })
  expect(await validators.errors(paths)).toEqual([])
  expect(cyclonedx.metadata.component).toMatchObject({ modelCard: { modelParameters: {} } })
  expect(host.lines).toContainEqual(
    expect.stringMatching(
      /^warning: The SBOM of llama does not say what a file says\. Could not read the header of .*: it is too short\./,
    ),
  )
})
