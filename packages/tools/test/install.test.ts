/** @needs shell */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { type FileServer, startFileServer, status } from '@release-tools/host/testing'
import { type TestHost, testHost } from '@release-tools/testbed'
import { type InstallRequest, installTools } from '../src/install.ts'
import { type Lock, lock as realLock, withVersion } from '../src/lock.ts'
import { programName, type ToolName, toolNames } from '../src/names.ts'
import { isWindows, type Platform, platforms } from '../src/platform.ts'
import { fakeAsset, fakeProgram, fakeRelease } from './support/fake-release.ts'

let server: FileServer
let lock: Lock
let folder: string
let cacheDir: string
let host: TestHost

beforeEach(async () => {
  const fake = fakeRelease()
  lock = fake.lock
  server = await startFileServer(fake.files)
  folder = await mkdtemp(join(tmpdir(), 'install-'))
  cacheDir = join(folder, 'cache')
  host = testHost()
})
afterEach(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

function install(names: (ToolName | InstallRequest['tools'][number])[], options: Partial<InstallRequest> = {}) {
  const tools = names.map(name => (typeof name === 'string' ? { name } : name))
  const retry = { attempts: 2, baseMs: 1, maxMs: 10 }
  return installTools(
    { tools, source: 'release', cacheDir, releaseUrl: server.url, platform: 'linux-amd64', lock, retry, ...options },
    host,
  )
}

const failureOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no failure',
    error => error.message,
  )

/** The message of the failure; no program, and nothing half made, may be in the cache. */
async function failure(...args: Parameters<typeof install>): Promise<string> {
  const error = await install(...args).then(
    () => new Error('no failure'),
    error => error,
  )
  const left = await readdir(cacheDir, { recursive: true }).catch(() => [])
  expect(left.filter(path => path.includes('/x64'))).toEqual([])
  return error.message.replaceAll(server.url, 'SERVER').replaceAll(folder, 'FOLDER')
}

const locked = toolNames.flatMap(name =>
  platforms.map(platform => ({ name, platform, asset: realLock[name].assets[platform] })),
)

describe('from upstream’s release', () => {
  test.each(locked.filter(({ asset }) => asset !== undefined))('$name for $platform', async ({ name, platform }) => {
    const [tool] = await install([name], { platform })
    const program = fakeProgram(name, platform)
    expect(tool).toEqual({
      path: join(
        cacheDir,
        name,
        lock[name].version,
        platform.endsWith('amd64') ? 'x64' : 'arm64',
        programName(name, isWindows(platform)),
      ),
      name,
      version: lock[name].version,
      sha256: sha256(program),
      origin: 'release',
      served: 'release',
      assurance: lock[name].verified,
    })
    expect(await readFile(tool?.path ?? '')).toEqual(program)
  })

  test.each(locked.filter(({ asset }) => asset === undefined))('no $name for $platform', async ({ name, platform }) => {
    const reason = lock[name].withheld?.[platform]
    const found =
      reason === undefined
        ? 'upstream has no release for this platform.'
        : `the lock excludes this platform: ${reason}.`
    expect(await failure([name], { platform })).toContain(
      `Could not install ${name} for ${platform}: ${found} Use a runner with one of these platforms: linux-amd64,`,
    )
  })

  test('several at once, in the order of the request, each with its record', async () => {
    const tools = await install(['trivy', 'cosign', 'syft', 'grype'])
    expect(tools.map(tool => tool.name)).toEqual(['trivy', 'cosign', 'syft', 'grype'])
    expect(
      JSON.parse(await readFile(join(cacheDir, 'syft', lock.syft.version, 'x64', 'release-tools.json'), 'utf8')),
    ).toEqual({
      name: 'syft',
      version: lock.syft.version,
      sha256: sha256(fakeProgram('syft', 'linux-amd64')),
      origin: 'release',
    })
    expect((await readdir(join(cacheDir, 'syft', lock.syft.version))).sort()).toEqual(['x64', 'x64.complete'])
  })

  test('another version with its digest', async () => {
    const program = fakeProgram('cosign', 'linux-amd64', '3.1.4')
    server.files.set('/sigstore/cosign/releases/download/v3.1.4/cosign-linux-amd64', program)
    const [tool] = await install([{ name: 'cosign', version: '3.1.4', sha256: sha256(program) }])
    expect(tool).toMatchObject({ version: '3.1.4', assurance: 'given', sha256: sha256(program) })
    expect(await install([{ name: 'cosign', version: '3.1.4', sha256: sha256(program) }])).toMatchObject([
      { served: 'cache' },
    ])
  })

  test('another version in an archive', async () => {
    const archive = fakeAsset('syft', 'linux-amd64', fakeProgram('syft', 'linux-amd64', '1.55.0'))
    server.files.set('/anchore/syft/releases/download/v1.55.0/syft_1.55.0_linux_amd64.tar.gz', archive)
    const wanted = { name: 'syft' as const, version: '1.55.0', sha256: sha256(archive) }
    expect(await install([wanted])).toMatchObject([{ version: '1.55.0', assurance: 'given' }])
    expect(await install([wanted])).toMatchObject([{ version: '1.55.0', served: 'cache' }])
  })
})

describe('a failure leaves nothing and says why', () => {
  test('another version without digest', async () => {
    expect(await failure([{ name: 'cosign', version: '3.1.4' }])).toBe(
      'Could not install cosign 3.1.4: this version is not in the lock, and the request gives no digest for it. ' +
        'Add the SHA-256 of its asset for linux-amd64: `cosign@3.1.4=sha256:…`.',
    )
    expect(server.requests).toEqual([])
  })

  test('another digest than the lock’s', async () => {
    expect(await failure([{ name: 'cosign', sha256: 'a'.repeat(64) }])).toContain(
      `the given digest is ${'a'.repeat(64)}, but the lock has `,
    )
  })

  test.each([
    ['trivy', '0.69.4', 'malicious versions of March 2026'],
    ['trivy', '0.69.6', 'GHSA-69fq-xp46-6x23'],
    ['cosign', '3.1.2', 'GHSA-fx35-mq7g-6g98'],
    ['cosign', '2.6.4', 'GHSA-fx35-mq7g-6g98'],
    ['act', '0.2.85', 'two high-severity advisories'],
  ] as const)('%s %s is refused, also with a digest', async (name, version, reason) => {
    const message = await failure([{ name, version, sha256: 'a'.repeat(64) }])
    expect(message).toContain(`Could not use ${name} ${version}: this version is known to be bad: `)
    expect(message).toContain(reason)
    expect(server.requests).toEqual([])
  })

  test('a wrong digest, both shown', async () => {
    const path = '/sigstore/cosign/releases/download/v3.1.3/cosign-linux-amd64'
    server.files.set(path, Buffer.from('evil'))
    expect(await failure(['cosign'])).toBe(
      `Could not download SERVER${path}: its SHA-256 is ${sha256('evil')}, expected ${lock.cosign.assets['linux-amd64']?.sha256} ` +
        '(4 bytes; the file was removed). Do not use it. Check the source: it serves only a part of the pinned file, or a different file.',
    )
  })

  test('a release that is gone', async () => {
    server.files.clear()
    expect(await failure(['trivy'])).toContain('the server answered 404 Not Found.')
  })

  test('a rate limit', async () => {
    server.next('/anchore/syft/releases/download/v1.54.1/syft_1.54.1_linux_amd64.tar.gz', status(429), status(429))
    expect(await failure(['syft'])).toContain('the server limits the rate of requests (429).')
  })

  test('an archive without the program', async () => {
    const archive = fakeAsset('grype', 'linux-amd64')
    const asset = lock.syft.assets['linux-amd64']
    if (asset !== undefined) asset.sha256 = sha256(archive)
    server.files.set('/anchore/syft/releases/download/v1.54.1/syft_1.54.1_linux_amd64.tar.gz', archive)
    expect(await failure(['syft'])).toBe(
      'Could not unpack the archive: it does not contain syft. Check the source of the archive.',
    )
  })

  test('a program that is not the one of the lock', async () => {
    const asset = lock.syft.assets['linux-amd64']
    if (asset !== undefined) asset.program = 'b'.repeat(64)
    expect(await failure(['syft'])).toContain(
      `Could not unpack syft_1.54.1_linux_amd64.tar.gz: the SHA-256 of syft in it is ${sha256(fakeProgram('syft', 'linux-amd64'))}, but the lock has ${'b'.repeat(64)}.`,
    )
  })

  test('a tool cache that cannot be written', async () => {
    await writeFile(cacheDir, 'a file')
    expect(await failure(['cosign'])).toMatch(
      /^Could not write FOLDER\/cache\/cosign\/3\.1\.3\/x64: .*ENOTDIR.* Check that the folder exists and is writable\.$/,
    )
  })
})

describe('the tool cache', () => {
  const program = () => join(cacheDir, 'syft', lock.syft.version, 'x64', 'syft')

  test('serves what holds, without the server', async () => {
    await install(['syft', 'cosign'])
    server.requests.length = 0
    expect(await install(['syft', 'cosign'])).toMatchObject([
      { served: 'cache', assurance: 'agreement', origin: 'release' },
      { served: 'cache', assurance: 'signature' },
    ])
    expect(server.requests).toEqual([])
  })

  test('a program that was changed is installed again, with a warning, even where the record was changed with it', async () => {
    await install(['syft'])
    await writeFile(program(), 'evil')
    const record = { name: 'syft', version: lock.syft.version, sha256: sha256('evil'), origin: 'release' }
    await writeFile(join(program(), '../release-tools.json'), JSON.stringify(record))
    expect(await install(['syft'])).toMatchObject([
      { served: 'release', sha256: sha256(fakeProgram('syft', 'linux-amd64')) },
    ])
    expect(host.lines).toEqual([
      `warning: syft 1.54.1 in the tool cache has changed since it was installed: its SHA-256 is ${sha256('evil')}, ` +
        `expected ${sha256(fakeProgram('syft', 'linux-amd64'))}. Installing it again.`,
    ])
    expect(await readFile(program())).toEqual(fakeProgram('syft', 'linux-amd64'))
  })

  test('a program whose archive was changed too is installed again', async () => {
    await install(['syft'])
    await writeFile(program(), 'evil')
    await writeFile(
      join(program(), '../syft_1.54.1_linux_amd64.tar.gz'),
      fakeAsset('syft', 'linux-amd64', Buffer.from('evil')),
    )
    expect(await install(['syft'])).toMatchObject([{ served: 'release' }])
    expect(host.lines[0]).toContain(`its SHA-256 is ${sha256('evil')}. Installing it again.`)
  })

  test('a changed program is gone even where it cannot be installed again', async () => {
    await install(['syft'])
    await writeFile(program(), 'evil')
    server.files.clear()
    expect(await failure(['syft'])).toContain('404')
  })

  test('what others left there is not taken', async () => {
    await mkdir(join(program(), '..'), { recursive: true })
    await writeFile(program(), 'not ours')
    expect(await install(['syft'])).toMatchObject([{ served: 'release' }])
  })

  test('the program of a lock that knows it needs no archive', async () => {
    const asset = lock.syft.assets['linux-amd64']
    if (asset !== undefined) asset.program = sha256(fakeProgram('syft', 'linux-amd64'))
    await install(['syft'])
    expect((await readdir(join(program(), '..'))).sort()).toEqual(['release-tools.json', 'syft'])
    expect(await install(['syft'])).toMatchObject([{ served: 'cache' }])
  })

  test('a folder with more than the program is not put on PATH', async () => {
    await install(['syft'])
    await writeFile(join(program(), '../git'), 'evil')
    expect(await install(['syft'])).toMatchObject([{ served: 'release' }])
    expect(host.lines).toEqual([
      'warning: The tool cache has the unexpected file "git" beside syft 1.54.1. Installing syft again.',
    ])
    expect(await readdir(join(program(), '..'))).not.toContain('git')
  })

  test('a look-up of the runner decides what is whole', async () => {
    await install(['syft'])
    const asked: string[][] = []
    const findCached =
      (found: string | undefined) =>
      async (...question: string[]) => {
        asked.push(question)
        return found
      }
    expect(await install(['syft'], { findCached: findCached(undefined) })).toMatchObject([{ served: 'release' }])
    expect(await install(['syft'], { findCached: findCached(join(program(), '..')) })).toMatchObject([
      { served: 'cache', path: program() },
    ])
    expect(asked).toEqual([
      ['syft', lock.syft.version, 'x64'],
      ['syft', lock.syft.version, 'x64'],
    ])
  })

  test('the same tool twice at the same time ends well', async () => {
    const [a, b] = await Promise.all([install(['syft']), install(['syft'])])
    expect(a[0]?.sha256).toBe(b[0]?.sha256)
    expect(await install(['syft'])).toMatchObject([{ served: 'cache' }])
  })
})

describe('from a mirror', () => {
  test('the same asset name below its address', async () => {
    for (const [path, file] of server.files) server.files.set(`/mirror/${basename(path)}`, file)
    const tools = await install(['cosign', 'trivy'], { source: 'mirror', mirrorUrl: `${server.url}/mirror/` })
    expect(tools).toMatchObject([{ served: 'mirror', origin: 'release', assurance: 'signature' }, { served: 'mirror' }])
    expect(server.requests.sort()).toEqual([
      '/mirror/cosign-linux-amd64',
      `/mirror/${withVersion('trivy_{version}_Linux-64bit.tar.gz', lock.trivy.version)}`,
    ])
  })

  test('a mirror with another file', async () => {
    server.files.set('/mirror/cosign-linux-amd64', Buffer.from('evil'))
    expect(await failure(['cosign'], { source: 'mirror', mirrorUrl: `${server.url}/mirror` })).toContain(
      `its SHA-256 is ${sha256('evil')}`,
    )
  })
})

async function putProgram(path: string, content: string | Buffer): Promise<string> {
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
  await chmod(path, 0o755)
  return sha256(content)
}

describe('from a path', () => {
  const tools = () => join(folder, 'tools')
  const path = (wanted: ToolName | InstallRequest['tools'][number], platform: Platform = 'linux-amd64') =>
    install([wanted], { source: 'path', toolPath: tools(), platform })

  test('a program of the folder, its version asked', async () => {
    const digest = await putProgram(join(tools(), 'syft'), fakeProgram('syft', 'linux-amd64', '1.50.0'))
    expect(await path('syft')).toEqual([
      {
        path: join(tools(), 'syft'),
        name: 'syft',
        version: '1.50.0',
        sha256: digest,
        origin: 'path',
        served: 'path',
        assurance: 'none',
      },
    ])
  })

  test('a program of a folder of its own, with its record', async () => {
    const digest = await putProgram(join(tools(), 'syft/syft'), 'a build')
    await writeFile(
      join(tools(), 'syft/release-tools.json'),
      JSON.stringify({ name: 'syft', version: '1.52.0', sha256: digest, origin: 'built' }),
    )
    expect(await path('syft')).toMatchObject([{ version: '1.52.0', origin: 'built', assurance: 'record' }])
  })

  test('a program of another digest than the one given never runs', async () => {
    await putProgram(join(tools(), 'syft'), `#!/bin/sh\ntouch ${folder}/ran\necho syft 1.50.0\n`)
    expect(await failureOf(path({ name: 'syft', sha256: 'a'.repeat(64) }))).toContain(
      `, expected ${'a'.repeat(64)} for syft`,
    )
    expect(await readdir(folder)).not.toContain('ran')
  })

  test('the release itself is known by the lock', async () => {
    await putProgram(join(tools(), 'cosign'), fakeProgram('cosign', 'linux-amd64'))
    expect(await path('cosign')).toMatchObject([{ origin: 'path', assurance: 'signature' }])
  })

  test('a release with a record and no digest in the lock', async () => {
    const digest = await putProgram(join(tools(), 'syft'), fakeProgram('syft', 'linux-amd64'))
    await writeFile(
      join(tools(), 'release-tools.json'),
      JSON.stringify({ name: 'syft', version: '1.54.1', sha256: digest, origin: 'release' }),
    )
    expect(await path('syft')).toMatchObject([{ origin: 'release', assurance: 'record' }])
  })

  test('a program with the digest that was given', async () => {
    const digest = await putProgram(join(tools(), 'cosign'), 'echo cosign 3.1.3')
    await writeFile(join(tools(), 'cosign'), '#!/bin/sh\necho cosign 3.1.3\n')
    expect(await path({ name: 'cosign', sha256: sha256('#!/bin/sh\necho cosign 3.1.3\n') })).toMatchObject([
      { assurance: 'given' },
    ])
    await expect(path({ name: 'cosign', sha256: digest })).rejects.toThrow(
      `expected ${digest} for cosign. If you built it yourself, give its digest: \`tools: cosign=sha256:…\`.`,
    )
  })

  test('another program under the version of the lock is refused', async () => {
    await putProgram(join(tools(), 'cosign'), '#!/bin/sh\necho cosign 3.1.3 by someone\n')
    await expect(path('cosign')).rejects.toThrow(
      `expected ${lock.cosign.assets['linux-amd64']?.program} for cosign 3.1.3.`,
    )
  })

  test('another version than asked for is refused', async () => {
    const digest = await putProgram(join(tools(), 'syft'), fakeProgram('syft', 'linux-amd64', '1.50.0'))
    await expect(path({ name: 'syft', version: '1.51.0', sha256: digest })).rejects.toThrow(
      'it is version 1.50.0, not the requested 1.51.0. Replace the program, or request the version that it has.',
    )
  })

  test('a program that was changed since it was recorded is refused', async () => {
    await putProgram(join(tools(), 'syft'), 'evil')
    await writeFile(
      join(tools(), 'release-tools.json'),
      JSON.stringify({ name: 'syft', version: '1.54.1', sha256: 'a'.repeat(64), origin: 'built' }),
    )
    await expect(path('syft')).rejects.toThrow(
      `syft has changed since it was installed: its SHA-256 is ${sha256('evil')}, recorded was ${'a'.repeat(64)}.`,
    )
  })

  test('a version that is known to be bad is refused', async () => {
    await putProgram(join(tools(), 'trivy'), fakeProgram('trivy', 'linux-amd64', '0.69.4'))
    await expect(path('trivy')).rejects.toThrow('Could not use trivy 0.69.4: this version is known to be bad')
  })

  test('nothing there', async () => {
    await expect(path('syft')).rejects.toThrow(
      `Could not find syft in ${tools()}: it contains neither syft nor syft/syft.`,
    )
    await expect(path('syft', 'windows-amd64')).rejects.toThrow('it contains neither syft.exe nor')
  })
})

describe('auto', () => {
  test('says which source served, and why those before it did not', async () => {
    server.files.set('/mirror/cosign-linux-amd64', Buffer.from('evil'))
    const [tool] = await install(['cosign'], {
      source: 'auto',
      toolPath: join(folder, 'none'),
      mirrorUrl: `${server.url}/mirror`,
    })
    expect(tool).toMatchObject({ served: 'release' })
    const lines = host.lines.map(line => line.replaceAll(folder, 'FOLDER').replaceAll(server.url, 'SERVER'))
    expect(lines).toEqual([
      expect.stringMatching(
        /^warning: cosign, mirror: Could not download SERVER\/mirror\/cosign-linux-amd64: its SHA-256 is /,
      ),
      expect.stringMatching(/^cosign: not from path: Could not find cosign in FOLDER\/none: /),
      expect.stringMatching(/^cosign: not from mirror: Could not download /),
      'cosign 3.1.3: from release.',
    ])
  })

  test('takes what is there first', async () => {
    await putProgram(join(folder, 'tools/cosign'), fakeProgram('cosign', 'linux-amd64'))
    expect(await install(['cosign'], { source: 'auto', toolPath: join(folder, 'tools') })).toMatchObject([
      { served: 'path' },
    ])
    await install(['cosign'])
    expect(await install(['cosign'], { source: 'auto' })).toMatchObject([{ served: 'cache' }])
    expect(host.lines.slice(-1)).toEqual(['cosign 3.1.3: from tool cache.'])
  })

  test('does not take another version, unless it may', async () => {
    await putProgram(join(folder, 'tools/syft'), fakeProgram('syft', 'linux-amd64', '1.50.0'))
    const options = { source: 'auto', toolPath: join(folder, 'tools') } as const
    expect(await install(['syft'], options)).toMatchObject([{ served: 'release' }])
    expect(host.lines[0]).toContain(
      'Could not install syft 1.54.1: this source has version 1.50.0. To accept it, set `allow-source-version: true`.',
    )
    expect(await install(['syft'], { ...options, allowSourceVersion: true })).toMatchObject([
      { served: 'path', version: '1.50.0' },
    ])
  })

  test('takes an earlier build of the same version, or of the source where it may, and never one that was changed', async () => {
    const source = lock.syft.source?.version ?? ''
    const built = join(cacheDir, 'syft', `${source}-built`, 'x64', 'syft')
    const digest = await putProgram(built, 'a build')
    await writeFile(
      join(built, '../release-tools.json'),
      JSON.stringify({ name: 'syft', version: source, sha256: digest, origin: 'built' }),
    )
    expect(await install(['syft'], { source: 'auto', allowSourceVersion: true })).toMatchObject([
      { served: 'cache', origin: 'built', version: source },
    ])
    expect(await install(['syft'], { source: 'auto' })).toMatchObject([{ served: 'release' }])
    await rm(join(cacheDir, 'syft', lock.syft.version), { recursive: true })
    await writeFile(built, 'evil')
    expect(await install(['syft'], { source: 'auto', allowSourceVersion: true })).toMatchObject([{ served: 'release' }])
    expect(host.lines).toContain(
      `warning: syft ${source} in the tool cache has changed since it was built: its SHA-256 is ${sha256('evil')}, recorded was ${digest}. Building it again.`,
    )
  })

  test('no source: says so, with what each said', async () => {
    server.files.clear()
    const error = await install(['trivy'], { source: 'auto' }).catch(error => error)
    expect(error.message).toBe(
      'Could not install trivy: no source could serve it. See below what each of them reported.',
    )
    expect(error.details.split('\n').map((line: string) => line.split(':')[0])).toEqual([
      'tool cache (built)',
      'release',
      'go',
    ])
    expect(error.details).toContain('Could not build trivy from source: the lock has no source for it.')
  })
})
