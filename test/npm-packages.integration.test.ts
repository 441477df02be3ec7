/** @needs nodes */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, describe, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import {
  generatorRun,
  makeLargeRelease,
  makeRelease,
  provenanceV02,
  sigstoreAuthority,
} from '@release-tools/evidence/testing'
import { supportedNodes } from '../scripts/shared/nodes.ts'
import { packPackages } from '../scripts/shared/pack.ts'
import { root } from '../scripts/shared/repository.ts'

jest.setTimeout(300_000)

const work = mkdtempSync(join(tmpdir(), 'npm-packages-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))
const project = join(work, 'project')
const [evidence = '', program = ''] = await packPackages(join(work, 'packed'))
const page = readFileSync(join(root, 'docs/tasks/verify-in-a-program.md'), 'utf8')
const examples = [...page.matchAll(/^```js\n(.*?)^```$/gms)].map(match => match[1] ?? '')

/** Without a network, and without what npm has kept from earlier installations. */
const npmEnv = {
  ...process.env,
  npm_config_cache: join(work, 'npm-cache'),
  npm_config_registry: 'http://127.0.0.1:9/',
  npm_config_update_notifier: 'false',
}

function run(command: string, args: string[], cwd = project) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env: npmEnv, encoding: 'utf8' })
  return { status, stdout, stderr }
}

mkdirSync(project)
writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n')
const installed = run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', evidence])
const home = join(project, 'node_modules/@release-tools/evidence')

test('the package for programs installs into an empty project without a network, and brings nothing else', () => {
  expect(installed).toEqual({ status: 0, stdout: expect.stringContaining('added 1 package'), stderr: '' })
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  expect(Object.keys(manifest).filter(key => /dependencies|scripts|private/i.test(key))).toEqual([])
  expect(readdirSync(home).sort()).toEqual([
    'LICENSE',
    'README.md',
    'index.js',
    'licenses.txt',
    'openpgp.min.mjs',
    'package.json',
    'types',
  ])
})

test('it contains the patched library, its licence, and no path of the machine', () => {
  const text = readFileSync(join(home, 'index.js'), 'utf8')
  expect([text.includes('tbsCertificateWithout('), text.includes('function mayBeDER(')]).toEqual([true, true])
  expect(text.includes(root)).toBe(false)
  expect(readFileSync(join(home, 'licenses.txt'), 'utf8')).toMatch(/^### @sigstore\/verify \S+: Apache-2\.0$/m)
  expect(readFileSync(join(home, 'README.md'), 'utf8')).toMatch(
    /\]\(https:\/\/github\.com\/\S+\/docs\/benchmarks\.md\)/,
  )
})

/** What the examples of the page verify. */
async function provide() {
  const release = await makeRelease()
  const [{ publicKey } = {}] = release.trust.signers as { publicKey?: string }[]
  writeFileSync(join(project, 'cosign.pub'), publicKey ?? '')
  writeFileSync(join(project, 'our-policy.yaml'), 'version: 1\nsigners:\n  - key: cosign.pub\n')
  copyFileSync(release.tarball, join(project, 'release-v1.2.0.tar.gz'))
  rmSync(release.root, { recursive: true, force: true })
  const authority = sigstoreAuthority()
  writeFileSync(join(project, 'trusted_root.json'), JSON.stringify(authority.trustedRoot))
  writeFileSync(join(project, 'widget.tar.gz'), 'a widget')
  const statement = provenanceV02({ sha256: sha256('a widget') })
  const bundle = authority.bundle(statement, generatorRun('generator_generic'), 'dsse 0.0.1')
  writeFileSync(join(project, 'widget.intoto.jsonl'), JSON.stringify(bundle))
  writeFileSync(join(project, 'content.txt'), 'a widget')
  const run = {
    workflow: 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3',
    repository: 'acme/widget',
    ref: 'refs/tags/v1.2.3',
  }
  writeFileSync(
    join(project, 'content.txt.sigstore.json'),
    JSON.stringify(authority.bundle(statement, run, 'dsse 0.0.1')),
  )
}
await provide()
for (const [at, example] of examples.entries()) {
  writeFileSync(join(project, `example-${at}.js`), example)
  writeFileSync(join(project, `example-${at}.ts`), example)
}
const outputs = [
  'verified\n',
  'verified\n',
  'built by https://github.com/slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml@refs/tags/v2.1.0 ' +
    'from 0123456789abcdef0123456789abcdef01234567\n',
  'verified: a Sigstore bundle\n',
]

describe('the examples of the page', () => {
  test('are for each function, and for a policy', () => {
    expect(examples.map(example => /await (verify\w+)\(/.exec(example)?.[1])).toEqual([
      'verifyRelease',
      'verifyRelease',
      'verifyArtifact',
      'verifyBlob',
    ])
  })

  const { 20: oldest = '', 24: newest = '' } = supportedNodes()
  test.each([
    ['the oldest Node that is supported', oldest],
    ['the newest Node', newest],
  ])('verify on %s', (_, node) => {
    const found = examples.map((_, at) => run(node, [`example-${at}.js`]))
    expect(found).toEqual(outputs.map(stdout => ({ status: 0, stdout, stderr: '' })))
  })

  test('refuse what was changed', () => {
    const [content, widget] = ['content.txt', 'widget.tar.gz'].map(name => join(project, name))
    for (const path of [content, widget]) writeFileSync(path ?? '', 'another widget')
    const found = [2, 3].map(at => run(newest, [`example-${at}.js`]))
    expect(found).toEqual([
      { status: 1, stdout: '', stderr: expect.stringContaining('artifact hash does not match provenance subject') },
      { status: 1, stdout: expect.stringMatching(/^not verified: the attestation is not about this file/), stderr: '' },
    ])
  })

  test('have the right types, checked without leaving out those of the package', () => {
    const options = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--noEmit', '--types', 'node']
    const roots = ['--typeRoots', join(root, 'node_modules/@types'), '--skipLibCheck', 'false']
    const tsc = (files: string[]) =>
      run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options, ...roots, ...files])
    expect(tsc(examples.map((_, at) => `example-${at}.ts`))).toEqual({ status: 0, stdout: '', stderr: '' })
    writeFileSync(join(project, 'wrong.ts'), (examples[2] ?? '').replace(/parseTrustedRoot\((.*)\),$/m, '$1,'))
    expect(tsc(['wrong.ts'])).toMatchObject({ stdout: expect.stringMatching(/^wrong\.ts.*not assignable to type/) })
  })
})

test('npx runs the program from its package without a network', () => {
  const found = run('npx', ['--yes', '--offline', `./${basename(program)}`, 'verify', '--help'], dirname(program))
  expect(found).toEqual({ status: 0, stdout: expect.stringMatching(/^Usage: release-tools verify /), stderr: '' })
})

/** Runs a module in the project, and reads what it took: seconds of processors, megabytes of memory. */
function measure(name: string, source: string) {
  const end = `
const { user, system } = process.cpuUsage()
console.log(JSON.stringify([result, (user + system) / 1e6, process.resourceUsage().maxRSS / 1024]))
`
  writeFileSync(join(project, name), source + end)
  const { status, stdout, stderr } = run(process.execPath, [name])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const [result, seconds, megabytes] = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')
  return { result, seconds, megabytes }
}

// The limits have room for a slow machine. `npm run bench -- verify` measures.
describe('within its limits', () => {
  const ofRelease = (folder: string) => `
import { readFileSync } from 'node:fs'
import { verifyRelease } from '@release-tools/evidence'
const signers = [{ kind: 'key', publicKey: readFileSync('${folder}/key.pub', 'utf8') }]
const { result } = await verifyRelease('${folder}/release', { signers })`

  test('it verifies 200 keyless signatures in 1.4 s of processors, which are 0.7 s on a quiet machine', () => {
    for (const name of ['keyless-statement.json', 'trusted-root.json', 'content.txt'])
      copyFileSync(join(root, 'packages/evidence/testing/fixtures/sigstore', name), join(project, name))
    const { result, seconds } = measure(
      'signatures.mjs',
      `
import { readFileSync } from 'node:fs'
import { parseTrustedRoot, readSignatures, verifyBlob } from '@release-tools/evidence'
const identity = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3'
const trust = {
  signers: [{ kind: 'identity', identity, issuer: 'http://127.0.0.1:18010' }],
  trustedRoot: parseTrustedRoot(readFileSync('trusted-root.json')),
}
let result = 0
for (let at = 0; at < 200; at++) {
  const signatures = readSignatures(readFileSync('keyless-statement.json'))
  const { logged } = await verifyBlob({ file: 'content.txt', signatures, trust })
  if (logged) result++
}`,
    )
    expect(result).toBe(200)
    expect(seconds).toBeLessThan(1.4)
  })

  test('a release of 512 MB takes less than 200 MB of memory, as one of 2 GB does', async () => {
    await makeLargeRelease(join(project, 'large'), 2, 2 ** 28)
    const { result, megabytes } = measure('large.mjs', ofRelease('large'))
    expect(result).toBe('verified')
    expect(megabytes).toBeLessThan(200)
  })

  test('files of 1 MB are hashed about as fast as one thread could that does nothing else', async () => {
    await makeLargeRelease(join(project, 'one'), 1, 2 ** 20)
    await makeLargeRelease(join(project, 'many'), 201, 2 ** 20)
    const [one, many] = [measure('one.mjs', ofRelease('one')), measure('many.mjs', ofRelease('many'))]
    const alone = measure(
      'alone.mjs',
      `
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
const piece = Buffer.alloc(256 * 1024)
let result
for (let at = 0; at < 200; at++) {
  const [file, hash] = [openSync(\`many/release/artifacts/zeros-\${at}.bin\`, 'r'), createHash('sha256')]
  for (let count; (count = readSync(file, piece)) > 0; ) hash.update(piece.subarray(0, count))
  closeSync(file)
  result = hash.digest('hex')
}`,
    )
    expect([one.result, many.result, alone.result]).toEqual(['verified', 'verified', sha256(Buffer.alloc(2 ** 20))])
    // Beside the digests, 200 files are 200 entries of a manifest.
    expect(many.seconds - one.seconds).toBeLessThan(2 * alone.seconds + 0.3)
  })
})
