import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Problem } from '@release-tools/base'
import { cachedDir } from '@release-tools/testbed'
import { cache } from '../shared/repository.ts'

const execute = promisify(execFile)

/** A key pair of the example project. A real project would have the private key and its password as secrets of its repository. */
export interface KeyPair {
  privateKey: string
  publicKey: string
  password: string
}

/** The keys that sign releases of the example: one of cosign, one of OpenPGP. */
export interface Keys {
  cosign: KeyPair
  gpg: KeyPair
}

/** The keys of the example, made once and kept, so that every run has the same public keys. `cosign` is the path of the program. */
export async function exampleKeys(cosign: string): Promise<Keys> {
  const folder = join(cache, 'testbed')
  return { cosign: await cosignKeys(cosign, join(folder, 'keys')), gpg: await gpgKeys(join(folder, 'gpg-keys')) }
}

async function cosignKeys(cosign: string, path: string): Promise<KeyPair> {
  const password = 'the password of the example’s key pair'
  await cachedDir(path, async staging => {
    const env = { PATH: process.env.PATH ?? '', HOME: staging, COSIGN_PASSWORD: password }
    await execute(cosign, ['generate-key-pair'], { cwd: staging, env })
  })
  return readPair(path, ['cosign.key', 'cosign.pub'], password)
}

/** As docs/tasks/sign-with-gpg.md describes it: what signs is a subkey, and the private primary key is not kept. */
async function gpgKeys(path: string): Promise<KeyPair> {
  const passphrase = 'the passphrase of the example’s OpenPGP key'
  await cachedDir(path, async staging => {
    const user = 'Hostcard Releases <releases@hostcard.example.org>'
    await withGpg(passphrase, async gpg => {
      gpg('--quick-generate-key', user, 'ed25519', 'cert', '0')
      const [, primary = ''] = /^fpr:+([0-9A-F]{40}):/m.exec(gpg('--with-colons', '--list-keys')) ?? []
      gpg('--quick-add-key', primary, 'ed25519', 'sign', '0')
      await writeFile(join(staging, 'gpg.asc'), gpg('--armor', '--export'))
      await writeFile(join(staging, 'private.asc'), gpg('--armor', '--export-secret-subkeys'), { mode: 0o600 })
    })
  })
  return readPair(path, ['private.asc', 'gpg.asc'], passphrase)
}

async function readPair(folder: string, names: [string, string], password: string): Promise<KeyPair> {
  const [privateKey = '', publicKey = ''] = await Promise.all(names.map(name => readFile(join(folder, name), 'utf8')))
  return { privateKey, publicKey, password }
}

/** Gives `body` a function that runs gpg in a home that is gone afterwards. Its sockets allow only short paths. */
async function withGpg(passphrase: string, body: (gpg: (...args: string[]) => string) => Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'g-'))
  // The default takes a tenth of a second of processor time for each signature with the passphrase.
  writeFileSync(join(home, 'gpg-agent.conf'), 's2k-count 65536\n')
  const always = ['--homedir', home, '--no-options', '--batch', '--no-tty', '--quiet', '--pinentry-mode', 'loopback']
  const run = (...args: string[]) => {
    const call = [...always, '--passphrase-fd', '0', ...args]
    const { status, stdout, stderr } = spawnSync('gpg', call, { input: `${passphrase}\n`, encoding: 'utf8' })
    if (status === 0) return stdout
    throw new Problem('make the OpenPGP key of the example', {
      found: `gpg failed with exit code ${status}: ${stderr}`,
      next: 'Install GnuPG 2.2 or later.',
    })
  }
  try {
    await body(run)
  } finally {
    spawnSync('gpgconf', ['--homedir', home, '--kill', 'all'])
    rmSync(home, { recursive: true, force: true })
  }
}
