/** @needs tools sigstore */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { renderJson, sha256 } from '@release-tools/base'
import { type FileServer, startFileServer } from '@release-tools/host/testing'
import { requestToken, testbed, testHost } from '@release-tools/testbed'
import { findTool } from '../src/find.ts'
import { type Lock, lock as realLock, withVersion } from '../src/lock.ts'
import type { ToolName } from '../src/names.ts'
import type { Platform } from '../src/platform.ts'
import { newerReleases } from '../src/update/releases.ts'
import { updateLock } from '../src/update/update.ts'
import type { UpdateOptions } from '../src/update/update-options.ts'
import { fakeAsset, fakeProgram, fakeRelease } from './support/fake-release.ts'

// Upstream's signer, in the local Sigstore; the identity is what Fulcio makes of the job's claims.
const workflow = 'anchore/syft/.github/workflows/release.yaml@refs/heads/main'
const now = Date.parse('2026-11-21T00:00:00Z')
const at = '/anchore/syft/releases/download'
let server: FileServer
let dir: string
let lock: Lock
let options: UpdateOptions

beforeEach(async () => {
  const fake = fakeRelease()
  lock = fake.lock
  lock.syft.signature = {
    file: 'syft_{version}_checksums.txt',
    identity: `https://github.com/${workflow}`,
    issuer: testbed().issuer,
  }
  server = await startFileServer(fake.files)
  dir = await mkdtemp(join(testbed().dir, 'update-'))
  const host = testHost()
  options = {
    host,
    dir,
    now,
    cooldownDays: 7,
    apiUrl: server.url,
    releaseUrl: server.url,
    token: 'token of the API',
    trustedRoot: testbed().trustedRoot,
    cosign: await findTool('cosign', host),
    retry: { attempts: 1, baseMs: 1, maxMs: 10 },
  }
})
afterEach(async () => {
  await server.stop()
  await rm(dir, { recursive: true })
})

/** Puts GitHub's list of releases on the server: versions with their age in days. */
function announce(name: ToolName, releases: Record<string, number>, more: object = {}) {
  const list = Object.entries(releases).map(([version, age]) => ({
    tag_name: `v${version}`,
    draft: false,
    prerelease: false,
    published_at: new Date(now - age * 24 * 60 * 60 * 1000).toISOString(),
    ...more,
  }))
  server.files.set(`/repos/${realLock[name].repository}/releases?per_page=50`, Buffer.from(JSON.stringify(list)))
}

/** Publishes syft in a version: assets, checksums, and their bundle, signed for real. */
async function publish(version: string, signer = workflow) {
  const lines = Object.entries(lock.syft.assets).map(([platform, asset]) => {
    const file = withVersion(asset.file, version)
    const bytes = fakeAsset('syft', platform as Platform, fakeProgram('syft', platform as Platform, version))
    server.files.set(`${at}/v${version}/${file}`, bytes)
    return `${sha256(bytes)}  ${file}\n`
  })
  await sign(version, lines.join(''), signer)
}

async function sign(version: string, sums: string, signer = workflow) {
  const name = `syft_${version}_checksums.txt`
  const [file, bundle] = [join(dir, name), join(dir, 'signed.json')]
  await writeFile(file, sums)
  const { signingConfig, trustedRoot, idTokenRequestUrl } = testbed()
  const services = ['--signing-config', signingConfig, '--trusted-root', trustedRoot]
  const env = {
    ACTIONS_ID_TOKEN_REQUEST_URL: idTokenRequestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken({ job_workflow_ref: signer }),
  }
  const result = await testHost().exec('cosign', ['sign-blob', '-y', ...services, '--bundle', bundle, file], { env })
  expect(result).toMatchObject({ exitCode: 0 })
  server.files.set(`${at}/v${version}/${name}`, Buffer.from(sums))
  server.files.set(`${at}/v${version}/${name}.sigstore.json`, await readFile(bundle))
  await Promise.all([rm(file), rm(bundle)])
}

const syft = () => updateLock(lock, ['syft'], options)

describe('tools:update', () => {
  test('takes the newest version that is old enough, with its digests from the signed checksums', async () => {
    announce('syft', { '1.56.0': 6, '1.55.1': 7, '1.55.0': 20, '1.54.1': 40 })
    await publish('1.55.1')
    const update = await syft()
    expect(update.changes).toEqual(['syft: 1.54.1 → 1.55.1, upstream’s signature verified.'])
    expect(update.notes).toEqual(['syft 1.56.0 skipped: it is 6 days old, but the minimum is 7 days.'])
    expect(update.lock.syft).toMatchObject({ version: '1.55.1', verified: 'signature', source: lock.syft.source })
    expect(update.lock.syft.assets['windows-amd64']).toEqual({
      file: 'syft_{version}_windows_amd64.zip',
      sha256: sha256(server.files.get(`${at}/v1.55.1/syft_1.55.1_windows_amd64.zip`) ?? ''),
      program: sha256(fakeProgram('syft', 'windows-amd64', '1.55.1')),
    })
    expect(update.lock.grype).toBe(lock.grype)
    expect(renderJson((await syft()).lock)).toBe(renderJson(update.lock))
    expect((await readdir(dir)).filter(name => !name.includes('checksums'))).toEqual([])
  })

  test('completes the version that is locked', async () => {
    announce('syft', { '1.54.1': 40 })
    const sums = Object.values(lock.syft.assets).map(asset => `${asset.sha256} *${withVersion(asset.file, '1.54.1')}\n`)
    await sign('1.54.1', sums.join(''))
    const first = await syft()
    expect(first.changes).toEqual(['syft 1.54.1: upstream’s signature verified, added the digests of the programs.'])
    expect(first.lock.syft.assets['linux-amd64']?.program).toBe(sha256(fakeProgram('syft', 'linux-amd64')))
    expect((await updateLock(first.lock, ['syft'], options)).changes).toEqual([])
  })

  test('completes a tool without signed checksums from the digests of the lock, and leaves its version', async () => {
    announce('act', { '0.2.90': 30, '0.2.89': 60 })
    const update = await updateLock(lock, ['act'], options)
    expect(update.notes).toEqual([
      'act 0.2.90 skipped: Upstream signs nothing. Compare digests of independent sources, and change the lock by hand.',
    ])
    expect(update.changes).toEqual(['act 0.2.89: added the digests of the programs.'])
    expect(update.lock.act.verified).toBe('agreement')
  })

  test.each([
    ['a draft', '1.55.0', { draft: true }, []],
    ['a pre-release', '1.55.0', { prerelease: true }, []],
    ['a tag that is no version', '1.55.0-rc.1', {}, []],
    ['an older version', '1.54.0', {}, []],
    ['a release without a date', '1.55.0', { published_at: null }, ['GitHub does not say when it was published']],
  ])('skips %s', async (_what, version, more, reasons) => {
    announce('syft', { [version]: 30 }, more)
    const { ready, waiting } = await newerReleases('syft', lock.syft, options)
    expect(ready).toBeUndefined()
    expect(waiting.map(({ reason }) => reason)).toEqual(reasons)
  })

  test('skips versions that are known to be bad', async () => {
    announce('trivy', { '0.69.6': 300, '0.69.3': 300 })
    const news = await newerReleases('trivy', { ...lock.trivy, version: '0.69.2' }, options)
    expect(news).toMatchObject({
      ready: '0.69.3',
      waiting: [{ version: '0.69.6', reason: expect.stringContaining('it is known to be bad: ') }],
    })
  })
})

describe('tools:update refuses, and changes nothing', () => {
  const refused = async () => {
    const before = renderJson(lock)
    const error = await syft().catch(error => error)
    expect(renderJson(lock)).toBe(before)
    return `${error.message} ${error.details ?? ''}`
  }

  test('checksums signed by someone else', async () => {
    announce('syft', { '1.55.0': 20 })
    await publish('1.55.0', 'evil/syft/.github/workflows/release.yaml@refs/heads/main')
    expect(await refused()).toContain(
      `Could not verify syft_1.55.0_checksums.txt: cosign found no valid signature by https://github.com/${workflow} (issuer ${testbed().issuer}). Do not use this version.`,
    )
  })

  test('checksums signed from a tag where upstream signs from its main branch', async () => {
    announce('syft', { '1.55.0': 20 })
    await publish('1.55.0', workflow.replace('heads/main', 'tags/v1.55.0'))
    expect(await refused()).toContain('cosign found no valid signature by')
  })

  test('checksums that were changed after they were signed', async () => {
    announce('syft', { '1.55.0': 20 })
    await publish('1.55.0')
    const path = `${at}/v1.55.0/syft_1.55.0_checksums.txt`
    server.files.set(path, Buffer.from((server.files.get(path) ?? '').toString().replace(/^./, 'f')))
    expect(await refused()).toContain('cosign found no valid signature by')
  })

  test('checksums without a bundle', async () => {
    announce('syft', { '1.55.0': 20 })
    await publish('1.55.0')
    server.files.delete(`${at}/v1.55.0/syft_1.55.0_checksums.txt.sigstore.json`)
    expect(await refused()).toContain(
      'syft_1.55.0_checksums.txt.sigstore.json: the server answered 404 Not Found. Check how upstream signs its releases now',
    )
  })

  test('an asset that is not the one of the checksums', async () => {
    announce('syft', { '1.55.0': 20 })
    await publish('1.55.0')
    server.files.set(`${at}/v1.55.0/syft_1.55.0_linux_arm64.tar.gz`, Buffer.from('evil'))
    expect(await refused()).toContain(`its SHA-256 is ${sha256('evil')}, expected `)
  })

  test('checksums that leave an asset out', async () => {
    announce('syft', { '1.55.0': 20 })
    await publish('1.55.0')
    await sign('1.55.0', `${'a'.repeat(64)}  syft_1.55.0_linux_amd64.tar.gz.other\n`)
    expect(await refused()).toContain(
      'Could not lock syft_1.55.0_linux_amd64.tar.gz: upstream’s checksums do not list it.',
    )
  })

  test('a locked release that was replaced upstream, although it is signed', async () => {
    announce('syft', { '1.54.1': 40 })
    await publish('1.54.1')
    const sums = server.files.get(`${at}/v1.54.1/syft_1.54.1_checksums.txt`)?.toString() ?? ''
    await sign('1.54.1', sums.replaceAll(/^./gm, 'f'))
    expect(await refused()).toContain('Could not verify the lock of syft 1.54.1: upstream’s signed checksums give f')
  })

  test('a repository that is gone', async () => {
    expect(await refused()).toContain(
      'Could not list the releases of anchore/syft: the repository does not exist (404).',
    )
  })
})

describe('npm run tools:update', () => {
  const script = join(import.meta.dirname, '../../../scripts/tools-update.ts')
  const run = async (...args: string[]) => {
    const all = ['--disable-warning=ExperimentalWarning', script, '--api', server.url, '--server', server.url, ...args]
    return promisify(execFile)(process.execPath, all).then(
      ({ stdout, stderr }) => ({ code: 0, text: stdout + stderr }),
      error => ({ code: error.code, text: error.stdout + error.stderr }),
    )
  }

  test('writes the lock, or with --check only says that it would', async () => {
    const path = join(dir, 'lock.json')
    await writeFile(path, renderJson(lock))
    announce('syft', { '1.55.0': 30 })
    await publish('1.55.0')
    const common = ['--lock', path, '--trusted-root', testbed().trustedRoot, '--cooldown', '0', 'syft']
    expect(await run('--check', ...common)).toEqual({
      code: 1,
      text: 'syft: 1.54.1 → 1.55.0, upstream’s signature verified.\n',
    })
    expect(await readFile(path, 'utf8')).toBe(renderJson(lock))
    expect((await run(...common)).code).toBe(0)
    expect(JSON.parse(await readFile(path, 'utf8')).syft.version).toBe('1.55.0')
    expect(await run('--check', ...common)).toEqual({ code: 0, text: 'The lock is up to date.\n' })
  }, 30_000)

  test.each([
    [['--help'], 0, 'npm run tools:update [-- OPTIONS] [TOOL…]'],
    [['syfd'], 2, 'Unknown tool "syfd" (did you mean "syft"?).'],
    [['--cooldown', 'week'], 2, '--cooldown "week" is not a whole number of days from 0 to 999.'],
    [['--force'], 2, "Unknown option '--force'"],
  ])('%j', async (args, code, text) => {
    const result = await run(...args)
    expect(result.code).toBe(code)
    expect(result.text).toContain(text)
  })
})
