import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { cli } from '@release-tools/cli/testing'
import { givenInputs } from '@release-tools/runner/testing'
import { Gnupg } from '@release-tools/sign/testing'
import { testHost } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

const gnupg = new Gnupg()
const { workspace, give } = givenInputs('gpg-sign', read)
const at = (path: string) => join(workspace, path)
let primary = ''
let env: Record<string, string> = {}

beforeAll(() => {
  gnupg.newKey('own', 'ed25519', { usage: 'cert' })
  gnupg.newSubkey('own', 'ed25519')
  primary = gnupg.fingerprints('own')[0] ?? ''
  const job = { GITHUB_REPOSITORY: 'acme/widget', GITHUB_REF: 'refs/tags/v1.2.0', GITHUB_SHA: 'a'.repeat(40) }
  Object.assign(process.env, job)
  env = { GPG_PRIVATE_KEY: gnupg.secret('own', '', 'subkeys') }
  mkdirSync(at('dist'))
  mkdirSync(at('.github'))
  writeFileSync(at('dist/a.whl'), 'wheel')
  writeFileSync(at("dist/it's a [b].tar.gz"), 'sdist')
})
afterAll(() => gnupg.remove())

async function sign(inputs: Record<string, string>) {
  const host = testHost({ workspace, temp: mkdtempSync(gnupg.path('t')), env })
  return { outputs: await run(give(inputs), host), host }
}

/** Runs the printed commands as a shell would, with the public key in the keyring of gpg. Gives the exit code of each. */
async function codesOf(commands: string): Promise<number[]> {
  const home = mkdtempSync(gnupg.path('v'))
  const shell = (line: string) => testHost().exec('sh', ['-ec', line], { cwd: workspace, env: { GNUPGHOME: home } })
  await shell('gpg --batch --quiet --import .github/gpg.asc')
  const codes: number[] = []
  for (const line of commands.split('\n')) {
    const { stdout, exitCode } = await shell(line.startsWith('gpg ') ? line : `printf '%s\\n' ${line}`)
    codes.push(exitCode)
    if (line.startsWith('gpg ')) continue
    const words = stdout.trimEnd().split('\n').slice(1)
    codes[codes.length - 1] = (await cli(words.map(word => (existsSync(at(word)) ? at(word) : word)))).code
  }
  await shell('gpgconf --kill all')
  return codes
}

test('signs files, a second time changes nothing, and every printed command verifies', async () => {
  writeFileSync(at('.github/gpg.asc'), readFileSync(gnupg.exported('own')))
  const { outputs, host } = await sign({ files: 'dist/*', fingerprint: gnupg.fingerprints('own')[1] ?? '' })
  const files = ['dist/a.whl', "dist/it's a [b].tar.gz"]
  const commands = [
    'gpg --verify dist/a.whl.asc dist/a.whl',
    'release-tools verify-blob dist/a.whl --signature dist/a.whl.asc --key .github/gpg.asc',
    `gpg --verify 'dist/it'\\''s a [b].tar.gz.asc' 'dist/it'\\''s a [b].tar.gz'`,
    `release-tools verify-blob 'dist/it'\\''s a [b].tar.gz' --signature 'dist/it'\\''s a [b].tar.gz.asc' --key .github/gpg.asc`,
  ]
  expect(outputs).toEqual({
    'signature-paths': files.map(file => at(`${file}.asc`)).join('\n'),
    fingerprint: primary,
    'public-key': expect.stringContaining('BEGIN PGP PUBLIC KEY BLOCK'),
    'signing-events': expect.stringMatching(/signing-events\.gpg-sign\.[0-9a-f]{12}\.jsonl$/),
    'verify-commands': commands.join('\n'),
  })
  expect(host.lines).toEqual(files.map(file => `Signed and verified ${file}.`))
  expect(host.summaries.join('')).toContain(commands.join('\n'))
  expect(await codesOf(commands.join('\n'))).toEqual([0, 0, 0, 0])
  const before = files.map(file => readFileSync(at(`${file}.asc`), 'utf8'))
  expect((await sign({ files: 'dist/*' })).host.lines).toEqual(files.map(file => `Kept the signature of ${file}.`))
  expect(files.map(file => readFileSync(at(`${file}.asc`), 'utf8'))).toEqual(before)
})

test('a key that is not checked in signs too, and the summary asks for it', async () => {
  rmSync(at('.github/gpg.asc'))
  const { host } = await sign({ files: 'dist/a.whl' })
  expect(host.summaries.join('')).toContain(
    `Check in the public key of \`${primary}\` as \`.github/gpg.asc\`, so that readers can find it. Verify them with:`,
  )
})

test('a dry run needs no key, and says that nobody can use what it signs', async () => {
  env = {}
  const { host, outputs } = await sign({ files: 'dist/a.whl', 'dry-run': 'true' })
  expect(outputs.fingerprint).not.toBe(primary)
  expect(host.summaries.join('')).toContain(
    'The key was made for this run and is gone. Nobody can use these signatures.',
  )
})

test.each<[string, Record<string, string>, string]>([
  [
    'public keys that are missing',
    { 'gpg-key': 'KEYS' },
    'Could not read the OpenPGP public keys KEYS: no such file. Check in what `gpg --armor --export` writes, and check out the repository before this step.',
  ],
  [
    'public keys that are none',
    { 'gpg-key': 'dist/a.whl' },
    'Could not read the OpenPGP key: it is not an OpenPGP public key. Give the public key, as `gpg --export --armor` writes it.',
  ],
])('refuses %s', async (_, inputs, message) => {
  await expect(sign({ files: 'dist/a.whl', ...inputs })).rejects.toThrow(message)
})

test('refuses signatures as files to sign', async () => {
  writeFileSync(at('dist/a.whl.asc'), 'x')
  await expect(sign({ files: 'dist/*.asc' })).rejects.toThrow(
    'Could not use the input "files": "dist/*.asc" matches only signatures of other files. Name the files to sign: they are signed again.',
  )
})
