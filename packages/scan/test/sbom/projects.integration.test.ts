/** @needs tools sbom */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { pythonName, qualityOf } from '@release-tools/evidence'
import { expandTarget } from '@release-tools/oci'
import { testbed, testHost } from '@release-tools/testbed'
import { findTool } from '@release-tools/tools'
import { makeSbom } from '../../src/sbom/catalogue.ts'
import { startValidators } from '../../testing/official-validators.ts'
import { writeFiles, writeWheels } from '../../testing/python-project.ts'
import { freshDir } from '../../testing/scanners.ts'

jest.setTimeout(180_000)

/** Well-known projects, pinned in packages/testbed/python/projects.txt: without dependencies, with few, with many, with compiled ones. */
const projects = ['six', 'jinja2', 'requests', 'rich', 'flask', 'httpx']

beforeAll(() => {
  Object.assign(process.env, { PIP_NO_INDEX: '1', PIP_FIND_LINKS: testbed().realWheels })
})

interface Component {
  name: string
  version: string
  scope: string
  hashes?: { content: string }[]
  licenses?: object[]
}

/** Name, version and digest of the components, as pipInstalls gives them. */
function listed({ components }: { components: Component[] }): string[] {
  return components.map(one => `${one.name} ${one.version} ${one.hashes?.[0]?.content}`).sort()
}

/** A directory with the wheel as its artifact, and with test tools that are not released. */
function released(name: string): { root: string; wheel: string } {
  const root = freshDir(name)
  const file = readdirSync(testbed().realWheels).find(
    one => one.endsWith('.whl') && pythonName(one.split('-')[0] ?? '') === name,
  )
  if (file === undefined) throw new Error(`${name} is not among the prepared wheels`)
  writeFiles(root, { 'setup.py': '', 'requirements-test.txt': 'pytest==9.0.0\ncoverage==7.0\n' })
  const wheel = join(root, 'release/artifacts', file)
  cpSync(join(testbed().realWheels, file), wheel)
  return { root, wheel }
}

async function catalogue(root: string, name: string): Promise<string[]> {
  const [scratch, host] = [freshDir('scratch'), testHost()]
  const targets = await expandTarget({ kind: 'dir', value: root }, { name, platforms: [], scratch, env: process.env })
  const options = {
    syft: await findTool('syft', host),
    scratch,
    version: '0',
    created: '2023-11-14T22:13:20Z',
    exclude: [],
    extras: [],
    lockFile: undefined,
    minComponents: 1,
    spec: { kind: 'dir' as const, value: root },
    releaseDir: join(root, 'release'),
  }
  const files: string[] = []
  for (const target of targets) {
    const sbom = await makeSbom(target, options, host)
    files.push(...[sbom, sbom.tools].flatMap(one => one?.files ?? []).map(({ path }) => join(root, 'release', path)))
  }
  return files
}

interface Reported {
  metadata: { name: string; version: string }
  download_info: { archive_info: { hashes: { sha256: string } } }
}

/** What pip itself says that it would install for a wheel, with the digest of each file. */
function pipInstalls(wheel: string, options: string[] = []): string[] {
  const report = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json')
  const args = ['install', '--quiet', '--dry-run', '--ignore-installed', '--report', report, wheel, ...options]
  execFileSync('python3', ['-m', 'pip', ...args], { env: process.env })
  const { install } = JSON.parse(readFileSync(report, 'utf8')) as { install: Reported[] }
  return install
    .map(
      ({ metadata, download_info }) =>
        `${metadata.name} ${metadata.version} ${download_info.archive_info.hashes.sha256}`,
    )
    .sort()
}

const validators = startValidators()
afterAll(() => validators.stop())

/** Those of a released project, made once. */
const made = new Map<string, Promise<{ wheel: string; files: string[] }>>()

function madeOf(name: string) {
  const make = async () => {
    const { root, wheel } = released(name)
    return { wheel, files: await catalogue(root, name) }
  }
  const known = made.get(name) ?? make()
  made.set(name, known)
  return known
}

describe.each(projects)('the SBOM of %s', name => {
  test('has exactly what pip would install for its wheel, with digests and licences, and is valid', async () => {
    const { wheel, files } = await madeOf(name)
    const [cyclonedx] = files.map(file => JSON.parse(readFileSync(file, 'utf8')))
    const components: Component[] = cyclonedx.components
    expect(listed(cyclonedx)).toEqual(pipInstalls(wheel))
    expect(listed(cyclonedx)).toContainEqual(expect.stringContaining(sha256(readFileSync(wheel))))
    expect(components.filter(({ licenses = [] }) => licenses.length === 0).map(one => one.name)).toEqual([])
    expect(components.map(({ scope }) => scope)).toEqual(components.map(() => 'required'))
    expect(await validators.errors(files)).toEqual([])
  })
})

/** What NTIA's minimum elements miss in an SPDX file, by ntia-conformance-checker: names of components by the field. The root is left out. */
function missedByNtia(file: string): object {
  const program = `
import json, sys
from ntia_conformance_checker import SbomChecker
checker = SbomChecker(sys.argv[1], compliance="ntia", sbom_spec="spdx2")
fields = {"name": checker.components_without_names, "version": checker.components_without_versions, "identifier": checker.components_without_identifiers, "supplier": checker.components_without_suppliers}
print(json.dumps({"author": checker.doc_author, "timestamp": checker.doc_timestamp, **{field: sorted({name for name, id in found if id != "SPDXRef-DocumentRoot"}) for field, found in fields.items()}}))
`
  return JSON.parse(execFileSync(testbed().validators, ['-c', program, file], { encoding: 'utf8' }))
}

test.each(['httpx', 'rich'])('NTIA’s own checker misses in %s what our report misses', async name => {
  const [cyclonedx = '', spdx = ''] = (await madeOf(name)).files
  const [ntia] = qualityOf(JSON.parse(readFileSync(cyclonedx, 'utf8'))).lists
  const missed = (field: string) =>
    ntia?.gaps
      .find(gap => gap.field === field)
      ?.lacking.map(text => text.split(' ')[0])
      .sort() ?? []
  expect(missedByNtia(spdx)).toEqual({
    // The checker takes a tool for an author.
    ...{ author: true, timestamp: true },
    ...Object.fromEntries(['name', 'version', 'identifier', 'supplier'].map(field => [field, missed(field)])),
  })
  expect(ntia?.gaps.map(({ field }) => field)).toContain('author')
})

describe.each(['flask', 'jinja2', 'six'])('the SBOM of %s, released as source distribution only', name => {
  test('has exactly what pip would install for it, and is valid', async () => {
    const root = freshDir(name)
    const sdists = join(testbed().realWheels, 'sdists')
    const [file = ''] = readdirSync(sdists).filter(one => one.startsWith(`${name}-`))
    writeFiles(root, { 'setup.py': '', 'requirements-test.txt': 'pytest==9.0.0\n' })
    const sdist = join(root, 'release/artifacts', file)
    cpSync(join(sdists, file), sdist)
    const files = await catalogue(root, name)
    const [cyclonedx, , tools] = files.map(one => JSON.parse(readFileSync(one, 'utf8')))
    expect(listed(cyclonedx)).toEqual(pipInstalls(sdist))
    expect(listed(cyclonedx)).toContainEqual(expect.stringContaining(sha256(readFileSync(sdist))))
    expect(tools.components.map((one: Component) => one.name)).toEqual(['pytest'])
    expect(await validators.errors(files)).toEqual([])
  })
})

test('the SBOM of the example has its artifacts and what pip installs for its wheel, in the versions of its lock', async () => {
  const root = freshDir('example')
  cpSync(join(import.meta.dirname, '../../../../examples/python-app'), root, { recursive: true })
  const artifacts = join(root, 'release/artifacts')
  const build =
    'import os, sys; from flit_core import buildapi as b; d = sys.argv[1]; os.makedirs(d); b.build_wheel(d); b.build_sdist(d)'
  const env = { ...process.env, PYTHONPATH: join(testbed().realWheels, 'backends'), SOURCE_DATE_EPOCH: '1763717400' }
  execFileSync('python3', ['-c', build, artifacts], { cwd: root, env })
  const [wheel = '', sdist = ''] = readdirSync(artifacts).sort()
  const files = await catalogue(root, 'hostcard')
  const [cyclonedx, , tools] = files.map(file => JSON.parse(readFileSync(file, 'utf8')))
  writeFiles(root, { 'lock.txt': 'certifi==2023.5.7\nidna==3.6\n' })
  const installed = pipInstalls(join(artifacts, wheel), ['--constraint', join(root, 'lock.txt')])
  expect(installed.map(one => one.replace(/ [0-9a-f]{64}$/, ''))).toEqual([
    'certifi 2023.5.7',
    'hostcard 1.2.0',
    'idna 3.6',
  ])
  const source = `hostcard 1.2.0 ${sha256(readFileSync(join(artifacts, sdist)))}`
  expect(listed(cyclonedx)).toEqual([...installed, source].sort())
  const names = tools.components.map((one: Component) => one.name)
  expect(names).toEqual(expect.arrayContaining(['flit-core', 'pytest', 'coverage']))
  expect(names).not.toContain('certifi')
  expect(await validators.errors(files)).toEqual([])
})

test('licences that SPDX does not list pass the official validator, and a document without their texts does not', async () => {
  const root = freshDir('own-licence')
  writeFiles(root, { 'setup.py': '' })
  const metadata = ['License-Expression: MIT AND LicenseRef-Acme', 'Author: Ada (Acme), Inc.']
  writeWheels(join(root, 'release/artifacts'), [{ name: 'own', version: '1.0', metadata }])
  const files = await catalogue(root, 'own')
  expect(await validators.errors(files)).toEqual([])
  const spdx = files.find(file => file.endsWith('sbom.spdx.json')) ?? ''
  const { hasExtractedLicensingInfos: _, ...rest } = JSON.parse(readFileSync(spdx, 'utf8'))
  writeFiles(root, { 'without.spdx.json': JSON.stringify(rest) })
  expect(await validators.errors([join(root, 'without.spdx.json')])).toContainEqual(
    expect.stringContaining('LicenseRef-Acme'),
  )
})
