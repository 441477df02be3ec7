import { createPublicKey, type KeyObject } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { executeTethered, must } from '../prepare/run.ts'

/** How a digest is signed with RSA. EC keys have one way only. */
export interface RsaScheme {
  padding: 'pkcs1' | 'pss'
  hash: 'sha256' | 'sha384' | 'sha512'
}

/** Signs a digest with an EC or RSA key. Node signs whole messages only, so openssl does it. Returns DER for EC keys. */
export function signDigest(key: KeyObject, digest: Uint8Array, rsa: RsaScheme): Promise<Buffer> {
  return withFiles({ key: key.export({ type: 'pkcs8', format: 'pem' }), digest }, async dir => {
    const files = ['-inkey', 'key', '-in', 'digest', '-out', 'signature']
    await must('sign a digest', 'openssl', ['pkeyutl', '-sign', ...files, ...options(key, rsa)], { cwd: dir })
    return readFile(join(dir, 'signature'))
  })
}

/** True if the private key made this signature of the digest. */
export function verifyDigest(
  key: KeyObject,
  digest: Uint8Array,
  signature: Uint8Array,
  rsa: RsaScheme,
): Promise<boolean> {
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' })
  return withFiles({ key: publicKey, digest, signature }, async dir => {
    const files = ['-pubin', '-inkey', 'key', '-in', 'digest', '-sigfile', 'signature']
    const args = ['pkeyutl', '-verify', ...files, ...options(key, rsa)]
    return (await executeTethered('openssl', args, { cwd: dir })).exitCode === 0
  })
}

function options({ asymmetricKeyType }: KeyObject, { padding, hash }: RsaScheme): string[] {
  return asymmetricKeyType === 'rsa' ? ['-pkeyopt', `rsa_padding_mode:${padding}`, '-pkeyopt', `digest:${hash}`] : []
}

async function withFiles<T>(files: Record<string, string | Uint8Array>, body: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'digest-'))
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content, { mode: 0o600 })
    return await body(dir)
  } finally {
    await rm(dir, { recursive: true })
  }
}
