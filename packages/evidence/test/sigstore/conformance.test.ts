import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import { readSignatures } from '../../src/signatures/read-signatures.ts'
import { verifyBlob } from '../../src/signatures/verify-blob.ts'
import { parseBundle } from '../../src/sigstore/bundle.ts'
import type { Trust } from '../../src/sigstore/sigstore.ts'
import { parseTrustedRoot, publicTrustedRoot } from '../../src/sigstore/trusted-root.ts'

const vectors = join(import.meta.dirname, '../../testing/fixtures/sigstore-conformance/bundle-verify')
/** The tree of the directory upstream: ../../testing/fixtures/sigstore-conformance/README.md. */
const upstream = '8f12cb8ab3ce031c96985d04fc9e6b590df0b52e'
const cases = readdirSync(vectors).filter(name => statSync(join(vectors, name)).isDirectory())

/** The id that git gives a directory of files: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects. */
function treeId(directory: string): string {
  const entries = readdirSync(directory).map(name => {
    const path = join(directory, name)
    const isTree = statSync(path).isDirectory()
    return { name, isTree, id: isTree ? treeId(path) : idOf('blob', readFileSync(path)) }
  })
  // git compares the name of a directory as if it ended with a slash.
  const key = ({ name, isTree }: (typeof entries)[number]) => Buffer.from(isTree ? `${name}/` : name)
  const parts = entries
    .sort((a, b) => Buffer.compare(key(a), key(b)))
    .flatMap(({ name, isTree, id }) => [
      Buffer.from(`${isTree ? '40000' : '100644'} ${name}\0`),
      Buffer.from(id, 'hex'),
    ])
  return idOf('tree', Buffer.concat(parts))
}

function idOf(kind: string, content: Buffer): string {
  return createHash('sha1').update(`${kind} ${content.length}\0`).update(content).digest('hex')
}

/** What bundle-verify/README.md says of the files of a case. */
async function inputsOf(name: string): Promise<{ trust: Trust; artifact: string; bundle: Buffer }> {
  const own = (file: string) => (existsSync(join(vectors, name, file)) ? join(vectors, name, file) : undefined)
  const text = (file: string | undefined) => file && readFileSync(file, 'utf8').trim()
  const identity =
    text(own('identity')) ??
    'https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main'
  const issuer = text(own('issuer')) ?? 'https://token.actions.githubusercontent.com'
  const [key, root] = [own('key.pub'), own('trusted_root.json')]
  const trustedRoot = root === undefined ? (await publicTrustedRoot()).root : parseTrustedRoot(readFileSync(root))
  return {
    trust: {
      signers: [
        key === undefined
          ? { kind: 'identity', identity, issuer }
          : { kind: 'key', publicKey: readFileSync(key, 'utf8') },
      ],
      trustedRoot,
    },
    artifact: own('artifact') ?? join(vectors, 'a.txt'),
    bundle: readFileSync(own('bundle.sigstore.json') ?? ''),
  }
}

/** Verifies a case as verify-blob does: the signature of the file, or a statement about it. Throws if it is not verified. */
async function verify(name: string): Promise<void> {
  const { trust, artifact, bundle } = await inputsOf(name)
  await verifyBlob({ file: artifact, signatures: readSignatures(bundle), trust })
}

test('The vectors are those of upstream, byte for byte', () => {
  expect(treeId(vectors)).toBe(upstream)
})

describe('Sigstore’s conformance suite: verification of bundles', () => {
  test.each(cases.filter(name => !name.endsWith('_fail')))('%s is verified', async name => {
    await expect(verify(name)).resolves.toBeUndefined()
  })

  test.each(cases.filter(name => name.endsWith('_fail')))('%s is refused', async name => {
    await expect(verify(name)).rejects.toBeInstanceOf(Problem)
  })

  const [good, bad] = [false, true].map(fails => cases.filter(name => name.endsWith('_fail') === fails).length)

  test(`has ${cases.length} bundles: ${good} that must be verified, and ${bad} that must not`, () => {
    expect([good, bad]).toEqual([21, 49])
  })

  test('a root certificate in a bundle is refused as such: the case above has another fault too', async () => {
    const read = (name: string) => JSON.parse(readFileSync(join(vectors, name, 'bundle.sigstore.json'), 'utf8'))
    const bundle = read('happy-path-v0.1')
    expect(() => parseBundle(bundle)).not.toThrow()
    const [, root] = read('bundle-with-root-cert_fail').verificationMaterial.x509CertificateChain.certificates
    bundle.verificationMaterial.x509CertificateChain.certificates.push(root)
    expect(() => parseBundle(bundle)).toThrow('it contains a root certificate, which only the verifier may choose.')
  })
})
