/** @needs tools */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { makeRelease } from '@release-tools/evidence/testing'
import { acceptedGpgKeys, signBeside, withGpgSigner } from '@release-tools/sign'
import { testbed, testHost } from '@release-tools/testbed'
import { commandBlocks } from '../scripts/shared/commands.ts'
import { programFolder, type ShellResult, shell } from './support/shell.ts'

// The sockets of gpg's agent allow only short paths.
const home = mkdtempSync(join(tmpdir(), 'k-'))
const repository = join(home, 'repository')
const gnupg = join(home, '.gnupg')
const folders = [programFolder(home), testbed().bin]
const passphrase = 'correct horse'
const at = (path: string) => join(repository, path)

/** Runs shell lines as one person would, in the repository. */
function type(lines: string[]): ShellResult {
  return shell(['set -e', ...lines].join('\n'), repository, folders, { HOME: home, COSIGN_PASSWORD: passphrase })
}

/** The commands of a page that are for this test, in its order. */
function commandsOf(page: string): string[] {
  const blocks = commandBlocks(`docs/tasks/${page}.md`).filter(({ situation }) => situation === 'gpg')
  return blocks.flatMap(({ commands }) => commands)
}

beforeAll(async () => {
  mkdirSync(gnupg, { mode: 0o700 })
  // A person types the passphrase.
  writeFileSync(join(home, 'passphrase'), passphrase)
  writeFileSync(join(gnupg, 'gpg.conf'), `batch\npinentry-mode loopback\npassphrase-file ${join(home, 'passphrase')}\n`)
  writeFileSync(join(gnupg, 'gpg-agent.conf'), 's2k-count 65536\n')
  mkdirSync(repository)
  const release = await makeRelease()
  cpSync(release.assets, join(home, 'old-release'), { recursive: true })
  cpSync(release.tarball, at('release-v1.2.0.tar.gz'))
  for (const end of ['.sig', '.sigstore.json']) cpSync(`${release.tarball}${end}`, at(`release-v1.2.0.tar.gz${end}`))
  const [signer] = release.trust.signers
  mkdirSync(at('.github'))
  writeFileSync(at('.github/cosign.pub'), signer?.kind === 'key' ? signer.publicKey : '')
  expect(type(['git init -q .', 'git add .github'])).toMatchObject({ status: 0 })
})
afterAll(() => {
  spawnSync('gpgconf', ['--homedir', gnupg, '--kill', 'all'])
  rmSync(home, { recursive: true, force: true })
})

/** Signs a file as a job does that has what the page stores as secrets. Returns the exit code of `verify-blob` by `.github/gpg.asc`. */
async function signAndVerify(key: string): Promise<number | null> {
  const file = at('widget.tar.gz')
  writeFileSync(file, 'a source distribution')
  const host = testHost({
    workspace: repository,
    temp: home,
    env: { GPG_PRIVATE_KEY: key, GPG_PASSPHRASE: passphrase },
  })
  const accepted = await acceptedGpgKeys(repository)
  await withGpgSigner({ accepted, dryRun: false }, host, signer => signBeside(file, signer))
  return verifies()
}

const verifies = () =>
  type(['release-tools verify-blob widget.tar.gz --signature widget.tar.gz.asc --key .github/gpg.asc']).status

test('"Sign with GPG" makes a key that signs in a job, and whose public part verifies', async () => {
  const commands = commandsOf('sign-with-gpg')
  // The file is what becomes the secret.
  const kept = commands.map(command =>
    command === 'rm gpg-private-key.asc' ? 'mv gpg-private-key.asc ../secret' : command,
  )
  expect(kept).not.toEqual(commands)
  const { status, output } = type(kept)
  expect([status, output]).toEqual([
    0,
    expect.stringMatching(/counts {4}\.github\/gpg\.asc\n {2}OpenPGP key [0-9A-F]{40}\n {2}Acme Releases/),
  ])
  const secret = readFileSync(join(home, 'secret'), 'utf8')
  expect(await signAndVerify(secret)).toBe(0)
})

test('"Rotate a key" keeps what the old keys signed verifying, and the new subkey signs', async () => {
  const { status, output } = type(commandsOf('rotate-a-key'))
  expect([status, output]).toEqual([0, expect.stringContaining('VERIFIED: widget 1.2.0')])
  expect(output.match(/subkey [0-9A-F]{40}: counts/g)).toHaveLength(3)
  expect(verifies()).toBe(0)
  const before = signatureKey()
  const exported = type(['gpg --armor --export-secret-subkeys releases@acme.example > ../secret'])
  expect(exported.status).toBe(0)
  writeFileSync(at('widget.tar.gz'), 'another')
  expect(await signAndVerify(readFileSync(join(home, 'secret'), 'utf8'))).toBe(0)
  expect(signatureKey()).not.toBe(before)
})

/** The key that the signature names. */
function signatureKey(): string {
  const { output } = type(['gpg --list-packets widget.tar.gz.asc'])
  return /keyid ([0-9A-F]{16})/.exec(output)?.[1] ?? ''
}

test('"A key was stolen" ends what the old keys signed, and shows them as revoked beside the new ones', () => {
  // The page is for somebody whose key still is the first one.
  expect(type(['mv .github/cosign-2026.pub .github/cosign.pub', 'git add .github']).status).toBe(0)
  const { status, output } = type(commandsOf('a-key-was-stolen'))
  expect([status, output]).toEqual([0, expect.any(String)])
  const states = [...output.matchAll(/^(counts|revoked) +(\S+?),?(?: signers\[\d\])?$/gm)].map(([, state, from]) => [
    state,
    from,
  ])
  expect(states).toEqual([
    ['counts', '.github/cosign.pub'],
    ['revoked', '.github/gpg.asc'],
    ['counts', '.github/gpg.asc'],
    ['revoked', '.github/release-policy.yaml'],
    ['counts', '.github/release-policy.yaml'],
  ])
  expect(verifies()).toBe(1)
  const signed = type([
    'cosign sign-blob --yes --key cosign.key --tlog-upload=false --use-signing-config=false --bundle widget.tar.gz.sigstore.json widget.tar.gz',
    'release-tools verify widget.tar.gz --policy .github/release-policy.yaml',
  ])
  expect([signed.status, signed.output]).toEqual([0, expect.stringContaining('VERIFIED: ')])
  const verify =
    'release-tools verify release-v1.2.0.tar.gz --key .github/cosign-stolen.pub --policy .github/release-policy.yaml'
  const undated = type([verify])
  expect([undated.status, undated.output]).toEqual([
    3,
    expect.stringMatching(/no log and no timestamp\s+authority says\s+when it signed/),
  ])
  const always = type(['sed -i \'s/"2026-11-01"/true/\' .github/release-policy.yaml', verify])
  expect([always.status, always.output]).toEqual([1, expect.stringMatching(/is revoked/)])
})
