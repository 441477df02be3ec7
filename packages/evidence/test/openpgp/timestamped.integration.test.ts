import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { checkSignature } from '../../src/signatures/check-signature.ts'
import { readSignatures } from '../../src/signatures/read-signatures.ts'
import { bytesSubject } from '../../src/signatures/subject.ts'
import { SignatureVerifier } from '../../src/sigstore/sigstore.ts'
import { parseTrustedRoot, type TrustedRoot } from '../../src/sigstore/trusted-root.ts'
import type { Trust } from '../../src/sigstore/verified.ts'
import { PrivateCa } from '../signatures/support/private-ca.ts'
import { content, fingerprintOf, newKey, ringOf, signature } from './keys.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour
const today = new Date()
const later = new Date(today.getTime() + 60 * day)
const directory = await mkdtemp(join(tmpdir(), 'timestamped-'))
const ca = new PrivateCa(directory)
let asc: Buffer
let trust: Trust
let fingerprint: string
let root: TrustedRoot
let others: TrustedRoot
const stamps: Record<'own' | 'other' | 'foreign', Buffer> = {
  own: Buffer.alloc(0),
  other: Buffer.alloc(0),
  foreign: Buffer.alloc(0),
}

beforeAll(async () => {
  // It expires between today and `later`.
  const key = await newKey({ date: new Date(today.getTime() - day), keyExpirationTime: (31 * day) / 1000 })
  fingerprint = fingerprintOf(key)
  asc = await signature(key, content, new Date(today.getTime() - hour))
  trust = { signers: [], keyrings: [await ringOf(key)] }
  await ca.root('root')
  for (const name of ['stamper', 'foreign']) await ca.issue(name, 'root', 'stamper')
  await writeFile(join(directory, 'asc'), asc)
  await writeFile(join(directory, 'other'), 'another signature')
  stamps.own = await ca.stamp('asc', 'stamper')
  stamps.other = await ca.stamp('other', 'stamper')
  stamps.foreign = await ca.stamp('asc', 'foreign')
  const rootOf = async (...stampers: string[][]) =>
    parseTrustedRoot(Buffer.from(JSON.stringify(await ca.trustedRoot(['root'], stampers))))
  root = await rootOf(['stamper', 'root'])
  others = await rootOf()
}, 60_000)

async function verdict(timestamp: Buffer | undefined, trustedRoot?: TrustedRoot, now = later) {
  const { signatures } = readSignatures(asc, { timestamp })
  const whom = { ...trust, ...(trustedRoot === undefined ? {} : { trustedRoot }) }
  const asked = { subject: bytesSubject('file', content), trust: whom, verifier: new SignatureVerifier(whom), now }
  try {
    const [one] = signatures
    if (one === undefined) throw new Error('no signature')
    return await checkSignature(one, asked)
  } catch (error) {
    return `${(error as Error).constructor.name}: ${(error as { found?: string }).found}`
  }
}

test('a timestamp authority proves that a signature is older than the end of its key', async () => {
  expect(await verdict(undefined, root)).toMatch(/^Problem: its key expired on .* but nothing else proves that\./)
  expect(await verdict(stamps.own, root)).toMatchObject({
    signer: { primary: fingerprint },
    time: expect.stringContaining(`${today.toISOString().slice(0, 13)}:`),
  })
})

test('a timestamp of something else is no proof', async () => {
  expect(await verdict(stamps.other, root)).toBe(
    'Problem: its timestamp was not made for this signature by a timestamp authority of the trusted root.',
  )
  expect(await verdict(Buffer.from('{"SignedRFC3161Timestamp":"MAA="}'), root)).toMatch(/^Problem: it is damaged/)
})

test('a timestamp by an authority that is not trusted could not be checked', async () => {
  expect(await verdict(stamps.foreign, root)).toMatch(
    /^CannotCheck: its timestamp is from an authority \(issuer .*\) that the trusted root does not list\.$/,
  )
  expect(await verdict(stamps.own, others)).toMatch(/^CannotCheck: its timestamp is from an authority/)
  expect(await verdict(stamps.own)).toBe(
    'CannotCheck: it has a timestamp, but there is no trusted root with an authority for it.',
  )
})
