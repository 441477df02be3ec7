import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { renderFindings } from '../../src/findings/findings-document.ts'
import { readOwnPolicy } from '../../src/policy/read-own-policy.ts'
import { signedBy } from '../../src/sigstore/signer.ts'
import { verifyRelease } from '../../src/verify/verify.ts'
import { keyPair } from '../../testing/bundles.ts'
import { documentOf, match } from '../../testing/findings.ts'
import { makeRelease } from '../../testing/release.ts'
import { openVexOf } from '../../testing/vex.ts'
import { fingerprintOf, newKey } from '../openpgp/keys.ts'

const base = await mkdtemp(join(tmpdir(), 'own-policy-'))
const { publicKey } = keyPair()
await writeFile(join(base, 'a.pub'), publicKey)
await writeFile(join(base, 'large.pub'), 'x'.repeat(70_000))
await writeFile(join(base, 'none.pub'), 'no key')

async function read(text: string | undefined) {
  if (text !== undefined) await writeFile(join(base, 'ours.yaml'), text)
  const path = text === undefined ? 'absent.yaml' : 'ours.yaml'
  return readOwnPolicy({ path, label: `--policy ${path}`, base, day: '2026-07-01' })
}

test('keys are read relative to the base, for signers, rebuilders, verifiers and VEX', async () => {
  const text = `version: 1
signers: [{key: a.pub, from: 2026-01-01}, {identity: i, issuer: j, revoked: true}]
rebuilders: {count: 1, signers: [{key: a.pub, until: 2026-12-31}]}
verifiers: [{id: "https://v.example", key: a.pub}]
vex: {signers: [{key: a.pub}]}
`
  const { own, signers } = await read(text)
  const key = { kind: 'key' as const, publicKey }
  const other = { kind: 'identity' as const, identity: 'i', issuer: 'j', revoked: true as const }
  expect(signers).toEqual([{ ...key, from: '2026-01-01' }, other])
  expect(own).toMatchObject({
    name: 'ours.yaml',
    sha256: sha256(text),
    day: '2026-07-01',
    signers: [{ ...signedBy(key), from: '2026-01-01' }, other],
    rebuilders: { count: 1, signers: [{ ...key, until: '2026-12-31' }] },
    verifiers: [key],
    vex: [key],
  })
  expect((await read('version: 1\n')).signers).toBeUndefined()
})

test('VEX documents are read relative to the base, and count with the signed ones as one list', async () => {
  await writeFile(join(base, 'vex.json'), JSON.stringify(openVexOf({ products: [{ '@id': 'pkg:pypi/widget@1.0.0' }] })))
  const text = 'version: 1\nevidence: {required: []}\nvulnerabilities: {vex: {files: [vex.json]}}\n'
  const { own } = await read(text)
  expect(own.vexDocuments?.map(({ name }) => name)).toEqual(['vex.json'])
  const findings = documentOf([match()], { target: { kind: 'directory', name: 'widget' } })
  const release = await makeRelease({ files: { 'vulnerabilities.json': renderFindings(findings) } })
  const { ownPolicy } = await verifyRelease(release.directory, release.trust, { policy: own })
  expect([ownPolicy?.result, ownPolicy?.rules.find(({ rule }) => rule.startsWith('vulnerabilities.vex'))]).toEqual([
    'pass',
    { rule: 'vulnerabilities.vex.files[0]', line: 3, status: 'pass', detail: 'vex.json decides about 1 finding.' },
  ])
  await expect(read(text.replace('vex.json', 'gone.json'))).rejects.toThrow(
    'Could not read gone.json, a VEX document of the policy: no such file.',
  )
})

const ours = await newKey({ subkeys: [{ sign: true }] })
const theirs = await newKey()
await writeFile(join(base, 'KEYS.asc'), [theirs, ours].map(one => one.toPublic().armor()).join('\n'))
const [fingerprint, subkey] = [fingerprintOf(ours), fingerprintOf(ours.subkeys[0] ?? ours)]

test('of a file with several OpenPGP keys, only the one with the fingerprint counts', async () => {
  const { own, signers, keyrings } = await read(
    `version: 1\nsigners: [{key: KEYS.asc, fingerprint: "${fingerprint}", until: 2026-12-31}, {key: a.pub}]\n`,
  )
  expect(signers).toEqual([{ kind: 'key', publicKey }])
  expect(keyrings?.map(({ keys }) => keys.map(({ key }) => fingerprintOf(key)))).toEqual([[fingerprint]])
  expect(own.signers).toEqual([
    { kind: 'openpgp', fingerprint, until: '2026-12-31' },
    signedBy({ kind: 'key', publicKey }),
  ])
  expect((await read(`version: 1\nsigners: [{key: KEYS.asc, fingerprint: "${fingerprint}"}]\n`)).signers).toEqual([])
})

test.each<[string, string]>([
  [
    `{key: KEYS.asc, fingerprint: "${'A'.repeat(40)}"}`,
    `Could not read KEYS.asc, a signer of --policy ours.yaml: it does not have the key ${'A'.repeat(40)}, but ${fingerprintOf(theirs)}, ${fingerprint}. Compare the fingerprint`,
  ],
  [
    `{key: KEYS.asc, fingerprint: "${subkey}"}`,
    `a signer of --policy ours.yaml: ${subkey} is a subkey of ${fingerprint}. Name the primary key: its owner can replace subkeys.`,
  ],
  [`{key: a.pub, fingerprint: "${fingerprint}"}`, 'a signer of --policy ours.yaml: it is not an OpenPGP public key.'],
  [`{key: KEYS.asc}`, 'a signer of --policy ours.yaml: it is an OpenPGP key. Write the `fingerprint` of the key'],
  [
    `{key: none.asc, fingerprint: "${fingerprint}"}`,
    'Could not read none.asc, a signer of --policy ours.yaml: no such',
  ],
])('refuses the OpenPGP signer %s', async (signer, message) => {
  await expect(read(`version: 1\nsigners: [${signer}]\n`)).rejects.toThrow(message)
})

test.each<[string | undefined, string]>([
  [undefined, 'Could not read --policy absent.yaml: no such file. Check the path.'],
  ['version: 1\nfoo: 1\n', 'Could not read --policy ours.yaml, line 2: it has the unknown key "foo"'],
  ['version: 1\nsigners: [{key: b.pub}]\n', 'Could not read b.pub, a signer of --policy ours.yaml: no such file.'],
  [
    'version: 1\nsigners: [{key: none.pub}]\n',
    'Could not read none.pub, a signer of --policy ours.yaml: it is not a public key',
  ],
  ['version: 1\nsigners: [{key: large.pub}]\n', 'it has 70000 bytes, more than the 65536 accepted.'],
  ['version: 1\nsigners: [{key: .}]\n', 'Could not read ., a signer of --policy ours.yaml: '],
  [' '.repeat(1_100_000), 'it has 1100000 bytes, more than the 1048576 accepted.'],
])('refuses %j', async (text, message) => {
  await expect(read(text)).rejects.toThrow(message)
})
