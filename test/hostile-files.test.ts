/** @needs shell */
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, jest, test } from '@jest/globals'
import { makeRelease } from '@release-tools/evidence/testing'
import { actionDefaults, inputVariables } from '@release-tools/runner/testing'
import { root } from '../scripts/shared/repository.ts'

jest.setTimeout(120_000)

/** What may stand in place of a file. */
const sparse = (path: string) => {
  writeFileSync(path, '')
  truncateSync(path, 5 * 1024 ** 3)
}
const pipe = (path: string) => {
  rmSync(path, { force: true })
  execFileSync('mkfifo', [path])
}
const device = (path: string) => {
  rmSync(path, { force: true })
  symlinkSync('/dev/zero', path)
}
const text = (content: string | Buffer) => (path: string) => writeFileSync(path, content)
const objects = `{"a":[${'{},'.repeat(4_000_000)}{}]}`
const nested = '{"a":['.repeat(1_000_000)
const lines = '{}\n'.repeat(1_000_000)
const xml = `<coverage line-rate="1">${'<line/>\n'.repeat(1_000_000)}</coverage>`
const yaml = `version: 1\na: [${'a,'.repeat(500_000)}a]\n`

let release: Awaited<ReturnType<typeof makeRelease>>
let keyFile: string
beforeAll(async () => {
  release = await makeRelease()
  keyFile = join(release.root, 'key.pub')
  const [signer] = release.trust.signers
  writeFileSync(keyFile, signer?.kind === 'key' ? signer.publicKey : '')
})

interface Ended {
  code: number | null
  output: string
  megabytes: number
  seconds: number
}

/** Runs a program of ours from its sources, in a process of its own. */
async function run(args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const measured = join(mkdtempSync(join(tmpdir(), 'measured-')), 'measured.json')
  const preload = ['--import', join(root, 'test/support/measured.mjs')]
  const child = spawn(process.execPath, [...preload, ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: cwd, ...env, MEASURED_FILE: measured },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Whoever waits for a pipe is ended, and has measured nothing.
    timeout: 60_000,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', piece => (output += piece))
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  return { code, output, ...JSON.parse(readFileSync(measured, 'utf8')) }
}

function check({ code, output, megabytes, seconds }: Ended, wanted: number, message: RegExp) {
  expect(output.replace(/\s+/g, ' ')).toMatch(message)
  expect(output).not.toMatch(/TypeError|RangeError|\n {4}at /)
  expect(code).toBe(wanted)
  expect(megabytes).toBeLessThan(300)
  expect(seconds).toBeLessThan(10)
}

type Put = (path: string) => void
test.each<[what: string, file: string, put: Put, args: string[], code: number, message: RegExp]>([
  [
    'a manifest of 5 GB',
    'release/manifest.yaml',
    sparse,
    [],
    1,
    /has 5368709120 bytes, more than the 16777216 accepted/,
  ],
  ['its signature of 5 GB', 'release/manifest.yaml.sigstore.json', sparse, [], 1, /has 5368709120 bytes/],
  ['its signature, nested deeply', 'release/manifest.yaml.sigstore.json', text(nested), [], 1, /more than 100 levels/],
  ['provenance of 5 GB', 'release/provenance.intoto.jsonl', sparse, [], 1, /It has 5368709120 bytes, not/],
  ['provenance of 1,000,000 lines', 'release/provenance.intoto.jsonl', text(lines), [], 1, /NOT VERIFIED/],
  [
    'a listed file of 5 GB',
    'release/sbom.cyclonedx.json',
    sparse,
    [],
    1,
    /"sbom.cyclonedx.json": It has 5368709120 bytes, not/,
  ],
  ['SHA256SUMS of 5 GB', 'release/SHA256SUMS', sparse, [], 1, /It has 5368709120 bytes, more than/],
  ['a file of 5 GB that is not listed', 'release/x', sparse, [], 1, /"x": It is not part of the release/],
  ['an SBOM of 5,000,000 values', 'release/sbom.cyclonedx.json', text(objects), [], 1, /It has 12000010 bytes, not/],
  ['a pipe beside it', 'release-v1.2.0.tar.gz', pipe, [], 1, /it is a symbolic link or a special file/],
  ['a link to a device', 'release/release.md', device, [], 1, /"release.md" is a symbolic link or a special file/],
  ['a summary of 5 GB', 'verification-summary.intoto.jsonl', sparse, [], 1, /has 5368709120 bytes/],
  ['a policy of 5 GB', 'p.yaml', sparse, ['--policy', 'p.yaml'], 2, /has 5368709120 bytes, more than the 1048576/],
  [
    'a policy of 500,000 values',
    'p.yaml',
    text(yaml),
    ['--policy', 'p.yaml'],
    2,
    /it has more values than are accepted/,
  ],
  ['a root of 5 GB', 'r.json', sparse, ['--trusted-root', 'r.json'], 2, /has 5368709120 bytes/],
])('verify ends with a clear answer on %s', async (_, file, put, args, code, message) => {
  const copy = mkdtempSync(join(tmpdir(), 'hostile-'))
  cpSync(release.root, copy, { recursive: true })
  put(join(copy, file))
  const program = join(root, 'packages/cli/src/main.ts')
  check(await run([program, 'verify', '--key', keyFile, ...args, 'release'], copy), code, message)
  rmSync(copy, { recursive: true })
})

const git = { SOURCE_DATE_EPOCH: '1763717400', GITHUB_REF: 'refs/tags/v1.2.3', GITHUB_SHA: 'c0ffee'.padEnd(40, '0') }
const names = {
  GITHUB_REPOSITORY: 'acme/widget',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: 'http://127.0.0.1:9',
}
const bomb = gzipSync(Buffer.alloc(600_000_000))
const subjects = JSON.stringify([{ name: 'a', digest: { sha256: 'a'.repeat(64) } }])
const token = { 'github-token': 'x' }
const rehearsal = { evidence: 'none', 'dry-run': 'true' }
const signs = { transparency: 'private', 'signing-config': 's.json' }

function commitAll(workspace: string) {
  const as = ['-c', 'user.name=a', '-c', 'user.email=a@example.org']
  for (const args of [
    ['init', '-q'],
    ['add', 'pyproject.toml'],
    [...as, 'commit', '-qm', 'x'],
  ])
    execFileSync('git', args, { cwd: workspace })
}

test.each<[action: string, file: string, put: Put, inputs: Record<string, string>, message: RegExp]>([
  ['check-release', 'pyproject.toml', sparse, token, /pyproject.toml: it has 5368709120 bytes/],
  [
    'check-release',
    'pyproject.toml',
    text(`a = [${'{},'.repeat(900_000)}]`),
    token,
    /it has more values than are accepted/,
  ],
  ['check-release', 'pyproject.toml', pipe, token, /it is a symbolic link or a special file/],
  ['collect-artifacts', 'release/artifacts/widget-1.2.3-py3-none-any.whl', sparse, {}, /more than|zip/],
  ['collect-artifacts', 'release/artifacts/widget-1.2.3.tar.gz', text(bomb), {}, /unpacks to more than|damaged|not/],
  [
    'scan-image',
    '.github/release-policy.yaml',
    text(yaml),
    { target: 'dir:.' },
    /it has more values than are accepted/,
  ],
  [
    'scan-image',
    '.github/release-policy.yaml',
    device,
    { target: 'dir:.' },
    /leads out of the workspace \(to \/dev\/zero\)/,
  ],
  ['cosign-sign', 's.json', sparse, { files: 'pyproject.toml', ...signs }, /has 5368709120 bytes/],
  ['slsa-provenance', 's.json', sparse, { subjects, ...signs }, /has 5368709120 bytes/],
  ['slsa-provenance', 'release.records/x.json', sparse, { subjects, 'dry-run': 'true' }, /has 5368709120 bytes/],
  ['slsa-provenance', 'release.records/x.json', text(nested), { subjects, 'dry-run': 'true' }, /more than 100 levels/],
  [
    'assemble-release',
    'release/artifacts/widget-1.2.3.tar.gz',
    text(bomb),
    rehearsal,
    /unpacks to more than|damaged|not/,
  ],
  ['assemble-release', '.github/release-policy.yaml', sparse, rehearsal, /has 5368709120/],
  ['publish-release', 'release/manifest.yaml', sparse, token, /has 5368709120 bytes/],
  ['generate-sbom', 'layout/index.json', sparse, { target: 'oci-dir:layout' }, /has 5368709120 bytes/],
  ['generate-sbom', 'layout/index.json', text(nested), { target: 'oci-dir:layout' }, /more than the 4194304 accepted/],
  ['generate-sbom', 'layout/index.json', pipe, { target: 'oci-dir:layout' }, /a directory or a special file/],
  ['scan-image', 'image.tar', sparse, { target: 'archive:image.tar' }, /neither an OCI layout nor an archive/],
  ['scan-image', 'image.tar', text(bomb), { target: 'archive:image.tar' }, /more than 400 times its size/],
  ['scan-image', 'image.tar', text(lines), { target: 'archive:image.tar' }, /not in the ustar format/],
  [
    'pytest-coverage-to-sonar',
    'coverage.xml',
    text(xml),
    { 'coverage-data': 'coverage.xml' },
    /none lists a file of the project/,
  ],
  ['pytest-coverage-to-sonar', 'j.xml', text(xml), { 'coverage-data': 'j.xml' }, /none lists a file of the project/],
  ['pytest-coverage-to-sonar', 'c.json', sparse, { 'coverage-data': 'c.json' }, /5368709120|coverage/],
])('%s ends with a clear answer if %s is hostile', async (action, file, put, inputs, message) => {
  const workspace = mkdtempSync(join(tmpdir(), 'hostile-'))
  const pyproject = '[project]\nname = "widget"\nversion = "1.2.3"\n'
  writeFileSync(join(workspace, 'pyproject.toml'), pyproject)
  mkdirSync(join(workspace, 'release/artifacts'), { recursive: true })
  mkdirSync(dirname(join(workspace, file)), { recursive: true })
  put(join(workspace, file))
  if (action.startsWith('pytest')) commitAll(workspace)
  // What is wrong is said before it is started.
  const bin = join(workspace, 'bin')
  mkdirSync(bin)
  for (const program of ['syft', 'grype', 'trivy']) writeFileSync(join(bin, program), 'exit 9', { mode: 0o755 })
  const PATH = `${bin}${delimiter}${process.env.PATH}`
  const runner = { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: mkdtempSync(join(tmpdir(), 'hostile-temp-')) }
  const env = { ...inputVariables({ ...actionDefaults(action), ...inputs }), ...git, ...names, ...runner, PATH }
  check(await run([join(root, 'actions', action, 'src/main.ts')], workspace, env), 1, message)
  rmSync(workspace, { recursive: true })
})
