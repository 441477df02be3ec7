import { expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import { vsaStatement } from '../../src/in-toto/vsa.ts'
import { verifyVsa } from '../../src/slsa-verifier/verify-vsa.ts'
import { type Json, keyEnvelope, keyPair } from '../../testing/bundles.ts'
import { npmPackage } from '../../testing/npm-package.ts'

/** The paths of all values of a document that have none inside. */
function leaves(value: Json, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.keys(value).flatMap(key => leaves(value[key], [...path, key]))
}

/**
 * Changes of a value, each of which is another document: another character or number, another type, and nothing. The last characters of
 * base64 may have bits that nobody reads, so it is one in the middle.
 */
function changesOf(value: unknown): unknown[] {
  const text = String(value)
  const middle = Math.floor(text.length / 2)
  const other = `${text.slice(0, middle)}${text[middle] === 'A' ? 'B' : 'A'}${text.slice(middle + 1)}`
  return [typeof value === 'number' ? value + 1 : other, '', null, [], { a: 1 }, undefined]
}

/** The paths at which some change of the document is accepted. Every refusal must be one that says why. */
function unnoticed(document: Json, verify: (changed: Buffer) => unknown): string[] {
  const accepted = new Set<string>()
  for (const path of leaves(document)) {
    const value = path.reduce((inner, key) => inner[key], document)
    for (const change of changesOf(value)) {
      const changed = structuredClone(document)
      const place = path.slice(0, -1).reduce((inner, key) => inner[key], changed)
      place[path.at(-1) ?? ''] = change
      try {
        verify(Buffer.from(JSON.stringify(changed)))
        accepted.add(path.join('.'))
      } catch (error) {
        if (!(error instanceof Problem)) throw error
      }
    }
  }
  return [...accepted]
}

test('a package: every field of its attestations counts, except for hints and what the signed checkpoint says too', () => {
  const { attestations, ask } = npmPackage('a'.repeat(128))
  const document = JSON.parse(attestations().toString())
  const verify = (changed: Buffer) => ask({}, {}, { attestations: changed })
  expect(verify(Buffer.from(JSON.stringify(document))).builder).toContain('actions/runner')
  const proof = ['logIndex', 'treeSize', 'rootHash'].map(
    name => `bundle.verificationMaterial.tlogEntries.0.inclusionProof.${name}`,
  )
  const hints = [...proof, 'bundle.dsseEnvelope.signatures.0.keyid']
  const both = [0, 1].flatMap(at => hints.map(path => `attestations.${at}.${path}`))
  expect(unnoticed(document, verify)).toEqual(both)
}, 60_000)

test('a verification summary: every field of its envelope and its bundle counts, except for the hint', () => {
  const { privateKey, publicKey } = keyPair()
  const statement = vsaStatement({
    subject: [{ digest: { sha256: 'a'.repeat(64) } }],
    verifier: { id: 'https://example.org/verifier' },
    resourceUri: 'pkg:pypi/widget@1.2.0',
    policy: { uri: 'policy.yaml' },
    verificationResult: 'PASSED',
    verifiedLevels: ['SLSA_BUILD_LEVEL_2'],
  })
  const bundle = keyEnvelope(privateKey, JSON.stringify(statement))
  const verify = (attestation: Buffer) =>
    verifyVsa({
      attestation,
      trust: { signers: [{ kind: 'key', publicKey }] },
      wanted: {
        verifier: 'https://example.org/verifier',
        resource: 'pkg:pypi/widget@1.2.0',
        artifacts: [{ sha256: 'a'.repeat(64) }],
      },
    })
  expect(unnoticed(bundle.dsseEnvelope, verify)).toEqual([])
  expect(unnoticed(bundle, verify)).toEqual(['verificationMaterial.publicKey.hint'])
})
