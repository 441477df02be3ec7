import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readKeyring } from '@release-tools/evidence'
import { type TestHost, testHost } from '@release-tools/testbed'
import { hasGpgKey } from '../../src/gpg/import-key.ts'
import { type GpgRequest, signBeside, withGpgSigner } from '../../src/gpg/sign-with-gpg.ts'
import { Gnupg } from '../../testing/gnupg.ts'

const gnupg = new Gnupg()
const temp = mkdtempSync(gnupg.path('t'))
const file = gnupg.path('widget 1.0.tar.gz')
const passphrase = 'correct horse: \u00fc'
const secrets: Record<string, string> = {}
const publicKeys: Record<string, string> = {}

beforeAll(() => {
  writeFileSync(file, 'what is released\n')
  for (const name of ['plain', 'other', 'stolen']) gnupg.newKey(name, 'ed25519')
  gnupg.newKey('own', 'ed25519', { usage: 'cert', passphrase })
  gnupg.newSubkey('own', 'ed25519', { passphrase })
  gnupg.newKey('ended', 'ed25519', { end: '2025-06-01' })
  gnupg.revoke('stolen')
  gnupg.newKey('certifier', 'ed25519', { usage: 'cert' })
  secrets.own = gnupg.secret('own', passphrase)
  secrets.subkeys = gnupg.secret('own', passphrase, 'subkeys')
  for (const name of ['plain', 'other', 'ended', 'stolen', 'certifier']) secrets[name] = gnupg.secret(name)
  for (const name of ['plain', 'own', 'other']) publicKeys[name] = gnupg.exported(name)
})
afterAll(() => gnupg.remove())

interface Given {
  key?: string | undefined
  passphrase?: string
  request?: Partial<GpgRequest>
  env?: Record<string, string>
  temp?: string
}

/** Signs the file, as a job with these secrets. */
async function sign({ key = secrets.plain, passphrase: given, request = {}, env = {}, temp: directory = temp }: Given) {
  const variables = { GPG_PRIVATE_KEY: key, ...(given === undefined ? {} : { GPG_PASSPHRASE: given }), ...env }
  const host = testHost({ temp: directory, env: { PATH: process.env.PATH ?? '', ...variables } })
  const calls = watched(host)
  const signed = withGpgSigner({ dryRun: false, ...request }, host, async signer => ({
    key: signer.key,
    kept: await signBeside(file, signer),
  }))
  return { ...(await signed.finally(() => expect(readdirSync(directory)).toEqual([]))), host, calls }
}

/** The command lines of all programs that it runs. */
function watched(host: TestHost): string[] {
  const calls: string[] = []
  const { exec } = host
  host.exec = (program, args, options) => {
    calls.push([program, ...args].join(' '))
    return exec(program, args, options)
  }
  return calls
}

/** The agents of gpg that run for a home in our temporary folder. */
function agents(): string[] {
  const lines = globSync('/proc/[0-9]*/cmdline').map(path => {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      // It has ended since.
      return ''
    }
  })
  return lines.filter(line => line.includes('gpg-agent') && line.includes(temp))
}

const signature = () => readFileSync(`${file}.asc`, 'utf8')

describe('a signature', () => {
  test('by a subkey with a passphrase is accepted by gpg and by us, over SHA-512, kept by a second run, and leaves no secret or agent', async () => {
    const [primary, subkey] = gnupg.fingerprints('own')
    const first = await sign({ key: secrets.own, passphrase })
    expect([first.key.fingerprint, first.key.primary, first.kept]).toEqual([subkey, primary, false])
    expect(first.key.userId).toBe('own <own@example.com>')
    expect(gnupg.verify(`${file}.asc`, file, [publicKeys.own ?? ''], '20290101T000000')).toEqual([
      0,
      'GOODSIG VALIDSIG',
    ])
    expect(gnupg.must(['--list-packets', `${file}.asc`]).toString()).toContain('digest algo 10')
    const before = signature()
    expect((await sign({ key: secrets.own, passphrase })).kept).toBe(true)
    expect(signature()).toBe(before)
    const { calls, host } = first
    const [, line = ''] = (secrets.own ?? '').split('\n\n')
    expect(calls.join('\n')).not.toMatch(/correct horse|BEGIN PGP/)
    expect(host.secrets).toEqual(expect.arrayContaining([secrets.own, passphrase, line.split('\n')[0]]))
    expect(agents()).toEqual([])
  })

  test('by a subkey whose primary key is not in the file, with the keys that verifiers have', async () => {
    const keyring = await readKeyring(readFileSync(publicKeys.own ?? ''))
    const { kept, key } = await sign({
      key: secrets.subkeys,
      passphrase,
      request: { accepted: { keyring, name: '.github/gpg.asc' }, fingerprint: gnupg.fingerprints('own')[1] },
    })
    expect([kept, key.primary]).toEqual([true, gnupg.fingerprints('own')[0]])
  })

  test('of another content, by another key or damaged is replaced', async () => {
    writeFileSync(`${file}.asc`, 'no signature')
    expect((await sign({})).kept).toBe(false)
    expect((await sign({ key: secrets.other })).kept).toBe(false)
    writeFileSync(file, 'changed\n')
    expect((await sign({ key: secrets.other })).kept).toBe(false)
    expect(gnupg.verify(`${file}.asc`, file, [publicKeys.other ?? ''], '20290101T000000')[0]).toBe(0)
  })

  test('of a dry run is by a key that nobody has', async () => {
    const { key, host } = await sign({ key: '', request: { dryRun: true, fingerprint: 'A'.repeat(40) } })
    expect(gnupg.fingerprints('own')).not.toContain(key.primary)
    expect(key.publicKey).toContain('BEGIN PGP PUBLIC KEY BLOCK')
    expect(host.lines).toEqual([])
  })
})

test('the configuration and the keys of the user do not count', async () => {
  const home = mkdtempSync(gnupg.path('u'))
  mkdirSync(join(home, '.gnupg'), { mode: 0o700 })
  writeFileSync(join(home, '.gnupg/gpg.conf'), 'no-such-option\ndigest-algo SHA1\n')
  const before = readdirSync(join(home, '.gnupg'))
  const user = { HOME: home, GNUPGHOME: join(home, '.gnupg') }
  const saved = { HOME: process.env.HOME, GNUPGHOME: process.env.GNUPGHOME }
  Object.assign(process.env, user)
  try {
    expect((await sign({ env: user })).key.primary).toBe(gnupg.fingerprints('plain')[0])
  } finally {
    process.env.HOME = saved.HOME
    delete process.env.GNUPGHOME
  }
  expect(readdirSync(join(home, '.gnupg'))).toEqual(before)
})

test('a temporary directory with too long a path is not used', async () => {
  const long = gnupg.path('x'.repeat(100))
  mkdirSync(long)
  expect((await sign({ temp: long })).key.primary).toBe(gnupg.fingerprints('plain')[0])
  await expect(sign({ temp: long, env: { TMPDIR: long } })).rejects.toThrow(
    `Could not start gpg: the paths of the temporary directories are too long for the sockets of its agent (${long}). Set TMPDIR to a directory with a short path, such as /tmp.`,
  )
})

test('a key that ends soon is a warning', async () => {
  const soon = new Date(Date.now() + 10 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  gnupg.newKey('soon', 'ed25519', { end: soon })
  const { host } = await sign({ key: gnupg.secret('soon') })
  expect(host.lines).toEqual([
    expect.stringMatching(
      /^warning: The key [0-9A-F]{40} expires in (9|10) days\. Prolong it with `gpg --quick-set-expire`, and publish its public key again\.$/,
    ),
  ])
})

describe('refused before anything is signed', () => {
  const cannot = 'Could not sign with GPG_PRIVATE_KEY: '
  test.each<[string, () => Given, string]>([
    [
      'no key',
      () => ({ key: ' ' }),
      `${cannot}GPG_PRIVATE_KEY is not set. Add \`env: GPG_PRIVATE_KEY: \${{ secrets.GPG_PRIVATE_KEY }}\` to the step.`,
    ],
    [
      'broken line ends',
      () => ({ key: (secrets.plain ?? '').replaceAll('\n', '\\n') }),
      `${cannot}GPG_PRIVATE_KEY has the characters \`\\n\` instead of line breaks.`,
    ],
    [
      'something else',
      () => ({ key: 'no key\nat all' }),
      'Could not import GPG_PRIVATE_KEY: gpg finds no OpenPGP key in it. Store what `gpg --armor --export-secret-keys` writes, whole and unchanged.',
    ],
    [
      'a public key',
      () => ({ key: readFileSync(publicKeys.plain ?? '', 'utf8') }),
      `${cannot}it has no private key, only a public one.`,
    ],
    [
      'a wrong passphrase',
      () => ({ key: secrets.own, passphrase: 'wrong' }),
      'Could not sign widget 1.0.tar.gz: GPG_PASSPHRASE does not open the key. Store the passphrase of the key in the secret GPG_PASSPHRASE, and give it to the step as a variable.',
    ],
    [
      'no passphrase',
      () => ({ key: secrets.own }),
      'Could not sign widget 1.0.tar.gz: the key has a passphrase, and GPG_PASSPHRASE is not set.',
    ],
    ['an expired key', () => ({ key: secrets.ended }), `${cannot}the key <ended> expired on 1 June 2025.`],
    ['a revoked key', () => ({ key: secrets.stolen }), `${cannot}the key <stolen> is revoked by its owner.`],
    [
      'a key that is not for signing',
      () => ({ key: secrets.certifier }),
      `${cannot}no part of <certifier> is made for signing.`,
    ],
    ['two keys', () => ({ key: `${secrets.plain}\n${secrets.ended}` }), `${cannot}it has 2 keys: `],
    [
      'another fingerprint',
      () => ({ request: { fingerprint: 'A'.repeat(40) } }),
      `${cannot}it has the key <plain>, and not ${'A'.repeat(40)}.`,
    ],
  ])('%s', async (_, given, message) => {
    writeFileSync(`${file}.asc`, 'earlier')
    const named = message.replace(/<(\w+)>/, (_, name: string) => gnupg.fingerprints(name)[0] ?? '')
    await expect(sign(given())).rejects.toThrow(named)
    expect(signature()).toBe('earlier')
  })

  test('a key that verifiers do not have, and one that they know to be revoked', async () => {
    const name = '.github/gpg.asc'
    const keyring = await readKeyring(readFileSync(publicKeys.own ?? ''))
    await expect(sign({ request: { accepted: { keyring, name } } })).rejects.toThrow(
      `${cannot}its key is ${gnupg.fingerprints('plain')[0]}, and .github/gpg.asc has ${gnupg.fingerprints('own')[0]}. Write the public key of GPG_PRIVATE_KEY into .github/gpg.asc with \`gpg --armor --export\`, or store the right private key.`,
    )
    gnupg.newKey('known', 'ed25519')
    const key = gnupg.secret('known')
    gnupg.revoke('known')
    const revoked = await readKeyring(readFileSync(gnupg.exported('known')))
    await expect(sign({ key, request: { accepted: { keyring: revoked, name } } })).rejects.toThrow(
      'Could not verify the signature: its key has been revoked by its owner.',
    )
  })

  test('a job without the variable', async () => {
    const host = testHost({ temp, env: { PATH: process.env.PATH ?? '' } })
    expect(hasGpgKey(host)).toBe(false)
    await expect(withGpgSigner({ dryRun: false }, host, async () => {})).rejects.toThrow('GPG_PRIVATE_KEY is not set.')
  })

  test('a file that gpg cannot read', async () => {
    const host = testHost({ temp, env: { PATH: process.env.PATH ?? '', GPG_PRIVATE_KEY: secrets.plain ?? '' } })
    await expect(
      withGpgSigner({ dryRun: false }, host, ({ sign }) => sign(gnupg.path('gone.tar.gz'), [])),
    ).rejects.toThrow('Could not sign gone.tar.gz: gpg failed with exit code 2. See what gpg says in the details.')
  })

  test('a subkey that verifiers do not have yet', async () => {
    gnupg.newKey('renewed', 'ed25519')
    const keyring = await readKeyring(readFileSync(gnupg.exported('renewed')))
    gnupg.newSubkey('renewed', 'ed25519')
    const [, fingerprint = ''] = gnupg.fingerprints('renewed')
    const request = { fingerprint, accepted: { keyring, name: '.github/gpg.asc' } }
    await expect(sign({ key: gnupg.secret('renewed'), request })).rejects.toThrow(
      `${cannot}.github/gpg.asc has its key, but not the subkey ${fingerprint}, which signs. Write the public key into .github/gpg.asc again`,
    )
  })

  test('a machine without GnuPG', async () => {
    const saved = process.env.PATH
    process.env.PATH = temp
    try {
      await expect(sign({})).rejects.toThrow(
        'Could not start gpg: GnuPG is not installed. Install GnuPG 2.2 or later, in Debian and Ubuntu with `apt-get install gnupg`.',
      )
    } finally {
      process.env.PATH = saved
    }
  })
})
