import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { readKeyring, readOwnPolicy } from '@release-tools/evidence'
import { keyBundle, keyPair } from '@release-tools/evidence/testing'
import { testHost } from '@release-tools/testbed'
import { openAndVerify } from '../src/open-and-verify.ts'

// The sockets of gpg's agent allow only short paths.
const home = mkdtempSync(join(tmpdir(), 'g-'))
const own = keyPair()
const file = join(home, 'widget.tar.gz')

function gpg(...args: string[]): Buffer {
  const always = ['--homedir', home, '--batch', '--quiet', '--yes', '--pinentry-mode', 'loopback', '--passphrase', '']
  const { status, stdout, stderr } = spawnSync('gpg', [...always, ...args], { env: { PATH: process.env.PATH } })
  if (status !== 0) throw new Error(`gpg ${args[0]}: ${stderr}`)
  return stdout
}

beforeAll(() => {
  for (const name of ['own', 'other']) gpg('--quick-gen-key', `${name}@example.com`, 'ed25519', 'sign', '1d')
  writeFileSync(file, 'a release')
  gpg('-u', 'own@example.com', '--armor', '--detach-sign', file)
})

async function verify(key?: string) {
  const keyrings = key === undefined ? [] : [await readKeyring(gpg('--export', key))]
  const trust = { signers: [{ kind: 'key' as const, publicKey: own.publicKey }], keyrings }
  return openAndVerify(file, { trust }, testHost({ env: {} }))
}
const rows = ({ checks }: Awaited<ReturnType<typeof verify>>) =>
  checks.map(({ name, status, detail }) => `${name} ${status}: ${detail}`)

test('a signature of gpg beside a file counts by the keys that the reader gives', async () => {
  const report = await verify('own@example.com')
  expect(rows(report)).toEqual([
    expect.stringMatching(
      /^signature pass: widget\.tar\.gz\.asc: .* Signed by the OpenPGP key [0-9A-F]{40}, at 20\S+Z as the signer says\.$/,
    ),
  ])
  expect(report.result).toBe('verified')
  expect((await verify('other@example.com')).result).not.toBe('verified')
})

test('a policy names the key of gpg by its fingerprint, and what it says of its dates counts', async () => {
  const [, fingerprint = ''] = /^fpr:+([0-9A-F]+):/m.exec(gpg('--with-colons', '--list-keys', 'own').toString()) ?? []
  writeFileSync(join(home, 'KEYS'), gpg('--armor', '--export'))
  const decided = async (dates: string) => {
    const text = `version: 1\nsigners: [{key: KEYS, fingerprint: ${fingerprint}${dates}}]\nevidence: {required: []}\n`
    writeFileSync(join(home, 'ours.yaml'), text)
    const source = { path: 'ours.yaml', label: 'ours.yaml', base: home, day: '2026-07-01' }
    const { own: policy, signers = [], keyrings = [] } = await readOwnPolicy(source)
    const report = await openAndVerify(file, { trust: { signers, keyrings }, asked: { policy } }, testHost({ env: {} }))
    const rule = report.ownPolicy?.rules.find(one => one.rule.startsWith('signers'))
    return [report.result, rule?.rule, rule?.detail]
  }
  const who = `The file is signed by OpenPGP key ${fingerprint}`
  expect(await decided('')).toEqual(['verified', 'signers[0]', `${who}.`])
  expect(await decided(', revoked: true')).toEqual(['not accepted', 'signers[0].revoked', `${who}, which is revoked.`])
  expect(await decided(', until: 2099-12-31')).toEqual([
    'could not check',
    'signers[0].until',
    `${who}, which counts until 2099-12-31, and no log and no timestamp authority says when it signed.`,
  ])
})

test('without such a key it does not count, and nothing else signs the file', async () => {
  expect((await verify()).result).not.toBe('verified')
  writeFileSync(`${file}.sigstore.json`, JSON.stringify(keyBundle(own.privateKey, readFileSync(file))))
  const both = await verify()
  expect(both.checks.map(({ status }) => status)).toEqual(['pass', 'absent'])
  expect(both.result).toBe('verified')
})

test('a changed file is not verified by it', async () => {
  writeFileSync(file, 'another release')
  expect((await verify('own@example.com')).result).toBe('not verified')
})
