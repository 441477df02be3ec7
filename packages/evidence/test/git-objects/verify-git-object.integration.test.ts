import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  keysOfPeople,
  type Person,
  type PersonKey,
  parseCommitObject,
  parseTagObject,
  parseTrustedRoot,
  requireReleaseTag,
  verifyGitObject,
} from '../../src/index.ts'
import {
  type GitsignOptions,
  gitsign,
  SignedRepository,
  sigstoreAuthority,
  withSignature,
} from '../../testing/index.ts'

const alice = { name: 'Alice Example', email: 'alice@example.org' }
const mallory = { name: 'Mallory', email: 'mallory@example.com' }
const issuer = 'https://accounts.example.org'
const repository = new SignedRepository()
const authority = sigstoreAuthority()
const trustedRoot = parseTrustedRoot(Buffer.from(JSON.stringify(authority.trustedRoot)))
const files = new Map<string, Buffer>()
let ssh: string

beforeAll(() => {
  ssh = repository.sshKey('alice', '-t', 'ed25519')
  keep('alice.pub', ssh)
})
afterAll(() => repository.close())

function keep(name: string, key: string) {
  files.set(name, Buffer.from(repository.publicKey(key)))
}

const person = (...keys: PersonKey[]): Person => ({ name: alice.name, emails: [alice.email], roles: [], keys })
const byAlice: PersonKey = { ssh: 'alice.pub' }

/** Who signed it, or why that is not so; `?` if nobody can know. */
async function verdict(object: string | Buffer, keys: PersonKey[] = [byAlice], pushedAt?: string): Promise<string> {
  const raw = typeof object === 'string' ? repository.raw(object) : object
  try {
    return await signer(parseCommitObject(raw, idOf(raw)), keys, pushedAt)
  } catch (error) {
    return reason(error)
  }
}

async function signer(object: Parameters<typeof verifyGitObject>[0], keys: PersonKey[], pushedAt?: string) {
  const known = await keysOfPeople([person(...keys)], async path => files.get(path) ?? Buffer.alloc(0))
  const signed = await verifyGitObject(object, { keys: known, trustedRoot, now: new Date() }, pushedAt)
  return [signed.person, signed.key.replace(/SHA256:.*/, '…'), signed.time].filter(one => one !== undefined).join(', ')
}

function reason(error: unknown): string {
  const { found } = error as { found?: string }
  const short = (found ?? String(error)).replace(/SHA256:[A-Za-z0-9+/]{43}/g, '…')
  return (error as Error).constructor.name === 'CannotCheck' ? `? ${short}` : `no: ${short}`
}

function idOf(raw: Buffer, kind = 'commit'): string {
  return createHash('sha1').update(`${kind} ${raw.length}\0`).update(raw).digest('hex')
}

describe('signatures of SSH', () => {
  const kinds = [
    ['ed25519', '-t', 'ed25519'],
    ['rsa', '-t', 'rsa', '-b', '2048'],
    ...['256', '384', '521'].map(size => [`ecdsa${size}`, '-t', 'ecdsa', '-b', size]),
  ]

  test('each kind of key that ssh-keygen makes counts', async () => {
    const verdicts = await Promise.all(
      kinds.map(async ([name = '', ...options]) => {
        const key = repository.sshKey(name, ...options)
        keep(`${name}.pub`, key)
        return verdict(repository.commit(alice, key), [{ ssh: `${name}.pub` }])
      }),
    )
    expect(verdicts).toEqual(kinds.map(() => 'Alice Example, the SSH key …'))
  })

  test('a committer who is somebody else does not count, although git says that all is well', async () => {
    const commit = repository.commit(mallory, ssh)
    writeFileSync(join(repository.directory, 'allowed'), `alice@example.org ${repository.publicKey(ssh)}`)
    const options = ['-c', 'gpg.ssh.allowedSignersFile=allowed', 'verify-commit', commit]
    expect(repository.gitCode(...options)).toBe(0)
    expect(await verdict(commit)).toBe(
      'no: the SSH key … of Alice Example signed it, but its committer is Mallory <mallory@example.com>, which is not an address of Alice Example in the policy.',
    )
  })

  test('the date in a commit proves nothing: what counts is when it was pushed, or else today', async () => {
    // It says that it was made while the key counted.
    const commit = repository.commit(alice, ssh, '2026-01-15T00:00:00Z')
    const ended = { ...byAlice, until: '2026-02-01' }
    expect([
      await verdict(commit, [ended]),
      await verdict(commit, [ended], '2026-01-16T00:00:00Z'),
      await verdict(commit, [ended], '2026-03-01T00:00:00Z'),
      await verdict(commit, [{ ...byAlice, from: '2999-01-01' }]),
      await verdict(commit, [{ ...byAlice, from: '2026-01-01', until: '2999-12-31' }]),
    ]).toEqual([
      '? the SSH key … of Alice Example counts until 2026-02-01, and nothing but the object itself says when it was made.',
      'Alice Example, the SSH key …, 2026-01-16T00:00:00Z',
      'no: the SSH key … of Alice Example counts until 2026-02-01, and it was made or pushed at 2026-03-01T00:00:00Z.',
      'no: the SSH key … of Alice Example counts from 2999-01-01 on.',
      'Alice Example, the SSH key …',
    ])
  })

  test('a revoked key does not count, whatever else the policy says of it', async () => {
    const commit = repository.commit(alice, ssh)
    expect([
      await verdict(commit, [byAlice, { ...byAlice, revoked: true }]),
      await verdict(commit, [byAlice, { ...byAlice, revoked: '2026-05-01' }]),
      await verdict(commit, [byAlice, { ...byAlice, revoked: '2026-05-01' }], '2026-06-01T00:00:00Z'),
    ]).toEqual([
      'no: the SSH key … of Alice Example is revoked.',
      '? the SSH key … of Alice Example is revoked from 2026-05-01 on, and nothing but the object itself says when it was made.',
      'no: the SSH key … of Alice Example is revoked from 2026-05-01 on, and it was made or pushed at 2026-06-01T00:00:00Z.',
    ])
  })

  test('a signature for files, a changed message, no signature, and a foreign key do not count', async () => {
    const unsigned = repository.raw(repository.commit(alice))
    const forFiles = repository.run('ssh-keygen', ['-q', '-Y', 'sign', '-n', 'file', '-f', ssh], unsigned).toString()
    const signed = repository.raw(repository.commit(alice, ssh))
    const other = repository.sshKey('other', '-t', 'ed25519')
    expect([
      await verdict(withSignature(unsigned, forFiles)),
      await verdict(Buffer.from(signed.toString('latin1').replace('\n\nwork', '\n\nmore'), 'latin1')),
      await verdict(unsigned),
      await verdict(repository.commit(alice, other)),
      await verdict(withSignature(unsigned, '-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----')),
      await verdict(withSignature(unsigned, 'something else')),
    ]).toEqual([
      'no: it was signed for "file", and not for git.',
      'no: the signature was not made over this content by this key.',
      'no: it is not signed.',
      'no: the SSH key … signed it, which the policy gives to nobody of "people".',
      'no: its SSH signature is damaged: it ends too early.',
      '? its signature is of a kind that is not known.',
    ])
  })

  test('a signature by a security key counts only if somebody touched it', async () => {
    const unsigned = repository.raw(repository.commit(alice))
    const { armoured, publicKey, privateKey } = securityKey(unsigned, 1)
    files.set('sk.pub', Buffer.from(publicKey))
    // ssh-keygen reads the signature as we make it.
    writeFileSync(join(repository.directory, 'allowed'), `alice ${publicKey}`)
    writeFileSync(join(repository.directory, 'sig'), armoured)
    const check = ['-q', '-Y', 'verify', '-n', 'git', '-f', 'allowed', '-I', 'alice', '-s', 'sig']
    expect(() => repository.run('ssh-keygen', check, unsigned)).not.toThrow()
    const untouched = securityKey(unsigned, 0, privateKey)
    expect([
      await verdict(withSignature(unsigned, armoured), [{ ssh: 'sk.pub' }]),
      await verdict(withSignature(unsigned, untouched.armoured), [{ ssh: 'sk.pub' }]),
    ]).toEqual(['Alice Example, the SSH key …', 'no: nobody touched its security key for it.'])
  })
})

/** A signature as a security key makes it: https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.u2f. */
function securityKey(content: Buffer, flags: number, privateKey = generateKeyPairSync('ed25519').privateKey) {
  const kind = 'sk-ssh-ed25519@openssh.com'
  const { x = '' } = privateKey.export({ format: 'jwk' })
  const blob = Buffer.concat([kind, Buffer.from(x, 'base64url'), 'ssh:'].map(field))
  const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
  const digest = createHash('sha512').update(content).digest()
  const tail = Buffer.from([flags, 0, 0, 0, 7])
  const message = Buffer.concat([Buffer.from('SSHSIG'), ...['git', '', 'sha512', digest].map(field)])
  const value = sign(null, Buffer.concat([sha256('ssh:'), tail, sha256(message)]), privateKey)
  const signature = Buffer.concat([...[kind, value].map(field), tail])
  const parts = [blob, 'git', '', 'sha512', signature].map(field)
  const all = Buffer.concat([Buffer.from('SSHSIG'), Buffer.from([0, 0, 0, 1]), ...parts]).toString('base64')
  const lines = all.replace(/.{70}(?=.)/g, '$&\n')
  const armoured = `-----BEGIN SSH SIGNATURE-----\n${lines}\n-----END SSH SIGNATURE-----\n`
  return { armoured, publicKey: `${kind} ${blob.toString('base64')} alice\n`, privateKey }
}

function field(value: string | Buffer): Buffer {
  const content = Buffer.from(value as string)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([length, content])
}

test('an OpenPGP signature by gpg counts by the fingerprint of its key, and not by the name in it', async () => {
  const own = repository.openPgpKey('Alice Example <alice@example.org>')
  const same = repository.openPgpKey('Alice Example (other) <alice@example.org>')
  files.set('alice.asc', own.publicKey)
  const keys: PersonKey[] = [{ openpgp: 'alice.asc', fingerprint: own.fingerprint }]
  const [first, second] = [own, same].map(({ fingerprint }) => repository.commit(alice, fingerprint))
  expect([
    await verdict(first ?? '', keys),
    (await verdict(second ?? '', keys)).replace(/[0-9A-F]{40}/g, '…'),
    await verdict(first ?? ''),
    await verdict(repository.commit(mallory, own.fingerprint), keys),
  ]).toEqual([
    `Alice Example, the OpenPGP key ${own.fingerprint}`,
    'no: it names the key … as its signer, but only … and their subkeys are accepted.',
    'no: an OpenPGP key signed it, which the policy gives to nobody of "people".',
    `no: the OpenPGP key ${own.fingerprint} of Alice Example signed it, but its committer is Mallory <mallory@example.com>, which is not an address of Alice Example in the policy.`,
  ])
}, 30_000)

describe('signatures of gitsign', () => {
  const at = new Date('2026-03-01T00:00:00Z')
  const keys: PersonKey[] = [{ identity: alice.email, issuer }]
  const unsigned = () => repository.raw(repository.commit(alice))
  const signed = (content: Buffer, more: Partial<GitsignOptions> = {}) =>
    gitsign(content, authority, { email: alice.email, issuer, at, ...more })

  test('count at the time of their log entry, and openssl reads them as we make them', async () => {
    const content = unsigned()
    const { armoured } = signed(content)
    expect(await verdict(withSignature(content, armoured), keys)).toBe(
      'Alice Example, a certificate of alice@example.org, 2026-03-01T00:00:00Z',
    )
    const file = (name: string, data: string | Buffer) => {
      writeFileSync(join(repository.directory, name), data)
      return name
    }
    const pem = armoured.replace(/(BEGIN|END) SIGNED MESSAGE/g, '$1 CMS')
    const parts = ['-in', file('sig.pem', pem), '-content', file('content', content)]
    const check = ['cms', '-verify', '-binary', '-inform', 'PEM', ...parts, '-noverify', '-out', '/dev/null']
    expect(() => repository.run('openssl', check)).not.toThrow()
  })

  test('do not count for others, other content, another entry, or a time outside of the certificate', async () => {
    const content = unsigned()
    const { entry } = signed(Buffer.from('something else'))
    const of = (more: Partial<GitsignOptions>, signedContent = content) =>
      verdict(withSignature(content, signed(signedContent, more).armoured), keys)
    expect([
      await of({ email: 'mallory@example.com' }),
      await of({ issuer: 'https://other.example.org' }),
      await of({}, Buffer.from('another commit')),
      // What gitsign itself once accepted: https://github.com/advisories/GHSA-8pmp-678w-c8xx.
      await of({ entry }),
      await of({ loggedAt: new Date('2026-03-01T01:00:00Z') }),
      await of({ hasEntry: false }),
      await verdict(withSignature(content, signed(content).armoured)),
    ]).toEqual([
      `no: it was made by "mallory@example.com", issuer "${issuer}", but only "alice@example.org", issuer "${issuer}" is accepted.`,
      `no: it was made by "alice@example.org", issuer "https://other.example.org", but only "alice@example.org", issuer "${issuer}" is accepted.`,
      'no: the signature was made over other content.',
      'no: its log entry is not valid: the log of the trusted root did not sign it.',
      'no: its certificate was not valid at the signed time.',
      '? it has no log entry in it, so nothing here says when its certificate was valid.',
      'no: a certificate (gitsign) signed it, which the policy gives to nobody of "people".',
    ])
  })
})

describe('tags', () => {
  const tagVerdict = async (id: string, ref: string, commit: string) => {
    try {
      const tag = parseTagObject(repository.raw(id, 'tag'), id)
      requireReleaseTag(tag, ref, commit)
      return await signer(tag, [byAlice])
    } catch (error) {
      return reason(error)
    }
  }

  test('count under their own name, of a commit, by their tagger', async () => {
    const commit = repository.commit(alice, ssh)
    const id = repository.tag('v1.0.0', alice, ssh)
    const ofTag = repository.tag('v1.0.1', alice, ssh, 'v1.0.0')
    const foreign = repository.tag('v1.0.2', mallory, ssh)
    repository.git('update-ref', 'refs/tags/v9.9.9', id)
    writeFileSync(join(repository.directory, 'allowed'), `alice@example.org ${repository.publicKey(ssh)}`)
    const options = ['-c', 'gpg.ssh.allowedSignersFile=allowed', 'verify-tag']
    // git itself finds nothing wrong with any of them.
    expect(['v1.0.0', 'v9.9.9', 'v1.0.1', 'v1.0.2'].map(name => repository.gitCode(...options, name))).toEqual([
      0, 0, 0, 0,
    ])
    const other = 'f'.repeat(40)
    expect([
      await tagVerdict(id, 'v1.0.0', commit),
      await tagVerdict(id, 'v9.9.9', commit),
      await tagVerdict(ofTag, 'v1.0.1', commit),
      await tagVerdict(foreign, 'v1.0.2', commit),
      await tagVerdict(id, 'v1.0.0', other),
      await tagVerdict(repository.tag('v1.0.3', alice), 'v1.0.3', commit),
    ]).toEqual([
      'Alice Example, the SSH key …',
      'no: the tag v9.9.9 is the object that was signed as v1.0.0: somebody renamed it.',
      'no: it is a tag of a tag, and not of a commit.',
      'no: the SSH key … of Alice Example signed it, but its tagger is Mallory <mallory@example.com>, which is not an address of Alice Example in the policy.',
      `no: it is a tag of the commit ${commit}, and not of ${other}.`,
      'no: it is not signed.',
    ])
  })
})

test('a commit of a repository with SHA-256 counts, too', async () => {
  const other = new SignedRepository('sha256')
  const id = other.commit(alice, ssh)
  expect(await signer(parseCommitObject(other.raw(id), id), [byAlice])).toBe('Alice Example, the SSH key …')
})
