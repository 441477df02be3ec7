/** @needs demo */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { parseBuild, parseManifest, readRebuild } from '@release-tools/evidence'
import { Leaks } from '@release-tools/testbed'
import { rebuildFile } from '../../scripts/demo/rebuild-file.ts'
import { root } from '../../scripts/shared/repository.ts'
import { run } from '../../scripts/shared/run.ts'
import { type DemoRun, demoRun } from '../support/demo-run.ts'

// One run takes half a minute on a quiet machine. They take turns: all of them work in .demo.
jest.setTimeout(15 * 60_000)

const demo = join(root, '.demo')
const script = (name: string, ...args: string[]) => run(process.execPath, [join(root, 'scripts', name), ...args])
const scratch = (name: string) => mkdtempSync(join(tmpdir(), `demo-${name}-`))
const read = (path: string, folder = demo) => readFileSync(join(folder, path), 'utf8')

/** Each line that says that the release came from the package index. */
const onIndex = /published on a package index as acme\/hostcard, and installed from there: hostcard-1\.2\.0$/gm

/** Processes with the directory of the demo in their command line or as their working directory. */
function processes(): string[] {
  return readdirSync('/proc').filter(pid => /^\d+$/.test(pid) && Number(pid) !== process.pid && inDemo(pid))
}

function inDemo(pid: string): boolean {
  try {
    const cwd = readlinkSync(`/proc/${pid}/cwd`)
    return cwd.startsWith(demo) || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`${demo}/work`)
  } catch {
    return false
  }
}

describe('npm run demo -- --reproduce', () => {
  let demoed: DemoRun
  const left = (path: string) => read(path, demoed.folder)
  beforeAll(async () => {
    demoed = await demoRun()
  })

  test('releases, and the download is verified', () => {
    const { code, output } = demoed
    expect(output).toContain('VERIFIED: hostcard 1.2.0')
    expect(code).toBe(0)
    expect(output).toContain('examples/act/setup-python.')
    expect(output.match(onIndex)).toHaveLength(1)
  })

  test('prints no secret, and leaves none in what is published', () => {
    const leaks = new Leaks()
    leaks.watch('the output', () => [demoed.output])
    expect(leaks.found(demoed.folder)).toEqual([])
  })

  test('leaves the published assets, the trust beside them, and the release directory', () => {
    const manifest = parseManifest(left('release/manifest.yaml'))
    const tarball = ['', '.sig', '.sigstore.json'].map(suffix => `release-v1.2.0.tar.gz${suffix}`)
    const last = ['verification-summary.intoto.jsonl', 'release-signing-events.jsonl']
    const own = ['SHA256SUMS', 'manifest.yaml', 'manifest.yaml.sigstore.json', ...last]
    const wheel = ['hostcard-1.2.0-py3-none-any.whl', 'hostcard-1.2.0.tar.gz']
    const byGpg = ['SHA256SUMS', 'manifest.yaml', 'release.html', 'release-v1.2.0.tar.gz', ...wheel]
    const listed = manifest.files.flatMap(file => file.asset ?? [])
    expect(readdirSync(join(demoed.folder, 'download')).sort()).toEqual(
      [...listed, ...own, ...tarball, ...byGpg.map(name => `${name}.asc`)].sort(),
    )
    expect(demoed.output).toMatch(/^ {2}OpenPGP key [0-9A-F]{40}\n {4}GPG signatures \(/m)
    expect(readdirSync(join(demoed.folder, 'trust')).sort()).toEqual(['cosign.pub', 'gpg.asc', 'trusted_root.json'])
    expect(manifest.verdict.result).toBe('pass')
  })

  test('proves that a rebuild gives the same wheel, source distribution, and record of their build', () => {
    const { files } = parseManifest(left('release/manifest.yaml'))
    const built = files.filter(({ path }) => path === 'build.json' || path.startsWith('artifacts/'))
    expect(built.map(({ path, reproducible }) => [path, reproducible])).toEqual([
      ['artifacts/hostcard-1.2.0-py3-none-any.whl', 'bytes'],
      ['artifacts/hostcard-1.2.0.tar.gz', 'bytes'],
      ['build.json', 'bytes'],
    ])
    expect(left('release/release.md')).toContain('A rebuild of the tag gives the same bytes for 2 artifacts.')
    expect(left('release/release.md')).toMatch(/- Build: with CPython 3\.\d+\.\d+, build 1\.\d/)
    expect(left('summary.md')).toContain('Build of hostcard 1.2.0')
  })

  test('builds the image from its commit and from recorded wheels, and proves that a rebuild gives the same', () => {
    const { images } = parseManifest(left('release/manifest.yaml'))
    expect(images.map(({ name, reproducible }) => [name, reproducible])).toEqual([['app', 'bytes']])
    const { image } = parseBuild(left('release/images/app/build.json'), 'build.json')
    expect(image).toMatchObject({ context: '.', contexts: [{ name: 'wheels', requirements: 'requirements.txt' }] })
    expect(image?.contexts?.[0]?.files.map(({ path }) => path)).toEqual([
      'certifi-2023.5.7-py3-none-any.whl',
      'hostcard-1.2.0-py3-none-any.whl',
      'idna-3.6-py3-none-any.whl',
    ])
  })

  test('another user, in another directory and time zone, gets the same bytes of all that should have them', () => {
    const { output } = demoed
    const { files, result } = readRebuild(JSON.parse(left(rebuildFile)), rebuildFile)
    const promised = files.filter(({ reproducible }) => reproducible === 'bytes')
    expect(promised.filter(file => file.result !== 'identical')).toEqual([])
    const names = ['artifacts/hostcard-1.2.0-py3-none-any.whl', 'images/app', 'images/app/build.json', 'sbom.spdx.json']
    expect(promised.map(({ path }) => path)).toEqual(expect.arrayContaining(names))
    expect(output).toContain(
      `${promised.length} of ${promised.length} files and images that should have the same bytes have them`,
    )
    expect(output).toContain(process.getuid?.() === 0 ? ', with the user id 200000, ' : ', with the same user id')
    expect(result).toBe('reproduced')
  })

  test('carries the results of the tests, and the coverage of the sources that the wheel was made of', () => {
    const { files, totals } = JSON.parse(left('release/coverage.json'))
    const names = ['__init__', '__main__', 'cli', 'names', 'roots']
    expect(files.map(({ path }: { path: string }) => path)).toEqual(names.map(name => `src/hostcard/${name}.py`))
    expect(JSON.parse(left('release/test-results.json')).totals).toMatchObject({ total: 7, passed: 7 })
    expect(JSON.parse(left('release/test-result.statement.json')).predicate.result).toBe('PASSED')
    expect(totals.coveredLines).toBeGreaterThan(55)
    expect(left('release/release.md')).toMatch(/Tests: 7 tests passed\.\n- Test coverage: 9\d\.\d %/)
    expect(left('summary.md')).toContain('7 tests passed, coverage 9')
  })

  test('prints a command for pip that takes the wheel by its digest, and no other file', async () => {
    const [command = ''] = left('release/release.md').match(/^pip install '.*'$/m) ?? []
    const local = command
      .replace(/https:[^#]*\//, `file://${join(demoed.folder, 'download')}/`)
      .slice("pip install '".length, -1)
    const pip = (requirement: string, target: string) =>
      run('python3', ['-m', 'pip', 'install', '--no-index', '--no-deps', '--target', join(target, 'site'), requirement])
    expect(await pip(local, scratch('installed'))).toMatchObject({ code: 0 })
    const other = await pip(
      local.replace(/.$/, last => (last === '0' ? '1' : '0')),
      scratch('refused'),
    )
    expect(other.code).toBe(1)
    expect(other.output).toContain('THESE PACKAGES DO NOT MATCH THE HASHES')
  })

  test('shows an exception with its date, a MEDIUM finding, and a disagreement', () => {
    const summary = left('summary.md')
    expect(summary).toMatch(/\| excepted \| HIGH \| `CVE-2023-37920`/)
    expect(summary).toMatch(/MEDIUM \| `CVE-2024-3651`/)
    expect(summary).toContain('the scanners disagree on 1')
    expect(summary).toContain('small samples')
  })
})

describe('npm run demo', () => {
  test('--with-finding: the gate fails, and nothing is published', async () => {
    const { code, output } = await script('demo.ts', '--with-finding', '--without-image')
    expect(output).toContain(
      'HIGH CVE-2021-33503 in urllib3 1.26.4 of hostcard, fixed in 1.26.5 [vulnerabilities.fail].',
    )
    expect(output).toMatch(/^\| ❌ \| HIGH \| `CVE-2021-33503` \| urllib3 1\.26\.4 \|/m)
    expect(output).toContain('✓ The gate failed, as it must: nothing was signed, nothing published.')
    expect(code).toBe(0)
    expect(existsSync(join(demo, 'download'))).toBe(false)
    expect(output).not.toMatch(onIndex)
  })

  test('--without-image: one job, which calls the reusable workflow, releases a package keyless, without a secret', async () => {
    const { code, output } = await script('demo.ts', '--without-image')
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const builder = `https://github.com/org/release-tools/.github/workflows/release.yml@refs/tags/v${version}`
    expect(output).toContain('VERIFIED: hostcard 1.2.0')
    expect(output).toContain(`Signed by\n  ${builder}\n`)
    expect(output).toContain('--source-repository https://github.com/acme/hostcard')
    for (const job of [
      "Refuse what can't be trusted",
      'Build',
      'Test with py3.11',
      'Catalogue and scan',
      'Merge the test results',
      'Sign and attest',
      'Publish',
    ])
      expect(output).toMatch(new RegExp(`^\\[ *[\\d.]+ s\\] ${job}$`, 'm'))
    expect(code).toBe(0)
    // The publisher is the caller's file, although a reusable workflow of ours signed the release.
    expect(output.match(onIndex)).toHaveLength(1)
    expect(readdirSync(join(demo, 'work/first/installed/hostcard'))).toContain('cli.py')
    expect(read('work/first/publish-pypi/outputs.txt')).toMatch(
      /^uploaded<<.*\nhostcard-1\.2\.0\.tar\.gz\nhostcard-1\.2\.0-py3-none-any\.whl\n/m,
    )
    const manifest = parseManifest(read('release/manifest.yaml'))
    expect(manifest).toMatchObject({ images: [], verdict: { result: 'pass' }, builder: { id: builder } })
    // Nobody has a key, and the notes tell readers whose release they mean.
    expect(readdirSync(join(demo, 'trust'))).toEqual(['trusted_root.json'])
    expect(readdirSync(join(demo, 'download')).filter(name => name.endsWith('.sig'))).toEqual([])
    expect(read('release/release.md')).toContain(`--certificate-identity ${builder}`)
    expect(read('release/release.md')).toContain('--source-repository https://github.com/acme/hostcard')
    // The tests ran on the wheel outside of the checkout, and their coverage is that of its sources.
    expect(JSON.parse(read('release/coverage.json')).files.map(({ path }: { path: string }) => path)).toContain(
      'src/hostcard/cli.py',
    )
  })

  test('--signer vault: a key of Vault signs, the job logs in by its identity, and its token is revoked', async () => {
    const { code, output } = await script('demo.ts', '--without-image', '--signer', 'vault')
    expect(output).toContain("Vault's audit log: 1 login with the identity of a job, 3 signatures, 1 token revoked")
    expect(output).toContain('VERIFIED: hostcard 1.2.0')
    expect(code).toBe(0)
    // Manifest, tarball and verification summary, which readers verify by the key that is checked in.
    expect(output).toMatch(/^ {2}key sha256:[0-9a-f]{64}\n {4}manifest signature .*tarball signature/ms)
    expect(read('work/project/.github/cosign.pub')).toBe(read('trust/cosign.pub'))
    expect(read('work/project/.github/workflows/release.yml')).not.toContain('secrets')
    const leaks = new Leaks()
    leaks.watch('the output', () => [output])
    expect(leaks.found(join(demo, 'download'))).toEqual([])
  })

  test.each(['SIGINT', 'SIGKILL'] as const)('leaves no process and no mount after %s', async signal => {
    const child = spawn(process.execPath, [join(root, 'scripts/demo.ts')], { stdio: ['ignore', 'pipe', 'ignore'] })
    const ended = new Promise(done => child.once('exit', done))
    await new Promise<void>(done => {
      child.stdout.on('data', chunk => String(chunk).includes('Build and test') && done())
    })
    await sleep(1_000)
    expect(processes()).not.toEqual([])
    child.kill(signal)
    await ended
    for (const end = Date.now() + 2_000; processes().length > 0 && Date.now() < end; ) await sleep(100)
    expect(processes()).toEqual([])
    expect(readFileSync('/proc/mounts', 'utf8')).not.toContain(demo)
  })

  test('refuses what it does not know', async () => {
    const { code, output } = await script('demo.ts', '--thrice')
    expect(code).toBe(2)
    expect(output).toContain('See `npm run demo -- --help`.')
  })
})

describe('npm run act', () => {
  // What the demo does not run with act, and what shows most for its time: `npm run bench -- act` runs the workflow of each action.
  test('actions, one after the other', async () => {
    const names = ['guard-release', 'setup-tools', 'cosign-sign', 'gpg-sign', 'sign-model', 'publish-pypi']
    const { code, output } = await script('act.ts', ...names)
    expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' })
    for (const name of names) expect(output).toContain(`${name}: done; logs and summaries are in .demo/act/${name}/`)
  })

  test('release-with-images --pull-request: the reusable workflow as a dry run, without a secret', async () => {
    const { code, output } = await script('act.ts', 'release-with-images', '--pull-request')
    expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' })
    expect(read('act/release-with-images/summary.md')).toContain(
      'nothing was published, and a throw-away key made the signatures',
    )
    expect(output).toContain('✓ Check event, runner and repository')
    expect(output).toMatch(/\] Build hostcard$/m)
    expect(output).toContain('✓ Scan the image')
    // act has no line for a step that it skips.
    expect(output).toContain('✓ Sign the images')
    expect(output).not.toContain('Push the images by digest')
    expect(output).not.toMatch(/\] Publish$/m)
  })

  test('an unknown name lists the names', async () => {
    const { code, output } = await script('act.ts', 'scan-imago')
    expect(code).toBe(2)
    expect(output).toContain(
      'Could not run "scan-imago" with act: there is no action or template with this name. Choose one of: ',
    )
  })
})
