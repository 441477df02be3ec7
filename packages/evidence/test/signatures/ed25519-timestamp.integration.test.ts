/** @needs registry */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { startTimestamps, testbed } from '@release-tools/testbed'
import { readSignatures } from '../../src/signatures/read-signatures.ts'
import { verifyBlob } from '../../src/signatures/verify-blob.ts'
import { parseTrustedRoot } from '../../src/sigstore/trusted-root.ts'
import { identity, issuer, PrivateCa } from './support/private-ca.ts'

const directory = await mkdtemp(join(tmpdir(), 'ed25519-'))
const at = (name: string) => join(directory, name)
const ca = new PrivateCa(directory)

/** Verifies the file by its signature, with a timestamp by the authority of the trusted root. */
async function verify(timestamp: Buffer) {
  const root = await ca.trustedRoot(['root'], [['stamper', 'root']])
  return verifyBlob({
    file: at('file'),
    signatures: readSignatures(await readFile(at('file.sig')), { certificate: await ca.pem('leaf'), timestamp }),
    trust: { signers: [{ kind: 'identity', identity, issuer }], trustedRoot: parseTrustedRoot(JSON.stringify(root)) },
  })
}

beforeAll(async () => {
  await ca.root('root')
  await ca.issue('leaf', 'root', 'leaf')
  await ca.issue('stamper', 'root', 'stamper', 'Ed25519')
  await writeFile(at('chain.pem'), await ca.pem('stamper', 'root'))
  await writeFile(at('file'), 'hello\n')
  await ca.openssl('dgst', '-sha256', '-sign', 'leaf.key', '-out', 'file.sig', 'file')
}, 60_000)

test.each(['sha256', 'sha512'] as const)(
  'what Sigstore’s timestamp authority signs with an Ed25519 key over %s shows the time, and nothing that was changed does',
  async hash => {
    const { bin } = testbed()
    const authority = await startTimestamps({
      dir: directory,
      bin,
      key: at('stamper.key'),
      chain: at('chain.pem'),
      hash,
    })
    try {
      const [stamp, other] = [
        await authority.stamp(await ca.stampRequest('file.sig')),
        await authority.stamp(await ca.stampRequest('file')),
      ]
      expect(await verify(stamp)).toEqual({
        format: 'a bare signature',
        signer: { kind: 'identity', identity, issuer },
        time: expect.stringMatching(/^20.*Z$/),
        logged: false,
      })
      const changed = Buffer.from(stamp)
      changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
      for (const wrong of [changed, other])
        await expect(verify(wrong)).rejects.toThrow(
          'its timestamp was not made for this signature by a timestamp authority of the trusted root.',
        )
    } finally {
      await authority.stop()
    }
  },
)
