import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { describeModel } from '../../src/models/describe-model.ts'
import { parseAnyModelBundle } from '../../src/models/model-bundle.ts'
import { readModelManifest } from '../../src/models/model-manifest.ts'
import { verifyModel } from '../../src/models/verify-model.ts'
import { modelSigningErrors } from '../../testing/schema.ts'
import { byIdentity, fixture, model, ownTrust, signed, summary } from './model.ts'

const vector = (name: string) => fixture(`spec/${name}.bundle.json`)

test.each(['key', 'certificate', 'sigstore'])('a valid signature of the specification, %s, is read', name => {
  const content = readFileSync(vector(`valid-${name}`))
  const { bundle, chain } = parseAnyModelBundle(content)
  if (bundle.content.$case !== 'dsseEnvelope') throw new Error('it is not an attestation')
  const { files } = readModelManifest(JSON.parse(bundle.content.dsseEnvelope.payload.toString()))
  expect([[...files.keys()], chain?.length ?? 0]).toEqual([['signme-1', 'signme-2'], name === 'certificate' ? 2 : 0])
  expect(modelSigningErrors(JSON.parse(content.toString()))).toEqual([])
})

test('one with a certificate and a key is refused: programs may take either', () => {
  const both = JSON.parse(readFileSync(vector('valid-certificate'), 'utf8'))
  both.verificationMaterial.publicKey = { hint: 'x' }
  expect(() => parseAnyModelBundle(Buffer.from(JSON.stringify(both)))).toThrow(
    'it has more than one kind of signer: publicKey and x509CertificateChain.',
  )
})

test.each([
  ['invalid-missing-envelope', 'not verified'],
  ['invalid-missing-verification-material', 'not verified'],
  ['invalid-missing-tlog-entries', 'not verified'],
  ['invalid-payload-wrong-predicate', 'not verified'],
])('an invalid one, %s, is refused', async (name, result) => {
  const report = await verifyModel(model(), await byIdentity(), { signature: vector(name) })
  expect(summary(report)[0]).toBe(result)
})

test('what we sign has the form that the schemas of the specification ask for', async () => {
  const directory = model()
  const { predicate } = await describeModel(directory, {
    signature: `${directory}.sig`,
    links: 'refuse',
    ignored: ['x'],
  })
  const signature = signed(predicate as Parameters<typeof signed>[0])
  expect(modelSigningErrors(JSON.parse(readFileSync(signature, 'utf8')))).toEqual([])
  expect(summary(await verifyModel(directory, ownTrust, { signature }))[0]).toBe('verified')
})
