import { sign } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import { readSignatures } from '../../src/signatures/read-signatures.ts'
import { bytesSubject } from '../../src/signatures/subject.ts'
import { checkSignatures } from '../../src/signatures/verify-blob.ts'
import type { Signer } from '../../src/sigstore/signer.ts'
import { SignatureVerifier } from '../../src/sigstore/sigstore.ts'
import { parseTrustedRoot, parseTrustedRoots } from '../../src/sigstore/trusted-root.ts'
import { fixture, type Json, json, keyEnvelope, keyPair, rekorV1 } from '../../testing/bundles.ts'

const content = fixture('content.txt')
const pair = keyPair()
const statement = JSON.stringify(json('statement.json'))
const bundle = keyEnvelope(pair.privateKey, statement)
const { dsseEnvelope } = bundle
const keyless = json('keyless-statement.json')
const rekor = rekorV1()
const [entry] = rekor.log(json('keyless.json'), new Date()).verificationMaterial.tlogEntries
const rekorBundle = {
  SignedEntryTimestamp: entry.inclusionPromise.signedEntryTimestamp,
  Payload: {
    body: entry.canonicalizedBody,
    integratedTime: Number(entry.integratedTime),
    logIndex: 7,
    logID: Buffer.from(entry.logId.keyId, 'base64').toString('hex'),
  },
}
const { rawBytes } = keyless.verificationMaterial.certificate
const pem = `-----BEGIN CERTIFICATE-----\n${rawBytes}\n-----END CERTIFICATE-----\n`
const signers: Signer[] = [
  { kind: 'key', publicKey: pair.publicKey },
  {
    kind: 'identity',
    identity: 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3',
    issuer: 'http://127.0.0.1:18010',
  },
]
const trust = { signers, trustedRoot: parseTrustedRoot(rekor.addTo(json('trusted-root.json'))) }
const verifier = new SignatureVerifier(trust)
const subject = bytesSubject('content.txt', content)

const documents: Record<string, Json> = {
  'a bundle by a key': bundle,
  'a keyless bundle': keyless,
  'an envelope': { ...dsseEnvelope, signatures: [...dsseEnvelope.signatures, { sig: 'MEU=', cert: pem }] },
  'a PEP 740 attestation': {
    version: 1,
    verification_material: {
      certificate: rawBytes,
      transparency_entries: keyless.verificationMaterial.tlogEntries,
    },
    envelope: { statement: keyless.dsseEnvelope.payload, signature: keyless.dsseEnvelope.signatures[0].sig },
  },
  'cosign’s old JSON': {
    base64Signature: sign('sha256', content, pair.privateKey).toString('base64'),
    cert: pem,
    rekorBundle,
  },
  'the list of an npm registry': { attestations: [{ predicateType: 'https://example.com/predicate/v1', bundle }] },
  'an answer of GitHub': { attestations: [{ bundle, repository_id: 1 }] },
}
const replacements: Json[] = [null, '', 'x', 'AAAA', [], {}, [null], -1, 1e300, true, { toString: 1, length: -1 }]

/** The places of all values in a document. */
function pathsIn(value: Json, path: string[] = []): string[][] {
  const inner = typeof value === 'object' && value !== null ? Object.keys(value) : []
  return [path, ...inner.flatMap(key => pathsIn(value[key], [...path, key]))]
}

function changed(value: Json, [key, ...rest]: string[], replacement: Json): Json {
  if (key === undefined) return replacement
  const copy = Array.isArray(value) ? [...value] : { ...value }
  copy[key] = changed(value[key], rest, replacement)
  return copy
}

/** What comes of a document: the word of its result. Anything but a Problem is a fault of ours. */
async function resultOf(text: string): Promise<string> {
  try {
    const { signatures } = readSignatures(Buffer.from(text))
    await checkSignatures(signatures, { subject, trust, verifier })
    return 'verified'
  } catch (error) {
    if (error instanceof Problem) return error.constructor.name
    throw new Error(`not a Problem, but ${error} for ${text.slice(0, 300)}`, { cause: error })
  }
}

describe('whatever stands in place of a value, it is a Problem or changes nothing', () => {
  test.each(Object.entries(documents))(
    '%s',
    async (_, document) => {
      const results = new Map<string, number>()
      for (const path of pathsIn(document))
        for (const replacement of replacements) {
          const result = await resultOf(JSON.stringify(changed(document, path, replacement)))
          results.set(result, (results.get(result) ?? 0) + 1)
        }
      expect(results.get('Problem')).toBeGreaterThan(5)
      expect(results.get('CannotCheck')).toBeGreaterThan(0)
    },
    60_000,
  )
})

test('a document that is cut anywhere is a Problem', async () => {
  for (const document of Object.values(documents)) {
    const text = JSON.stringify(document)
    for (let length = 0; length < text.length; length += 97)
      expect(await resultOf(text.slice(0, length))).not.toBe('verified')
  }
})

test.each([
  ['a bundle', bundle, 'messageSignature'],
  ['an envelope', dsseEnvelope, 'payload'],
])('a second value of the prototype does not count: %s', async (_, document, key) => {
  const text = JSON.stringify(document).replace('{', `{"__proto__":{"${key}":"AAAA","mediaType":"x"},`)
  const plain = await resultOf(JSON.stringify(document))
  expect([plain, await resultOf(text)]).toEqual(['verified', 'verified'])
})

test('a trusted root with any value replaced is read, or could not be', () => {
  const root = json('trusted-root.json')
  for (const path of pathsIn(root))
    for (const replacement of replacements) {
      const text = Buffer.from(JSON.stringify(changed(root, path, replacement)))
      try {
        const roots = parseTrustedRoots(text)
        new SignatureVerifier({ signers, trustedRoot: roots })
      } catch (error) {
        if (!(error instanceof Problem)) throw new Error(`not a Problem for ${path.join('.')}`, { cause: error })
      }
    }
})
