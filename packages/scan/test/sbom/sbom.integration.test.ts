/** @needs tools registry */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { readStepRecords } from '@release-tools/evidence'
import { cycloneDxErrors, spdxErrors } from '@release-tools/evidence/testing'
import { expandTarget } from '@release-tools/oci'
import { layoutFiles, pushImage, tarOf, writeLayout } from '@release-tools/oci/testing'
import { testHost } from '@release-tools/testbed'
import { type FoundTool, findTool } from '@release-tools/tools'
import { makeSbom, type Sbom, type SbomOptions } from '../../src/sbom/catalogue.ts'
import { freshDir, requirements } from '../../testing/scanners.ts'

// A pass of syft takes some seconds, and much more where every core is busy.
jest.setTimeout(120_000)

let syft: FoundTool
beforeAll(async () => {
  syft = await findTool('syft', testHost())
})

type Target = Parameters<typeof expandTarget>[0]

async function catalogue(
  spec: Target,
  parts: Partial<SbomOptions> = {},
): Promise<{ sboms: Sbom[]; releaseDir: string }> {
  const scratch = freshDir('scratch')
  const releaseDir = parts.releaseDir ?? join(freshDir('release'), 'release')
  const options = {
    syft,
    scratch,
    version: '1.2.0',
    created: '2023-11-14T22:13:20Z',
    exclude: [],
    extras: [],
    lockFile: undefined,
    minComponents: 1,
    spec,
    ...parts,
    releaseDir,
  }
  const targets = await expandTarget(spec, { name: 'widget', platforms: [], scratch, env: process.env })
  const sboms: Sbom[] = []
  for (const target of targets) sboms.push(await makeSbom(target, options, testHost()))
  return { sboms, releaseDir }
}

function project(): string {
  const directory = freshDir('project')
  writeFileSync(join(directory, 'requirements.txt'), requirements)
  return directory
}

const names = (path: string) =>
  JSON.parse(readFileSync(path, 'utf8')).components.map((one: { name: string }) => one.name)

describe('the SBOMs of a directory', () => {
  test('are the same bytes from two directories, fulfil the official schemas and hold no path of the machine', async () => {
    const first = project()
    const second = join(freshDir('other'), 'a b', 'ü')
    cpSync(first, second, { recursive: true })
    const results = [await catalogue({ kind: 'dir', value: first }), await catalogue({ kind: 'dir', value: second })]
    const texts = results.map(({ releaseDir }) =>
      ['sbom.cyclonedx.json', 'sbom.spdx.json'].map(name => readFileSync(join(releaseDir, name), 'utf8')),
    )
    expect(texts[0]).toEqual(texts[1])
    expect(texts.flat().join()).not.toContain('release-tools-test-')
    expect(cycloneDxErrors(JSON.parse(texts[0]?.[0] ?? ''))).toEqual([])
    expect(spdxErrors(JSON.parse(texts[0]?.[1] ?? ''))).toEqual([])
    expect(results[0]?.sboms).toMatchObject([
      { name: 'widget', components: 2, files: [{ path: 'sbom.cyclonedx.json' }, { path: 'sbom.spdx.json' }] },
    ])
  })

  test('leave out the release itself and what is excluded, whatever a configuration in the project says', async () => {
    const root = project()
    for (const path of ['release/artifacts', 'fixtures', 'deep/fixtures']) {
      mkdirSync(join(root, path), { recursive: true })
      writeFileSync(join(root, path, 'requirements.txt'), 'urllib3==1.26.4\n')
    }
    writeFileSync(join(root, '.syft.yaml'), 'exclude: ["./requirements.txt"]\n')
    const { releaseDir } = await catalogue(
      { kind: 'dir', value: root },
      { releaseDir: join(root, 'release'), exclude: ['fixtures', '**/deep/**'] },
    )
    expect(names(join(releaseDir, 'sbom.cyclonedx.json'))).toEqual(['jinja2', 'requests'])
  })

  test('are refused when they hold nothing', async () => {
    await expect(catalogue({ kind: 'dir', value: freshDir('empty') })).rejects.toThrow(
      'Could not catalogue widget: it has 0 components, but the minimum is 1.',
    )
    expect((await catalogue({ kind: 'dir', value: freshDir('empty') }, { minComponents: 0 })).sboms).toMatchObject([
      { components: 0 },
    ])
  })
})

describe('the SBOMs of an image', () => {
  test('are made for every platform, with its digest', async () => {
    const layout = freshDir('layout')
    writeLayout(layout, ['linux/amd64', 'linux/arm64'])
    const { sboms, releaseDir } = await catalogue({ kind: 'oci-dir', value: layout })
    expect(sboms.map(sbom => [sbom.platform, sbom.components, sbom.files[0]?.path])).toEqual([
      ['linux/amd64', 3, 'images/widget/linux-amd64/sbom.cyclonedx.json'],
      ['linux/arm64', 3, 'images/widget/linux-arm64/sbom.cyclonedx.json'],
    ])
    for (const sbom of sboms) {
      const [cyclonedx, spdx] = sbom.files.map(file => JSON.parse(readFileSync(join(releaseDir, file.path), 'utf8')))
      expect(cyclonedx.metadata.component).toMatchObject({
        type: 'container',
        hashes: [{ content: sbom.digest?.slice(7) }],
      })
      expect(cyclonedx.metadata.component.purl).toContain(`arch=${sbom.platform?.slice(6)}`)
      expect(cycloneDxErrors(cyclonedx)).toEqual([])
      expect(spdxErrors(spdx)).toEqual([])
    }
    expect(
      (await readStepRecords(releaseDir)).files.map(file => [file.path, file.reproducible, file.madeBy.name]),
    ).toContainEqual(['images/widget/linux-arm64/sbom.spdx.json', 'unverified', 'syft'])
  })

  test('are the same bytes from a layout and from its archive', async () => {
    const layout = freshDir('layout')
    writeLayout(layout, ['linux/amd64'])
    const archive = join(freshDir('archive'), 'image.tar')
    writeFileSync(archive, tarOf(layoutFiles(['linux/amd64'])))
    const [one, other] = [
      await catalogue({ kind: 'oci-dir', value: layout }),
      await catalogue({ kind: 'archive', value: archive }),
    ]
    expect(other.sboms.map(sbom => sbom.files)).toEqual(one.sboms.map(sbom => sbom.files))
  })

  test('come from a registry by digest', async () => {
    const { repository, digest } = await pushImage('acme/sbom')
    const { sboms } = await catalogue({ kind: 'image', value: `${repository}@${digest}` }, { minComponents: 0 })
    expect(sboms).toMatchObject([{ platform: 'linux/amd64', digest, components: 0 }])
  })

  test('fail with what syft says', async () => {
    const host = testHost()
    const target = {
      kind: 'image' as const,
      name: 'widget',
      platform: 'linux/amd64',
      source: { kind: 'docker-archive' as const, path: '/nowhere.tar' },
    }
    const options = {
      syft,
      scratch: freshDir('scratch'),
      version: '1',
      created: '2023-11-14T22:13:20Z',
      exclude: [],
      extras: [],
      lockFile: undefined,
      minComponents: 1,
      spec: { kind: 'archive' as const, value: '/nowhere.tar' },
      releaseDir: join(freshDir('release'), 'release'),
    }
    await expect(makeSbom(target, options, host)).rejects.toThrow(
      /^Could not catalogue widget \(linux\/amd64\) with syft: it ended with exit code 1: .*nowhere\.tar/,
    )
  })
})
