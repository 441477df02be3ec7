/** @needs tools */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { readStepRecords } from '@release-tools/evidence'
import { cycloneDxErrors, spdxErrors } from '@release-tools/evidence/testing'
import { expandTarget } from '@release-tools/oci'
import { type TestHost, testHost } from '@release-tools/testbed'
import { type FoundTool, findTool } from '@release-tools/tools'
import { makeSbom, type SbomOptions } from '../../src/sbom/catalogue.ts'
import { type TestWheel, writeFiles, writeSdist, writeWheels } from '../../testing/python-project.ts'
import { freshDir } from '../../testing/scanners.ts'

jest.setTimeout(120_000)

let syft: FoundTool
let env: NodeJS.ProcessEnv
beforeAll(async () => {
  syft = await findTool('syft', testHost())
  env = { ...process.env }
})
afterEach(() => {
  process.env = { ...env }
})

const index: TestWheel[] = [
  {
    name: 'Needed_One',
    version: '1.0',
    metadata: [
      'License: BSD',
      'Author: Ada',
      'Requires-Dist: deep',
      'Requires-Dist: only-windows; sys_platform == "nope"',
      'Requires-Dist: with-extra[more]',
    ],
  },
  { name: 'deep', version: '1.0', metadata: ['License: MIT'] },
  { name: 'deep', version: '2.0', metadata: ['License: MIT'] },
  {
    name: 'with-extra',
    version: '1.0',
    metadata: ['Provides-Extra: more', 'Requires-Dist: deep; extra == "more"', 'Requires-Dist: fast; extra == "other"'],
  },
  { name: 'fast', version: '1.0' },
  { name: 'pytest', version: '9.0' },
]
const widget: TestWheel = {
  name: 'Widget',
  version: '1.2.0',
  metadata: [
    'License-Expression: MIT AND LicenseRef-Acme',
    'Provides-Extra: fast',
    'Requires-Dist: needed-one',
    'Requires-Dist: fast; extra == "fast"',
  ],
}

/** A project with its wheel and its source distribution, whose test tools are locked and whose workflow uses actions. */
async function project(wheels: TestWheel[] = [widget], files: Record<string, string> = {}): Promise<string> {
  const root = freshDir('project')
  writeFiles(root, {
    'pyproject.toml': '[project]\nname = "widget"\n',
    'requirements-test.txt': 'pytest==9.0\n',
    '.github/workflows/ci.yml': 'jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n',
    ...files,
  })
  writeWheels(join(root, 'release/artifacts'), wheels)
  await writeSdist(join(root, 'release/artifacts'), 'widget', '1.2.0')
  return root
}

/** An index without a network. */
function useIndex(wheels = index): string {
  const directory = freshDir('index')
  writeWheels(directory, wheels)
  Object.assign(process.env, { PIP_NO_INDEX: '1', PIP_FIND_LINKS: directory })
  return directory
}

async function catalogue(root: string, parts: Partial<SbomOptions> = {}, host: TestHost = testHost()) {
  const scratch = freshDir('scratch')
  const releaseDir = join(root, 'release')
  const options = {
    syft,
    scratch,
    version: '1.2.0',
    created: '2023-11-14T22:13:20Z',
    exclude: [],
    extras: [],
    lockFile: undefined,
    minComponents: 1,
    manifests: true,
    spec: { kind: 'dir' as const, value: root },
    releaseDir,
    ...parts,
  }
  const [target] = await expandTarget({ kind: 'dir', value: root }, { name: 'widget', platforms: [], scratch, env })
  if (target === undefined) throw new Error('a directory is a target')
  const sbom = await makeSbom(target, options, host)
  const read = (path: string) => JSON.parse(readFileSync(join(releaseDir, path), 'utf8'))
  return {
    sbom,
    host,
    releaseDir,
    cyclonedx: read('sbom.cyclonedx.json'),
    spdx: read('sbom.spdx.json'),
    tools: sbom.tools && read('tools/sbom.cyclonedx.json'),
    toolsSpdx: sbom.tools && read('tools/sbom.spdx.json'),
  }
}

interface Component {
  name: string
  version: string
  scope: string
  purl: string
  licenses?: unknown
  'bom-ref': string
  hashes?: { content: string }[]
}
const labels = ({ components }: { components: Component[] }) =>
  components.map(({ name, version, scope }) => `${name} ${version} ${scope}`)

/** What pip itself says that a wheel installs. */
function pipInstalls(wheel: string): string[] {
  const report = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json')
  const args = ['install', '--quiet', '--dry-run', '--ignore-installed', '--report', report, wheel]
  execFileSync('python3', ['-m', 'pip', ...args], { env: process.env })
  const { install } = JSON.parse(readFileSync(report, 'utf8'))
  return install.map((one: { metadata: Component }) => `${one.metadata.name} ${one.metadata.version}`).sort()
}

/** What GitHub’s dependency graph gets: of each manifest its file and its packages, with relation, scope and what they need. */
const submitted = ({ manifests = [] }: Pick<Awaited<ReturnType<typeof makeSbom>>, 'manifests'>) =>
  manifests.map(({ name, file, resolved }) => [
    file?.source_location ?? `no file: ${name}`,
    ...Object.entries(resolved).map(([purl, { relationship, scope, dependencies }]) =>
      [purl, relationship, scope, ...dependencies].join(' '),
    ),
  ])

describe('a Python project whose artifacts are there', () => {
  test('its SBOM has the artifacts and what pip installs for the wheel, and its tools are apart', async () => {
    const directory = useIndex()
    const root = await project()
    const { cyclonedx, spdx, tools, toolsSpdx, sbom, releaseDir } = await catalogue(root)
    expect(labels(cyclonedx)).toEqual([
      'Widget 1.2.0 required',
      'Widget 1.2.0 required',
      'deep 2.0 required',
      'Needed_One 1.0 required',
      'with-extra 1.0 required',
    ])
    const wheel = join(releaseDir, 'artifacts/Widget-1.2.0-py3-none-any.whl')
    const installed = cyclonedx.components.map(({ name, version }: Component) => `${name} ${version}`)
    expect([...new Set(installed)].sort()).toEqual(pipInstalls(wheel))
    expect(labels(tools)).toEqual(['actions/checkout v4 excluded', 'pytest 9.0 excluded'])
    expect(sbom).toMatchObject({
      components: 5,
      tools: { components: 2, files: [{ path: 'tools/sbom.cyclonedx.json' }, { path: 'tools/sbom.spdx.json' }] },
    })
    expect(submitted(sbom)).toEqual([
      [
        'no file: widget',
        'pkg:pypi/deep@2.0 indirect runtime',
        'pkg:pypi/needed-one@1.0 direct runtime pkg:pypi/deep@2.0 pkg:pypi/with-extra@1.0',
        'pkg:pypi/with-extra@1.0 indirect runtime pkg:pypi/deep@2.0',
      ],
      ['requirements-test.txt', 'pkg:pypi/pytest@9.0  development'],
    ])
    for (const document of [cyclonedx, tools]) expect(cycloneDxErrors(document)).toEqual([])
    for (const document of [spdx, toolsSpdx]) expect(spdxErrors(document)).toEqual([])
    expect(JSON.stringify([cyclonedx, spdx, tools, toolsSpdx])).not.toContain(directory)

    const [first, sdist, deep, needed] = cyclonedx.components
    expect(first.hashes).toEqual([
      { alg: 'SHA-256', content: sha256(readFileSync(wheel)) },
      { alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) },
    ])
    expect(first.licenses).toEqual([{ expression: 'MIT AND LicenseRef-Acme', acknowledgement: 'declared' }])
    expect(deep.hashes[0].content).toBe(sha256(readFileSync(join(directory, 'deep-2.0-py3-none-any.whl'))))
    expect(needed).toMatchObject({ supplier: { name: 'Ada' }, licenses: [{ license: { name: 'BSD' } }] })
    expect(spdx.hasExtractedLicensingInfos.map((one: { licenseId: string }) => one.licenseId)).toEqual([
      'LicenseRef-Acme',
      'LicenseRef-BSD',
    ])
    expect(
      Object.fromEntries(
        cyclonedx.dependencies.map((one: { ref: string; dependsOn: string[] }) => [one.ref, one.dependsOn]),
      ),
    ).toEqual({
      'directory:Widget@1.2.0': [first['bom-ref'], sdist['bom-ref']],
      [first['bom-ref']]: ['pkg:pypi/needed-one@1.0'],
      [sdist['bom-ref']]: ['pkg:pypi/needed-one@1.0'],
      'pkg:pypi/needed-one@1.0': ['pkg:pypi/deep@2.0', 'pkg:pypi/with-extra@1.0'],
      'pkg:pypi/with-extra@1.0': ['pkg:pypi/deep@2.0'],
      'pkg:pypi/deep@2.0': [],
    })
    // Another day, the index may have other versions.
    expect(
      (await readStepRecords(releaseDir)).files.map(({ path, reproducible }) => `${path} ${reproducible}`),
    ).toEqual([
      'sbom.cyclonedx.json no',
      'sbom.spdx.json no',
      'tools/sbom.cyclonedx.json no',
      'tools/sbom.spdx.json no',
    ])
  })

  test('a lock decides the versions, and the SBOM is then the same bytes everywhere', async () => {
    const directory = useIndex()
    const hash = (file: string) => sha256(readFileSync(join(directory, `${file}-py3-none-any.whl`)))
    const lock = ['Needed_One-1.0', 'deep-1.0', 'with_extra-1.0']
      .map(file => `${file.replace('-1.0', '')}==1.0 --hash=sha256:${hash(file)}\n`)
      .join('')
    const texts: string[][] = []
    for (const name of ['a', 'b ü']) {
      const root = join(freshDir('parent'), name)
      execFileSync('cp', ['-r', await project([widget], { 'requirements.txt': lock }), root])
      const { cyclonedx, releaseDir } = await catalogue(root)
      expect(labels(cyclonedx)).toContain('deep 1.0 required')
      const { files } = await readStepRecords(releaseDir)
      expect(files.map(({ reproducible }) => reproducible)).toEqual(Array(4).fill('unverified'))
      texts.push(files.map(({ path }) => readFileSync(join(releaseDir, path), 'utf8')))
    }
    expect(texts[0]).toEqual(texts[1])
    expect(texts.flat().join()).not.toContain(tmpdir())
    expect(texts[0]?.[0]).toContain('"value": "requirements.txt"')
  })

  test('a lock that lacks some packages decides on the others, and the log names what it lacks', async () => {
    useIndex()
    const { cyclonedx, host, releaseDir } = await catalogue(
      await project([widget], { 'requirements.txt': 'deep==1.0\n' }),
    )
    expect(labels(cyclonedx)).toContain('deep 1.0 required')
    expect(host.lines).toContain(
      'notice: requirements.txt lacks Needed_One 1.0, with-extra 1.0, so the SBOM has the newest versions of them in the index.',
    )
    expect(cyclonedx.metadata.properties).toContainEqual({
      name: 'release-tools:versions',
      value: 'requirements.txt, or else newest in the index',
    })
    expect((await readStepRecords(releaseDir)).files.map(({ reproducible }) => reproducible)).toEqual([
      'no',
      'no',
      'no',
      'no',
    ])
  })

  test('a file of the index that the lock does not have is refused, also if the lock is not complete', async () => {
    useIndex()
    const wrong = `--hash=sha256:${'0'.repeat(64)}`
    const whole = `Needed_One==1.0 ${wrong}\ndeep==1.0 ${wrong}\nwith-extra==1.0 ${wrong}\n`
    await expect(catalogue(await project([widget], { 'requirements.txt': whole }))).rejects.toThrow(
      /DO NOT MATCH THE HASHES|which is not in requirements\.txt/,
    )
    await expect(catalogue(await project([widget], { 'requirements.txt': `deep==1.0 ${wrong}\n` }))).rejects.toThrow(
      /^Could not list deep 1\.0: the index has a file with the SHA-256 [0-9a-f]{64}, which is not in requirements\.txt\./,
    )
  })

  test('extras are listed if asked for, as optional; an unknown one is refused', async () => {
    useIndex()
    const root = await project()
    const { cyclonedx, spdx } = await catalogue(root, { extras: ['fast'] })
    expect(labels(cyclonedx)).toContain('fast 1.0 optional')
    expect(spdx.relationships).toContainEqual(
      expect.objectContaining({
        relationshipType: 'OPTIONAL_DEPENDENCY_OF',
        relatedSpdxElement: 'SPDXRef-DocumentRoot',
      }),
    )
    await expect(catalogue(root, { extras: ['slow'] })).rejects.toThrow(
      'Could not list the packages of extras: what is released has no extra "slow". Check the input `extras`.',
    )
  })

  test('without an index, what is installed is unknown, and no SBOM is written', async () => {
    Object.assign(process.env, { PIP_NO_INDEX: '1', PIP_FIND_LINKS: freshDir('empty') })
    const refused = catalogue(await project())
    await expect(refused).rejects.toThrow(
      /^Could not find out what Widget installs: pip says: No matching distribution found for needed-one.* No SBOM was written: what is installed is not known\.$/,
    )
    await expect(refused).rejects.not.toThrow('ENOENT')
  })

  test('of wheels for several platforms, the one that fits here counts, and all are listed', async () => {
    useIndex()
    const wheels = ['cp27-cp27m-win32', 'py3-none-any'].map(tag => ({ ...widget, tag }))
    expect(
      labels((await catalogue(await project(wheels))).cyclonedx).filter(label => label.startsWith('Widget')),
    ).toHaveLength(3)
    const foreign = ['cp27-cp27m-win32', 'cp27-cp27m-macosx_10_9_x86_64'].map(tag => ({ ...widget, tag }))
    await expect(catalogue(await project(foreign))).rejects.toThrow(
      'Could not find out what Widget installs: none of its 2 wheels fits the Python and the platform of this job.',
    )
  })

  test('a project whose artifacts are not there is catalogued by syft, and the log says so', async () => {
    const { sbom, cyclonedx, host } = await catalogue(
      await project([widget], { 'pyproject.toml': '[project]\nname = "another"\n' }),
    )
    expect(sbom).not.toHaveProperty('tools')
    expect(cyclonedx.components.map(({ name }: Component) => name)).toContain('pytest')
    expect(host.lines).toContainEqual(
      expect.stringMatching(/^notice: The SBOM of widget lists what its directory names, tools included/),
    )
  })
})
