import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { signingEvent } from '@release-tools/evidence/testing'
import { makeLine } from '../src/line.ts'
import type { OpeningKey } from '../src/open/open-sealed.ts'
import { openLines, signaturesIn } from '../src/signatures-in.ts'
import { signatureEvent } from '../src/source.ts'
import { sampleEvent, sealedFor } from '../testing/sealed.ts'

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = pair().publicKey.export({ format: 'pem', type: 'spki' }).toString()
const place = { number: 1, previous: 'a'.repeat(64) }
const record = signingEvent()
const signed = makeLine(place, signatureEvent('v1.2.0', record))
const again = makeLine({ ...place, number: 2 }, signatureEvent('v1.2.0', { ...record, kept: true }))
const published = makeLine({ ...place, number: 3 }, { source: 'v1.2.0/run-1-1/publication', event: sampleEvent })

test('the records of signatures in a log, each signature once', async () => {
  const read = await openLines([signed, published, again], [])
  expect(read.events.map(({ event }) => event.kind)).toEqual(['signature', 'publication', 'signature'])
  expect(read.unread).toEqual([])
  expect(signaturesIn(read)).toEqual([record])
})

test('a line that nobody can open is unread, and the others are read', async () => {
  const source = 'v1.2.0/run-1-1/x'
  const line = makeLine({ ...place, number: 4 }, { source, sealed: await sealedFor(pem) })
  const other: OpeningKey = { kid: 'b'.repeat(64), unwrap: async bytes => bytes }
  expect((await openLines([line, signed], [])).unread).toEqual([
    {
      number: 4,
      source,
      found: 'it is sealed, and no key is given.',
      next: 'Give the key that opens it with --open-with: a private key, or the address of one in Vault or a cloud.',
    },
  ])
  const read = await openLines([line, signed], [other])
  expect(read.unread).toEqual([
    { number: 4, source, found: expect.stringMatching(/^it is sealed for the key /), next: expect.any(String) },
  ])
  expect(signaturesIn(read)).toEqual([record])
})
