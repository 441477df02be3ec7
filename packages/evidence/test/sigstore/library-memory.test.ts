import { describe, expect, test } from '@jest/globals'
import { json } from '../../testing/bundles.ts'
import { installedLibrary } from '../../testing/sigstore-library.ts'

// What patches/README.md says of what certificates remember.

const { X509Certificate } = installedLibrary().core

describe('what the patched library keeps', () => {
  const leafOf = () =>
    X509Certificate.parse(Buffer.from(json('keyless.json').verificationMaterial.certificate.rawBytes, 'base64'))
  const authority = (root: string) =>
    json(root).certificateAuthorities[0].certChain.certificates.map(({ rawBytes }: { rawBytes: string }) =>
      X509Certificate.parse(Buffer.from(rawBytes, 'base64')),
    )

  test('the outcome for one issuer says nothing of another', () => {
    const leaf = leafOf()
    const [[issuer], [other]] = [authority('trusted-root.json'), authority('other-trusted-root.json')]
    for (const _ of [1, 2]) {
      expect(leaf.verify(issuer)).toBe(true)
      expect(leaf.verify(other)).toBe(false)
      expect(leaf.verify()).toBe(false)
    }
  })

  test('bytes that a caller changes are not those of the certificate', () => {
    const leaf = leafOf()
    const bytes = leaf.root.toDER()
    leaf.root.toDER().fill(0)
    leaf.publicKey.fill(0)
    leaf.tbsCertificate.toDER().fill(0)
    expect(leaf.root.toDER()).toEqual(bytes)
    expect(leaf.verify(authority('trusted-root.json')[0])).toBe(true)
  })

  test('a time that a caller changes is not that of the certificate', () => {
    const leaf = leafOf()
    const before = leaf.notAfter.getTime()
    leaf.notAfter.setFullYear(2999)
    expect(leaf.notAfter.getTime()).toBe(before)
  })

  test('an extension is the first of its kind, whatever was asked for before', () => {
    const leaf = leafOf()
    const oids = ['2.5.29.17', '2.5.29.99', '1.3.6.1.4.1.57264.1.8']
    const found = () => oids.map(oid => leaf.extension(oid)?.value.toString('hex'))
    expect([found(), found()]).toEqual([
      [expect.stringMatching(/^30/), undefined, expect.stringMatching(/^0c/)],
      [expect.stringMatching(/^30/), undefined, expect.stringMatching(/^0c/)],
    ])
  })

  test('nobody can exchange the children of what was parsed', () => {
    const extensions = leafOf().extensions as unknown[]
    expect(() => extensions.splice(0, 1)).toThrow(TypeError)
  })
})
