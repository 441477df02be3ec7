import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { messageOf } from '@release-tools/base'
import { keysOfPeople, parseCommitObject, parseSshKeys, parseTagObject } from '../../src/index.ts'

const ident = 'Alice Example <alice@example.org> 1767225600 +0100'
const parents = ['a', 'b'].map(letter => letter.repeat(40))
const armour = '-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----'

function idOf(text: string | Buffer, kind: string): string {
  const raw = Buffer.from(text as string)
  return createHash('sha1').update(`${kind} ${raw.length}\0`).update(raw).digest('hex')
}

const tree = `tree ${'0'.repeat(40)}`
const people = `author ${ident}\ncommitter ${ident}`

describe('a commit', () => {
  const inHeader = armour.replaceAll('\n', '\n ')
  const before = `${tree}\n${parents.map(id => `parent ${id}\n`).join('')}${people}\n`
  const text = `${before}gpgsig ${inHeader}\nencoding latin1\n\nwork\n`

  test('is what git keeps of it, with the bytes that were signed', () => {
    const who = { name: 'Alice Example', email: 'alice@example.org', claimedTime: '2026-01-01T00:00:00Z' }
    expect(parseCommitObject(Buffer.from(text), idOf(text, 'commit'))).toEqual({
      kind: 'commit',
      id: idOf(text, 'commit'),
      parents,
      author: who,
      committer: who,
      signature: armour,
      payload: Buffer.from(`${before}encoding latin1\n\nwork\n`),
    })
  })

  test('that a merged tag stands in keeps it in what was signed', () => {
    const merge = text.replace('gpgsig', `mergetag object ${parents[0]}\n ${inHeader.replaceAll('\n ', '\n ')}\ngpgsig`)
    const { payload, signature } = parseCommitObject(Buffer.from(merge), idOf(merge, 'commit'))
    expect([payload.includes('mergetag object'), signature]).toEqual([true, armour])
  })

  test.each<[string, string, string]>([
    ['with other bytes', '', 'its bytes have the id'],
    ['with two signatures', text.replace('encoding', `gpgsig ${inHeader}\nencoding`), 'it has two signatures.'],
    [
      'with two committers',
      text.replace('committer', `committer ${ident}\ncommitter`),
      'one of its headers is there twice.',
    ],
    [
      'in another order',
      `${tree}\ncommitter ${ident}\nauthor ${ident}\n\nwork\n`,
      'its header "author" is missing, or not in its place.',
    ],
    ['without a person', text.replaceAll('<alice@example.org>', 'alice'), 'names no person and time.'],
    ['with a byte that ends texts', text.replace('encoding', 'enc\0oding'), 'is not a header.'],
  ])('%s is refused', (_, changed, found) => {
    const [raw, id] = changed === '' ? [text, 'f'.repeat(40)] : [changed, idOf(changed, 'commit')]
    expect(() => parseCommitObject(Buffer.from(raw), id)).toThrow(found)
    expect(() => parseCommitObject(Buffer.from(raw), id)).toThrow(`Could not read the git object ${id}: `)
  })
})

test('a tag is signed at the end of its message, also if the message has lines of a signature', () => {
  const head = `object ${parents[0]}\ntype commit\ntag v1.0.0\ntagger ${ident}\n\n`
  const text = `${head}First\n${armour}\nthe rest\n${armour}\n`
  const tag = parseTagObject(Buffer.from(text), idOf(text, 'tag'))
  expect([tag.name, tag.type, tag.target, tag.signature]).toEqual(['v1.0.0', 'commit', parents[0], `${armour}\n`])
  expect(tag.payload.toString()).toBe(`${head}First\n${armour}\nthe rest\n`)
})

test('a file of SSH keys says what is wrong with it', async () => {
  const ed25519 = `AAAAC3NzaC1lZDI1NTE5AAAAI${'A'.repeat(42)}A`
  const messages = [
    '-----BEGIN OPENSSH PRIVATE KEY-----',
    '# nothing\n',
    'ssh-ed25519 x',
    `ssh-rsa ${ed25519}`,
    `ssh-dss ${Buffer.from('\0\0\0\u0007ssh-dss').toString('base64')}`,
    `ssh-ed25519 ${Buffer.from('\0\0\0\u000bssh-ed25519').toString('base64')}`,
  ].map(content => {
    try {
      return parseSshKeys(content, 'alice.pub').length
    } catch (error) {
      return messageOf(error)
    }
  })
  const next = 'Give the public key: the file of ssh-keygen that ends with .pub.'
  expect(messages).toEqual([
    `Could not read alice.pub: it has a private key. Make sure that nobody else has seen it. ${next}`,
    `Could not read alice.pub: it has 0 keys, not 1 to 100. ${next}`,
    `Could not read alice.pub: "ssh-ed25519 x" is not a public key of SSH. ${next}`,
    `Could not read alice.pub: a line says "ssh-rsa", but its key is of the kind ssh-ed25519. ${next}`,
    'Could not check the signature: its key is of the kind "ssh-dss", which is not checked here. Sign with an Ed25519, ECDSA or RSA key, or with one in a security key. Certificates are not read.',
    'Could not read a public key of SSH: it is damaged (it ends too early). Give the key as `ssh-keygen` wrote it: the file that ends with .pub.',
  ])
  const lacking = keysOfPeople(
    [{ name: 'Alice', emails: [], roles: [], keys: [{ openpgp: 'alice.asc', fingerprint: 'F'.repeat(40) }] }],
    async () => Buffer.from('nothing'),
  )
  await expect(lacking).rejects.toThrow('Could not read alice.asc: it is not an OpenPGP public key.')
})
