import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMessage, type generateKey as Generate, generateKey, type PrivateKey, sign } from 'openpgp'
import { type Keyring, readKeyring } from '../../src/openpgp/keyring.ts'
import { type OpenPgpQuestion, verifyOpenPgp } from '../../src/openpgp/verify-openpgp.ts'

type Options = Parameters<typeof Generate>[0]

export const made = new Date('2025-01-01T00:00:00Z')
export const signedAt = new Date('2025-02-01T00:00:00Z')
export const now = new Date('2025-06-01T00:00:00Z')
export const content = Buffer.from('what is released\n')

const dir = mkdtempSync(join(tmpdir(), 'openpgp-'))

/** A file with this content. */
export function file(name: string, text: Uint8Array): string {
  writeFileSync(join(dir, name), text)
  return join(dir, name)
}

export const signedFile = file('file.bin', content)

/** A new key, made on the day `made`. */
export async function newKey(options: Partial<Options> = {}): Promise<PrivateKey> {
  const { privateKey } = await generateKey({
    type: 'ecc',
    curve: 'ed25519Legacy',
    userIDs: [{ name: 'Releaser', email: 'r@example.com' }],
    date: made,
    ...options,
    format: 'object',
  } as Options & { format: 'object' })
  return privateKey
}

/** A detached signature, binary. */
export async function signature(key: PrivateKey, data: Uint8Array = content, date = signedAt): Promise<Buffer> {
  const message = await createMessage({ binary: data })
  return Buffer.from(await sign({ message, signingKeys: key, detached: true, format: 'binary', date }))
}

/** The ring with the public parts of keys. */
export async function ringOf(...keys: { toPublic(): { write(): Uint8Array } }[]) {
  return readKeyring(Buffer.concat(keys.map(key => key.toPublic().write())))
}

/** The signer, or the reason why there is none. */
export async function verdict(question: Pick<OpenPgpQuestion, 'signature' | 'keyrings'> & Partial<OpenPgpQuestion>) {
  try {
    const { signer } = await verifyOpenPgp({ file: signedFile, now, ...question })
    return signer
  } catch (error) {
    const { name } = (error as Error).constructor
    return `${name === 'NotVerified' ? 'Problem' : name}: ${(error as { found?: string }).found ?? error}`
  }
}

/** The data with one byte of the first packet's content changed; `at` counts from its first byte. */
export function withByte(data: Uint8Array, at: number, value: number): Buffer {
  const changed = Buffer.from(data)
  const header = (changed[0] ?? 0) & 0x40 ? ((changed[1] ?? 0) < 192 ? 2 : 3) : 2 + ((changed[0] ?? 0) & 1)
  changed[header + at] = value
  return changed
}

export const fingerprintOf = (key: { getFingerprint(): string }) => key.getFingerprint().toUpperCase()

/** The only key of a ring, with what its owner says about it and about its first subkey, to change it. */
export function ownerIn({ keys }: Keyring) {
  const [{ key } = { key: undefined }] = keys
  const [self] = key?.users[0]?.selfCertifications ?? []
  if (key === undefined || self === undefined) throw new Error('no key')
  return { key, self, binding: key.subkeys[0]?.bindingSignatures[0] ?? self }
}
