import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { Gnupg } from '@release-tools/sign/testing'
import { cli, tooWide } from '../../testing/run.ts'

const gnupg = new Gnupg()
const started = process.cwd()
let [own, subkey, stolen, replaced] = ['', '', '', '']
const put = (path: string, text: string | Buffer) => writeFileSync(gnupg.path(path), text)

beforeAll(() => {
  gnupg.newKey('own', 'ed25519', { usage: 'cert' })
  gnupg.newSubkey('own', 'ed25519', { end: '2040-01-01' })
  for (const name of ['stolen', 'replaced']) gnupg.newKey(name, 'ed25519')
  gnupg.newKey('ended', 'ed25519', { end: '2025-06-01' })
  ;[own = '', subkey = ''] = gnupg.fingerprints('own')
  ;[[stolen = ''], [replaced = '']] = [gnupg.fingerprints('stolen'), gnupg.fingerprints('replaced')] as [
    string[],
    string[],
  ]
  gnupg.revoke('stolen')
  mkdirSync(gnupg.path('empty'))
  mkdirSync(gnupg.path('.github'))
  put('.github/gpg.asc', readFileSync(gnupg.exported('own')))
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  put('.github/cosign.pub', publicKey.export({ type: 'spki', format: 'pem' }).toString())
  put('KEYS', Buffer.concat(['stolen', 'ended'].map(name => readFileSync(gnupg.exported(name)))))
})
beforeEach(() => process.chdir(gnupg.dir))
afterAll(() => {
  process.chdir(started)
  gnupg.remove()
})

const blocks = (out: string) => out.split('\n\n').map(block => block.trimEnd().split('\n'))

test('shows the keys of a repository, with the subkeys that sign', async () => {
  const { code, out, err } = await cli(['keys'])
  expect([code, err]).toEqual([0, ''])
  expect(tooWide(out)).toEqual([])
  expect(blocks(out)).toEqual([
    [
      'counts    .github/cosign.pub',
      expect.stringMatching(/^ {2}key sha256:[0-9a-f]{64}$/),
      '  It does not end. Only a policy can revoke it.',
    ],
    [
      'counts    .github/gpg.asc',
      `  OpenPGP key ${own}`,
      '  own <own@example.com>',
      `  subkey ${subkey}: counts`,
      '    It expires on 2040-01-01T12:00:00Z.',
    ],
  ])
})

test('says of each key that no longer counts why, and ends with 1 if there is no other', async () => {
  const { code, out } = await cli(['keys', '--key', 'KEYS'])
  expect(code).toBe(1)
  expect(blocks(out)).toEqual([
    [
      'revoked   KEYS',
      `  OpenPGP key ${stolen}`,
      '  stolen <stolen@example.com>',
      '  Its owner revoked it on 2025-01-01T00:00:00Z. No signature by it counts, of',
      '  whatever time.',
    ],
    [
      'ended     KEYS',
      `  OpenPGP key ${gnupg.fingerprints('ended')[0]}`,
      '  ended <ended@example.com>',
      '  It expired on 2025-06-01T12:00:00Z. Older signatures count if a log or a',
      '  timestamp authority proves how old they are.',
    ],
  ])
})

test('a revocation that somebody else put into the file is not one by the owner', async () => {
  const key = readFileSync(gnupg.exported('own', false))
  // Of the old format: the second byte is the length of the primary key.
  const end = 2 + (key[1] ?? 0)
  const revocation = gnupg.must(['--dearmor'], undefined, gnupg.revocation('stolen'))
  put('doubt.gpg', Buffer.concat([key.subarray(0, end), revocation, key.subarray(end)]))
  const { code, out } = await cli(['keys', '--key', 'doubt.gpg', '--json'])
  expect(code).toBe(1)
  const why =
    'Nobody knows whether it is revoked: its key has a revocation that cannot be checked, for example by another key that its owner named for that. Ask its owner, and get it again.'
  expect(JSON.parse(out).signers).toMatchObject([
    { state: 'unknown', notes: [why], subkeys: [{ fingerprint: subkey, state: 'unknown', notes: [why] }] },
  ])
})

test('a key of a kind that is not checked cannot sign', async () => {
  gnupg.newKey('weak', 'dsa1024')
  const { code, out } = await cli(['keys', '--key', gnupg.exported('weak'), '--json'])
  expect(code).toBe(1)
  expect(JSON.parse(out).signers).toMatchObject([
    {
      state: 'unusable',
      notes: ['It cannot sign: it is by a key of the kind dsa, which release-tools does not check.'],
    },
  ])
})

test('shows the signers of a policy with its dates, as JSON too', async () => {
  gnupg.exported('replaced')
  put(
    'policy.yaml',
    `version: 1
signers:
  - { key: .github/cosign.pub, until: "2025-03-01" }
  - { identity: me@example.org, issuer: https://issuer.example.org, from: "2090-01-01" }
  - { identity: old@example.org, issuer: https://issuer.example.org, revoked: "2025-02-01" }
  - { identity: never@example.org, issuer: https://issuer.example.org, revoked: true }
  - { key: replaced.asc, fingerprint: ${replaced}, until: "2090-01-01" }
  - { key: .github/gpg.asc, fingerprint: ${own}, revoked: "2090-01-01" }
rebuilders: { count: 1, signers: [{ key: .github/cosign.pub }] }
`,
  )
  const { code, out } = await cli(['keys', '--policy', 'policy.yaml', '--json'])
  expect(code).toBe(0)
  const { signers } = JSON.parse(out)
  const older = 'Older signatures count if a log or a timestamp authority proves how old they are.'
  const row = ({ from, state, notes, signer: { kind } }: typeof signers) => [from, kind, state, ...notes]
  expect(signers.map(row)).toEqual([
    ['policy.yaml, signers[0]', 'key', 'ended', `It counted until 2025-03-01. ${older}`],
    ['policy.yaml, signers[1]', 'identity', 'not yet', 'It counts from 2090-01-01 on.'],
    ['policy.yaml, signers[2]', 'identity', 'revoked', `The policy revokes it from 2025-02-01 on. ${older}`],
    ['policy.yaml, signers[3]', 'identity', 'revoked', 'The policy accepts no signature by it, of whatever time.'],
    ['policy.yaml, signers[4]', 'openpgp', 'counts', 'It counts until 2090-01-01.'],
    ['policy.yaml, signers[5]', 'openpgp', 'counts', 'It counts until it is revoked on 2090-01-01.'],
    ['policy.yaml, rebuilders.signers[0]', 'key', 'counts'],
  ])
  expect(signers[5]).toMatchObject({
    signer: { kind: 'openpgp', fingerprint: own },
    validity: { revoked: '2090-01-01' },
    userIds: ['own <own@example.com>'],
    subkeys: [{ fingerprint: subkey, state: 'counts', expires: '2040-01-01T12:00:00Z' }],
  })
})

test('shows the policy of a repository too: authors of VEX documents, verifiers, and a key that ends and is revoked later', async () => {
  gnupg.newKey('later', 'ed25519', { end: '2090-01-01' })
  gnupg.newKey('retired', 'ed25519', { usage: 'cert' })
  gnupg.newSubkey('retired', 'ed25519', { end: '2025-06-01' })
  const [later = ''] = gnupg.fingerprints('later')
  const [retired = ''] = gnupg.fingerprints('retired')
  for (const name of ['later', 'retired']) put(`.github/${name}.asc`, readFileSync(gnupg.exported(name)))
  const policy = '.github/release-policy.yaml'
  put(
    policy,
    `version: 1
signers:
  - { key: .github/later.asc, fingerprint: ${later}, until: "2080-01-01", revoked: "2085-01-01" }
  - { key: .github/retired.asc, fingerprint: ${retired} }
vex: { signers: [{ key: .github/cosign.pub }] }
verifiers: [{ id: "https://verify.example.org", key: .github/cosign.pub }]
`,
  )
  const { code, out } = await cli(['keys'])
  rmSync(gnupg.path(policy))
  expect(code).toBe(0)
  expect(tooWide(out)).toEqual([])
  expect(blocks(out).slice(2)).toEqual([
    [
      `counts    ${policy}, signers[0]`,
      `  OpenPGP key ${later}`,
      '  later <later@example.com>',
      '  It expires on 2090-01-01T12:00:00Z.',
      '  It counts until 2080-01-01, and until it is revoked on 2085-01-01.',
    ],
    [
      `unusable  ${policy}, signers[1]`,
      `  OpenPGP key ${retired}`,
      '  retired <retired@example.com>',
      '  No subkey can sign.',
      `  subkey ${gnupg.fingerprints('retired')[1]}: ended`,
      '    It expired on 2025-06-01T12:00:00Z. Older signatures count if a log or a',
      '    timestamp authority proves how old they are.',
    ],
    [`counts    ${policy}, vex.signers[0]`, expect.stringMatching(/^ {2}key sha256:/)],
    [`counts    ${policy}, verifiers[0]`, expect.stringMatching(/^ {2}key sha256:/)],
  ])
})

test('a key that the policy revokes is revoked in its file, too, and nobody is left', async () => {
  put(
    'revoking.yaml',
    `version: 1
signers:
  - { key: .github/cosign.pub, revoked: "2025-02-01" }
  - { key: .github/gpg.asc, fingerprint: ${own}, revoked: true }
`,
  )
  const options = ['--key', '.github/cosign.pub', '--key', '.github/gpg.asc', '--policy', 'revoking.yaml']
  const { code, out } = await cli(['keys', ...options])
  expect(code).toBe(1)
  expect(blocks(out).map(([first]) => first)).toEqual([
    'revoked   .github/cosign.pub',
    'revoked   .github/gpg.asc',
    'revoked   revoking.yaml, signers[0]',
    'revoked   revoking.yaml, signers[1]',
  ])
  expect(blocks(out)[0]).toContain('  The policy revokes it from 2025-02-01 on. Older signatures count if a log or a')
})

test('a policy that names nobody, and what cannot be read', async () => {
  put('nobody.yaml', 'version: 1\n')
  expect(await cli(['keys', '--policy', 'nobody.yaml'])).toEqual({
    code: 1,
    out: 'The policy names no signer.\n',
    err: '',
  })
  expect((await cli(['keys', '--key', 'none.pub'])).err).toContain('Could not read none.pub')
  expect((await cli(['keys', '--key', 'policy.yaml'])).code).toBe(2)
  process.chdir(gnupg.path('empty'))
  expect(await cli(['keys'])).toMatchObject({
    code: 2,
    err: 'Could not show the keys of this directory: there is no .github/cosign.pub, keys/cosign.pub, .github/gpg.asc or .github/release-policy.yaml here. If releases are signed by the identity of a workflow, there is no key to show. Otherwise, give --key FILE or --policy FILE.\n',
  })
})
