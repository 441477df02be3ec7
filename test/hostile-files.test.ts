/** @needs shell */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, jest, test } from '@jest/globals'
import { makeRelease } from '@release-tools/evidence/testing'
import { root } from '../scripts/shared/repository.ts'
import {
  at,
  bomb,
  check,
  device,
  lines,
  nested,
  objects,
  type Put,
  pipe,
  run,
  runAction,
  sparse,
  text,
  yaml,
} from './support/hostile.ts'

jest.setTimeout(120_000)

const xml = `<coverage line-rate="1">${'<line/>\n'.repeat(1_000_000)}</coverage>`

/** A report of coverage.py with so many statements. */
function coverage(statements: number): string {
  const executed_lines = Array.from({ length: 1000 }, (_, line) => line + 1)
  const summary = { num_statements: 1000, missing_lines: 0 }
  const one = { executed_lines, missing_lines: [], excluded_lines: [], summary }
  const files = Object.fromEntries(Array.from({ length: statements / 1000 }, (_, at) => [`src/m${at}.py`, one]))
  const meta = { format: 3, version: '7.11.0', branch_coverage: false }
  return JSON.stringify({ meta, files, totals: { num_statements: statements, missing_lines: 0 } })
}
const large = Array.from({ length: 1_000_001 }, (_, line) => `<line number="${line + 1}" hits="1"/>`).join('')
const largeXml = `<coverage line-rate="1"><packages><package><classes><class filename="a.py"><lines>${large}`

let release: Awaited<ReturnType<typeof makeRelease>>
let keyFile: string
beforeAll(async () => {
  release = await makeRelease()
  keyFile = join(release.root, 'key.pub')
  const [signer] = release.trust.signers
  writeFileSync(keyFile, signer?.kind === 'key' ? signer.publicKey : '')
})

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
  [
    'generate-sbom',
    'data/x.bin',
    sparse,
    { target: 'dir:.' },
    /more than the 2147483648 accepted.*"data\/x.bin".*`exclude`/,
  ],
  [
    'scan-image',
    'data/x.bin',
    sparse,
    { target: 'dir:.' },
    /more than the 2147483648 accepted.*"data\/x.bin".*`exclude`/,
  ],
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
  [
    'pytest-coverage-to-sonar',
    'c.json',
    text(coverage(6_000_000)),
    { 'coverage-data': 'c.json' },
    /it lists more than 800000 lines/,
  ],
  [
    'pytest-coverage-to-sonar',
    'c.xml',
    text(largeXml),
    { 'coverage-data': 'c.xml' },
    /it lists more than 800000 lines/,
  ],
  [
    'pytest-coverage-to-sonar',
    'j.xml',
    sparse,
    { 'coverage-data': 'j.xml' },
    /neither|not coverage.py data, JSON or XML/,
  ],
  ['pytest-coverage-to-sonar', 'j.xml', pipe, { 'coverage-data': 'j.xml' }, /no file|regular|special file/],
  ['cosign-sign', 'r.json', sparse, { files: 'pyproject.toml', 'trusted-root': 'r.json' }, /has 5368709120 bytes/],
  [
    'slsa-provenance',
    'release/artifacts/a.bin',
    sparse,
    { subjects, 'dry-run': 'true' },
    /GitHub accepts less than 2 GiB/,
  ],
  [
    'collect-artifacts',
    'layouts/a/index.json',
    text(nested),
    { images: 'a=ghcr.io/x/a=layouts/a' },
    /more than the 4194304 accepted/,
  ],
])('%s ends with a clear answer if %s is hostile', async (action, file, put, inputs, message) => {
  const prepare = (workspace: string) => {
    at(file, put)(workspace)
    if (action.startsWith('pytest')) commitAll(workspace)
  }
  check(await runAction(action, { put: prepare, inputs }), 1, message)
})
