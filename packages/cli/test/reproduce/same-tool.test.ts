/** @needs shell */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { tarGz } from '@release-tools/base/testing'
import type { Host } from '@release-tools/host'
import { startFileServer } from '@release-tools/host/testing'
import { testHost } from '@release-tools/testbed'
import { cacheArchitecture, currentPlatform, type Lock, lock, writeRecord } from '@release-tools/tools'
import { addDiffoscope } from '../../src/reproduce/diffoscope.ts'
import { writeGoModules } from '../../src/reproduce/go-modules.ts'
import type { RebuiltRelease } from '../../src/reproduce/reproduce.ts'
import { sameTool, toolCacheOf } from '../../src/reproduce/same-tool.ts'

const script = '#!/bin/sh\necho syft 1.52.0\n'
const cache = mkdtempSync(join(tmpdir(), 'cache-'))

function hostWith(programs: Record<string, string>): Host & { warnings: string[] } {
  const bin = mkdtempSync(join(tmpdir(), 'bin-'))
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(bin, name), text)
    chmodSync(join(bin, name), 0o755)
  }
  const warnings: string[] = []
  const host = testHost()
  return { ...host, env: { PATH: bin }, warning: line => void warnings.push(line), warnings }
}

test('the tool on PATH is used if it is the one that the release names', async () => {
  const host = hostWith({ syft: script })
  for (const named of [undefined, { version: '1.52.0' }, { version: 'whatever it says', sha256: sha256(script) }]) {
    const { tool, differences } = await sameTool('syft', named, cache, host)
    expect(tool).toMatchObject({ version: '1.52.0', sha256: sha256(script) })
    expect(differences).toEqual([])
  }
})

test('another one is used with the difference, if the one that is named cannot be had', async () => {
  const host = hostWith({ syft: script })
  const { tool, differences } = await sameTool('syft', { version: '9.9.9' }, cache, host)
  expect(tool.version).toBe('1.52.0')
  expect(differences).toEqual([{ field: 'syft', old: '9.9.9', new: '1.52.0' }])
})

test('without any, the error says which to install', async () => {
  const host = hostWith({})
  await expect(sameTool('syft', { version: '9.9.9' }, cache, host)).rejects.toThrow(
    /^Could not run syft 9\.9\.9: it is not on PATH, and could not be installed: .* Install syft 9\.9\.9, and put it on PATH\.$/s,
  )
})

describe('what is installed', () => {
  const program = (version: string) => `#!/bin/sh\necho syft ${version}\n`
  const architecture = cacheArchitecture(currentPlatform())
  const newCache = () => mkdtempSync(join(tmpdir(), 'cache-'))
  const quick = { attempts: 1, baseMs: 1, maxMs: 1 }
  const [system, machine] = currentPlatform().split('-')

  /** A release server that has syft in these versions. */
  async function serving(versions: string[]) {
    const files = versions.map(version => [
      `/anchore/syft/releases/download/v${version}/syft_${version}_${system}_${machine}.tar.gz`,
      tarGz([{ name: 'syft', data: program(version) }]),
    ])
    return startFileServer(Object.fromEntries(files))
  }
  const named = (version: string) => ({ version, sha256: sha256(program(version)) })

  test('is the release that the manifest names by the digest of its program, once for several rebuilds', async () => {
    const server = await serving(['1.40.0'])
    const [cacheDir, more] = [newCache(), { releaseUrl: server.url, retry: quick }]
    const host = hostWith({ syft: script })
    const first = await sameTool('syft', named('1.40.0'), cacheDir, host, more)
    expect(first.tool).toMatchObject({ version: '1.40.0', origin: 'release', sha256: sha256(program('1.40.0')) })
    expect(first.tool.path).toBe(join(cacheDir, 'syft/1.40.0', architecture, 'syft'))
    await server.stop()
    expect(await sameTool('syft', named('1.40.0'), cacheDir, host, more)).toMatchObject({
      tool: { path: first.tool.path },
      differences: [],
    })
  })

  test('never is another program, which is not run either', async () => {
    const server = await serving(['1.40.0'])
    const host = hostWith({ syft: script })
    const other = { version: '1.40.0', sha256: 'a'.repeat(64) }
    const found = await sameTool('syft', other, newCache(), host, { releaseUrl: server.url, retry: quick })
    await server.stop()
    expect(found).toMatchObject({
      tool: { version: '1.52.0', origin: 'path' },
      differences: [{ field: 'syft', old: '1.40.0', new: '1.52.0' }],
    })
    const without = sameTool('syft', other, newCache(), hostWith({}), { releaseUrl: server.url, retry: quick })
    await expect(without).rejects.toThrow('could not be installed')
  })

  test('never comes from another repository, nor leaves the cache, by a version that is a path', async () => {
    const version = '1/../../../../../evil/syft/v/w'
    const path = new URL(
      `http://x/anchore/syft/releases/download/v${version}/syft_${version}_${system}_${machine}.tar.gz`,
    )
    const server = await startFileServer({ [path.pathname]: tarGz([{ name: 'syft', data: program('1.40.0') }]) })
    const cacheDir = join(newCache(), 'a/b/c/d/e/f')
    const hostile = { version, sha256: sha256(program('1.40.0')) }
    const more = { releaseUrl: server.url, retry: quick }
    const found = await sameTool('syft', hostile, cacheDir, hostWith({}), more).catch((error: Error) => error.message)
    await server.stop()
    expect(found).toContain(`"${version}" is not an exact version.`)
    expect(server.requests).toEqual([])
  })

  test('is what was built from the pinned source, if the release names that', async () => {
    const cacheDir = newCache()
    const own: Lock = structuredClone(lock)
    own.syft.source = { version: '1.2.3', module: 'none', package: '.', ldflags: '' }
    const folder = join(cacheDir, 'syft/1.2.3-built', architecture)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'syft'), program('1.2.3'))
    await writeRecord(join(folder, 'syft'), { name: 'syft', ...named('1.2.3'), origin: 'built' })
    const more = { lock: own, releaseUrl: 'http://127.0.0.1:1', retry: quick }
    const found = await sameTool('syft', named('1.2.3'), cacheDir, hostWith({ syft: script }), more)
    expect(found).toMatchObject({ tool: { origin: 'built', path: join(folder, 'syft') }, differences: [] })
    const elsewhere = { version: '1.2.3', sha256: 'b'.repeat(64) }
    expect(await sameTool('syft', elsewhere, cacheDir, hostWith({ syft: script }), more)).toMatchObject({
      tool: { origin: 'built' },
      differences: [{ field: 'program syft 1.2.3', old: 'b'.repeat(64), new: named('1.2.3').sha256 }],
    })
  })

  test('is built from the go.mod and go.sum that setup-tools builds from', async () => {
    const directory = newCache()
    await writeGoModules('syft', directory)
    const committed = join(import.meta.dirname, '../../../../actions/setup-tools/go/syft')
    for (const file of ['go.mod', 'go.sum'])
      expect(readFileSync(join(directory, 'syft', file), 'utf8')).toBe(readFileSync(join(committed, file), 'utf8'))
    await expect(writeGoModules('trivy', directory)).rejects.toThrow('this program does not have its pinned source')
  })

  test('stays in the cache of the user', () => {
    expect(toolCacheOf({ XDG_CACHE_HOME: '/x', LOCALAPPDATA: '/x' })).toBe(join('/x', 'release-tools', 'tools'))
    expect(toolCacheOf({})).toMatch(/release-tools.tools$/)
  })
})

const files = [
  { path: 'a', sha256: 'a'.repeat(64), reproducible: 'bytes' as const, result: 'differs' as const, reason: 'Other.' },
  { path: 'b', sha256: 'b'.repeat(64), reproducible: 'bytes' as const, result: 'identical' as const },
  { path: 'c', sha256: 'c'.repeat(64), reproducible: 'no' as const, result: 'declared' as const },
]
const release = {
  directory: cache,
  pairs: new Map(['a', 'b'].map(path => [path, { released: `released-${path}`, rebuilt: `rebuilt-${path}` }])),
  reproduction: { files },
} as unknown as RebuiltRelease

test('diffoscope is asked about what differs and is at hand', async () => {
  const host = hostWith({ diffoscope: '#!/bin/sh\necho "$6 $7"\necho second\n' })
  const asked = await addDiffoscope(release, host)
  const reasons = asked.reproduction.files.map(({ reason }) => reason)
  expect(reasons).toEqual([
    expect.stringContaining('Other. diffoscope: released-a rebuilt-a ⏎ second'),
    undefined,
    undefined,
  ])
})

test('without diffoscope, nothing changes, and that is said', async () => {
  const host = hostWith({})
  expect(await addDiffoscope(release, host)).toBe(release)
  expect(host.warnings).toEqual(['diffoscope is not installed, so it was not asked.'])
})
