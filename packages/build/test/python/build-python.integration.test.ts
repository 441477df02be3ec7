/** @needs sbom */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { listZip, readPieces, readZipMember, scanTar } from '@release-tools/base'
import { testbed } from '@release-tools/testbed'
import { buildPython } from '../../src/python/build-python.ts'
import { provePython } from '../../src/python/prove-python.ts'
import type { BuiltPython } from '../../src/python/python-build.ts'
import { type BuildBed, buildBed } from './bed.ts'

// pip and compilers run several times in some tests.
jest.setTimeout(5 * 60_000)

let bed: BuildBed
beforeAll(async () => {
  bed = await buildBed(testbed())
})

async function membersOf(path = ''): Promise<string[]> {
  if (path.endsWith('.whl')) return (await listZip(path)).map(({ name }) => name).sort()
  const names: string[] = []
  for await (const { path: name, regular } of scanTar(readPieces(path))) if (regular) names.push(name)
  return names.sort()
}

/** The bytes of a member of a wheel, as text of one character per byte. */
async function contentOf(path = '', name = ''): Promise<string> {
  const pieces: Uint8Array[] = []
  await readZipMember(path, name, { write: async piece => void pieces.push(piece) })
  return Buffer.concat(pieces).toString('latin1')
}

const names = ({ artifacts }: BuiltPython) => artifacts.map(({ path }) => basename(path))
const both = ['widget-1.2.0.tar.gz', 'widget-1.2.0-py3-none-any.whl']

describe('setuptools, whose source distributions carry the machine', () => {
  test('gives the same bytes from another clone, home, umask, host and time, also of compiled code', async () => {
    // A compiler writes the path of the source into what it makes.
    const project = '[tool.setuptools]\next-modules = [{ name = "widget.speed", sources = ["src/widget/speed.c"] }]\n'
    const files = { 'src/widget/speed.c': 'int PyInit_speed(void) { return 1; }\n' }
    const build = await bed.build(bed.repository('setuptools', { project, files }))
    const built = await buildPython(build, bed.host)
    const [sdist, wheel] = built.artifacts
    const both = names(built)
    expect(both).toEqual(['widget-1.2.0.tar.gz', expect.stringMatching(/^widget-1\.2\.0-cp\d+-cp\d+-linux_/)])
    expect(readdirSync(build.outDir).sort()).toEqual(both.toSorted())
    const compiled = (await membersOf(wheel?.path)).find(name => name.endsWith('.so')) ?? ''
    expect(await contentOf(wheel?.path, compiled)).toContain(`${build.sourcePath}/sdist`)
    expect(sdist?.normalised.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['time', 'gzip-time']))
    expect(sdist?.normalised[0]?.before).not.toBe(sdist?.sha256)
    expect(wheel?.normalised).toEqual([])
    expect(built.environment).toEqual({
      SOURCE_DATE_EPOCH: 1_700_000_000,
      umask: '022',
      TZ: 'UTC',
      LC_ALL: 'C.UTF-8',
      sourcePath: build.sourcePath,
    })
    const proof = await provePython(build, built, bed.host)
    expect(Object.fromEntries(proof.files)).toEqual({
      [both[0] ?? '']: { proof: 'bytes', causes: [] },
      [both[1] ?? '']: { proof: 'bytes', causes: [] },
    })
    expect([...proof.varied, ...proof.notVaried]).toContain('host name')
  })

  test('is not stopped by a directory in the work tree, which it would take for a second package', async () => {
    const path = bed.repository('setuptools', { files: { 'widget/__init__.py': '', 'src/widget/__init__.py': '' } })
    execFileSync('git', ['-C', path, 'rm', '-rqf', 'src'])
    execFileSync('git', ['-C', path, '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-qm', 'flat'])
    mkdirSync(join(path, 'site'))
    writeFileSync(join(path, 'site/__init__.py'), '')
    const built = await buildPython(await bed.build(path, { wheel: false }), bed.host)
    expect(await membersOf(built.artifacts[0]?.path)).not.toContain('widget-1.2.0/site/__init__.py')
  })
})

test('pdm-backend writes the time of the build into the header, and only that is taken out', async () => {
  const built = await buildPython(await bed.build(bed.repository('pdm'), { wheel: false }), bed.host)
  expect(built.artifacts.map(({ normalised }) => normalised.map(({ rule }) => rule))).toEqual([['gzip-time']])
  expect(built.tools.map(({ name, version }) => `${name} ${version}`)).toEqual(
    expect.arrayContaining(['build 1.6.1', 'pip 26.3', 'pdm-backend 2.5.0']),
  )
})

test('poetry-core builds a project in a subdirectory, and leaves no trace', async () => {
  const path = bed.repository('poetry', { directory: 'packages/widget' })
  const built = await buildPython(await bed.build(path, { directory: 'packages/widget' }), bed.host)
  expect(names(built)).toEqual(both)
  expect(built.artifacts.map(({ normalised }) => normalised)).toEqual([[], []])
  expect(built.requirements.from).toBe('packages/widget/requirements-build.txt')
})

test('hatchling takes version and files from the commit: no untracked file, no change of the work tree', async () => {
  const path = bed.repository('hatch-vcs', { files: { 'notes.txt': 'committed' } })
  writeFileSync(join(path, 'notes.txt'), 'edited')
  mkdirSync(join(path, 'release/artifacts'), { recursive: true })
  for (const stray of ['release/artifacts/x.txt', 'key.pem', 'stray.py']) writeFileSync(join(path, stray), 'stray')
  const built = await buildPython(await bed.build(path), bed.host)
  expect(built.version).toBe('1.2.0')
  const [sdist] = built.artifacts
  expect(await membersOf(sdist?.path)).toEqual(
    ['PKG-INFO', 'README.md', 'notes.txt', 'pyproject.toml', 'requirements-build.txt', 'src/widget/__init__.py'].map(
      name => `widget-1.2.0/${name}`,
    ),
  )
  expect(execFileSync('tar', ['-xOf', sdist?.path ?? '', 'widget-1.2.0/notes.txt'], { encoding: 'utf8' })).toBe(
    'committed',
  )
  // What the back-end needs itself is named, too, with the digest of the one file that is pinned.
  const own = built.tools.find(({ name }) => name === 'hatch-vcs')
  expect(own).toEqual({ name: 'hatch-vcs', version: '0.5.0', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
})
