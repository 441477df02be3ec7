/** @needs index */
import { expect, test } from '@jest/globals'
import { testbed, testHost } from '@release-tools/testbed'
import { withExplicitDefaults } from '../src/explicit-defaults.ts'

const hash = Buffer.alloc(32).toString('base64')
const entry = { logId: { keyId: hash }, kindVersion: { kind: 'dsse', version: '0.0.2' }, canonicalizedBody: 'e30=' }
const checkpoint = { envelope: 'log\n1\nAAAA\n' }

const bundleWith = (...tlogEntries: unknown[]) => ({
  mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
  verificationMaterial: { certificate: { rawBytes: 'AA==' }, tlogEntries },
})

/** What the library of model_signing and pypi-attestations says of the first log entry. */
async function strictReader(bundle: unknown): Promise<{ code: number; error: string }> {
  const program = `
import json, sys
from sigstore_models.rekor.v1 import TransparencyLogEntry
TransparencyLogEntry.from_json(json.dumps(json.load(sys.stdin)["verificationMaterial"]["tlogEntries"][0]))`
  const input = Buffer.from(JSON.stringify(bundle))
  const { exitCode, stderr } = await testHost().exec(testbed().indexTools, ['-c', program], { input })
  return { code: exitCode, error: stderr }
}

test('the first entry of a log has its index and hashes, without which strict readers refuse it', async () => {
  const first = bundleWith({ ...entry, inclusionProof: { rootHash: hash, treeSize: '1', checkpoint } })
  expect(await strictReader(first)).toEqual({ code: 1, error: expect.stringContaining('logIndex') })
  const written = withExplicitDefaults(first)
  const proof = { logIndex: '0', rootHash: hash, treeSize: '1', checkpoint, hashes: [] }
  expect(written).toEqual(bundleWith({ ...entry, logIndex: '0', inclusionProof: proof }))
  expect(await strictReader(written)).toEqual({ code: 0, error: '' })
})

test('what is there stays, byte for byte', () => {
  const inclusionProof = { logIndex: '7', rootHash: hash, treeSize: '9', hashes: [hash], checkpoint }
  const promised = { logIndex: '3', ...entry, inclusionPromise: { signedEntryTimestamp: 'AA==' } }
  for (const bundle of [
    bundleWith({ logIndex: '7', ...entry, inclusionProof }),
    bundleWith(promised, 'damaged'),
    bundleWith(),
    { mediaType: 'other' },
  ])
    expect(JSON.stringify(withExplicitDefaults(bundle))).toBe(JSON.stringify(bundle))
})
