/** @needs shell */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { cacheDir, cachedDir, locked } from '../src/prepare/cache.ts'
import { writeOciLayout } from '../src/prepare/oci-layout.ts'
import { requirePinned } from '../src/prepare/pinned.ts'
import { must } from '../src/prepare/run.ts'
import { isMissing, missingPrograms, systemPrograms } from '../src/prepare/system.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'prepare-'))
})
afterEach(() => rm(dir, { recursive: true }))

describe('the cache', () => {
  test('is where the variables say', () => {
    expect(cacheDir({ RELEASE_TOOLS_CACHE: '/a' })).toBe('/a')
    expect(cacheDir({ XDG_CACHE_HOME: '/b' })).toBe('/b/release-tools')
    expect(cacheDir({})).toMatch(/\.cache\/release-tools$/)
  })

  test('fills a directory once', async () => {
    let fills = 0
    const fill = async (staging: string) => {
      fills += 1
      await writeFile(join(staging, 'file'), 'x')
    }
    const path = join(dir, 'deep/one')
    expect(await cachedDir(path, fill)).toBe(path)
    await cachedDir(path, fill)
    expect(fills).toBe(1)
    expect(await readFile(join(path, 'file'), 'utf8')).toBe('x')
  })

  test('keeps nothing of what failed or was killed', async () => {
    await mkdir(join(dir, 'one.partial-killed'))
    const fail = async (staging: string) => {
      await writeFile(join(staging, 'half'), '')
      throw new Error('no')
    }
    await expect(cachedDir(join(dir, 'one'), fail)).rejects.toThrow('no')
    expect(await readdir(dir)).toEqual([])
  })

  test('is prepared by one process at a time', async () => {
    const lines: string[] = []
    const events: string[] = []
    const work = (name: string) =>
      locked(
        join(dir, 'lock'),
        line => lines.push(line),
        async () => {
          events.push(`${name} begins`)
          await new Promise(done => setTimeout(done, 50))
          events.push(`${name} ends`)
        },
      )
    await Promise.all([work('a'), work('b')])
    expect(events.map(event => event.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends'])
    expect(lines).toEqual(['waiting for another run on this machine'])
    expect(await readdir(dir)).toEqual([])
  })
})

describe('programs of the system', () => {
  test('that are missing are named together, each with its command', async () => {
    const missing = await missingPrograms('/nonexistent')
    expect(missing.map(({ program }) => program)).toContain('go')
    expect(isMissing(missing).message).toMatch(/^Could not prepare this machine: \d+ programs are missing\./)
    expect(isMissing(missing).message).toContain('\n  go: install Go 1.26 or later')
    expect(isMissing([{ program: 'ip', package: 'iproute2' }]).message).toBe(
      'Could not prepare this machine: one program is missing. Install the missing programs, and run the same command again.\n' +
        '  ip: sudo apt-get install --no-install-recommends iproute2',
    )
  })

  test('that are too old count as missing', async () => {
    await writeFile(join(dir, 'go'), '#!/bin/sh\necho go1.19.8\n', { mode: 0o755 })
    expect((await missingPrograms(dir)).map(({ program }) => program)).toContain('go')
    await writeFile(join(dir, 'go'), '#!/bin/sh\necho go1.27.1\n', { mode: 0o755 })
    expect((await missingPrograms(dir)).map(({ program }) => program)).not.toContain('go')
  })

  test('are more where coverage is tested: Java as SonarQube needs it, and not a newer one', async () => {
    const withJava = async (version: string) => {
      await writeFile(join(dir, 'java'), `#!/bin/sh\necho openjdk ${version} 2025-01-21\n`, { mode: 0o755 })
      const common = systemPrograms([])
      const more = systemPrograms(['sonar', 'python']).filter(entry => !common.includes(entry))
      return (await missingPrograms(dir, more)).map(({ program }) => program)
    }
    expect(await withJava('17.0.14')).toEqual(['mvn', 'pypy3'])
    expect(await withJava('21')).toEqual(['mvn', 'pypy3'])
    expect(await withJava('11.0.2')).toContain('java')
    expect(await withJava('25.0.1')).toContain('java')
  })

  test('that fail are told of with what they said last', async () => {
    await expect(must('make it', 'sh', ['-c', 'echo first >&2; echo last >&2; exit 3'])).rejects.toMatchObject({
      message: expect.stringContaining('Could not make it: sh ended with exit code 3: last.'),
      details: 'first\nlast\n',
    })
    await expect(must('make it', 'sh', ['-c', 'exit 3'])).rejects.toThrow('sh ended with exit code 3. Fix the cause')
    expect(await must('make it', 'echo', ['hello'])).toBe('hello\n')
  })
})

describe('a download', () => {
  test('that is another one than the pinned is refused', async () => {
    const file = join(dir, 'server.zip')
    await writeFile(file, 'x')
    await requirePinned('the server', file, sha256('x'))
    await expect(requirePinned('the server', file, sha256('y'))).rejects.toThrow(
      `Could not unpack the server: its SHA-256 is ${sha256('x')}, expected ${sha256('y')}.`,
    )
  })
})

describe('the base image', () => {
  test('is a function of its root file system and time', async () => {
    const tar = join(dir, 'base.tar')
    await writeFile(tar, 'a root file system')
    for (const name of ['a', 'b']) await writeOciLayout(join(dir, name), tar, new Date(1.7e12))
    const read = async (name: string) => readFile(join(dir, name, 'index.json'), 'utf8')
    expect(await read('a')).toBe(await read('b'))

    const blob = (digest: string) => readFile(join(dir, 'a/blobs/sha256', digest.replace('sha256:', '')))
    const manifest = JSON.parse(String(await blob(JSON.parse(await read('a')).manifests[0].digest)))
    const config = JSON.parse(String(await blob(manifest.config.digest)))
    expect(config).toMatchObject({
      created: '2023-11-14T22:13:20Z',
      rootfs: { diff_ids: [`sha256:${sha256('a root file system')}`] },
    })
    expect(String(gunzipSync(await blob(manifest.layers[0].digest)))).toBe('a root file system')
    expect(existsSync(join(dir, 'a/layer.partial'))).toBe(false)
  })
})
