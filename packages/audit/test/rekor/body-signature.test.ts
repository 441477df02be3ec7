import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { signaturesInBody } from '../../src/rekor/body-signature.ts'

const signature = Buffer.from('a signature').toString('base64')
const found = [sha256('a signature')]
const of = (spec: unknown) => signaturesInBody(Buffer.from(JSON.stringify({ spec })))

test('the signature is found in each kind of entry, at its place', () => {
  expect(of({ signature: { content: signature } })).toEqual(found)
  expect(of({ hashedRekordV002: { signature: { content: signature } } })).toEqual(found)
  expect(of({ signatures: [{ signature }, {}] })).toEqual(found)
  expect(of({ dsseV002: { signatures: [{ content: signature }] } })).toEqual(found)
  const twice = Buffer.from(signature).toString('base64')
  expect(of({ content: { envelope: { signatures: [{ sig: twice }] } } })).toEqual(found)
})

test('an entry that keeps none, or is no JSON, has none', () => {
  expect([of({ content: { hash: {} } }), signaturesInBody(Buffer.from('no entry'))]).toEqual([[], []])
})
