/** @needs tools */
import { execFile } from 'node:child_process'
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { testbed } from '@release-tools/testbed'
import { plainSignature } from '../../src/assemble/sign-or-reuse.ts'
import { checks } from '../../src/notes/notes-commands.ts'
import { facts } from '../../testing/release-facts.ts'

const execute = promisify(execFile)
const tarball = 'release-v1.2.0.tar.gz'

const keys = {
  'P-256': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'P-384': () => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  'P-521': () => generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  'RSA of 2048 bits': () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  'RSA of 4096 bits': () => generateKeyPairSync('rsa', { modulusLength: 4096 }),
}

/** A folder with the tarball, as assets are downloaded, and the key beside the folder. */
async function download(publicKey: KeyObject): Promise<{ folder: string; pem: string }> {
  const root = await mkdtemp(join(tmpdir(), 'openssl-'))
  const folder = join(root, 'assets')
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  await mkdir(folder)
  await writeFile(join(folder, tarball), 'a tarball')
  await writeFile(join(root, 'cosign.pub'), pem)
  return { folder, pem }
}

/** Runs the lines that notes and page give for openssl, in a shell. */
async function verify(folder: string, publicKey: string): Promise<string> {
  const shown = checks({ ...facts, signature: { ...facts.signature, publicKey } })
  const { lines = [] } = shown.find(({ tool }) => tool === 'openssl') ?? {}
  expect(lines).toHaveLength(2)
  const { stdout } = await execute('sh', ['-ec', lines.join('\n')], { cwd: folder })
  return stdout
}

async function signByCosign(folder: string, privateKey: KeyObject): Promise<void> {
  const env = { PATH: process.env.PATH, HOME: folder, COSIGN_PASSWORD: 'a password' }
  const cosign = (...args: string[]) => execute(join(testbed().bin, 'cosign'), args, { cwd: join(folder, '..'), env })
  const bundle = join(folder, `${tarball}.sigstore.json`)
  await writeFile(join(folder, '../key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  await cosign('import-key-pair', '--key', 'key.pem', '--output-key-prefix', 'imported')
  await cosign('signing-config', 'create', '--out', 'no-log.json')
  const services = ['--signing-config', 'no-log.json', '--yes', '--bundle', bundle]
  await cosign('sign-blob', '--key', 'imported.key', ...services, join(folder, tarball))
  await writeFile(join(folder, `${tarball}.sig`), await plainSignature(bundle))
}

describe('The openssl command of the notes', () => {
  test.each(Object.entries(keys))(
    'verifies what cosign signs with a key: %s',
    async (_, pair) => {
      const { privateKey, publicKey } = pair()
      const { folder, pem } = await download(publicKey)
      await signByCosign(folder, privateKey)
      expect(await verify(folder, pem)).toBe('Verified OK\n')
      await writeFile(join(folder, tarball), 'another')
      await expect(verify(folder, pem)).rejects.toThrow()
    },
    30_000,
  )

  test('verifies a signature by an Ed25519 key', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const { folder, pem } = await download(publicKey)
    const signature = sign(null, await readFile(join(folder, tarball)), privateKey)
    await writeFile(join(folder, `${tarball}.sig`), `${signature.toString('base64')}\n`)
    expect(await verify(folder, pem)).toBe('Signature Verified Successfully\n')
    await writeFile(join(folder, tarball), 'another')
    await expect(verify(folder, pem)).rejects.toThrow()
  })
})
