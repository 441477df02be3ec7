import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parseLogHead } from '@release-tools/evidence'
import { fixture } from '@release-tools/evidence/testing'
import { MerkleTree } from '../src/merkle.ts'

test('the root of a tree is the one that the log of Go computes, for every number of lines', () => {
  // By golang.org/x/mod 0.37.0, sumdb/tlog: fixtures/tlog-roots.go.
  const path = join(import.meta.dirname, 'fixtures/tlog-roots.json')
  const roots: Record<string, string> = JSON.parse(readFileSync(path, 'utf8'))
  const tree = new MerkleTree()
  const found: Record<string, string> = {}
  for (let size = 0; size <= 300; size++) {
    if (roots[size] !== undefined) found[size] = tree.root()
    tree.add(Buffer.from(`line ${size + 1}`))
  }
  expect(Object.keys(found).length).toBeGreaterThan(30)
  expect(found).toEqual(roots)
})

test.each([
  ['of the public log, with its number', '../model-signing/older/v1.1.0-sigstore.sig'],
  [
    'of before 2024, with an extension',
    '../sigstore-conformance/bundle-verify/bundle-invalid-base64-signature_fail/bundle.sigstore.json',
  ],
])('a real head of Rekor is read: %s', (_, name) => {
  const bundle = JSON.parse(fixture(name).toString())
  const { treeSize, rootHash, checkpoint } = bundle.verificationMaterial.tlogEntries[0].inclusionProof
  expect(parseLogHead(checkpoint.envelope, 'the head')).toEqual({
    origin: expect.stringMatching(/^rekor\.sigstore\.dev - \d+$/),
    size: Number(treeSize),
    root: Buffer.from(rootHash, 'base64').toString('hex'),
  })
})
