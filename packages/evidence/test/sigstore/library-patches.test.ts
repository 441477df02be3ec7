import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type DamagedBundle,
  derDocuments,
  flippedBundles,
  flippedDocuments,
  genuineBundles,
  Judge,
  parsed,
  swappedBundles,
} from '../../testing/damaged-bundles.ts'
import { installedLibrary, publishedLibrary, type SigstoreLibrary } from '../../testing/sigstore-library.ts'

// What patches/README.md says of @sigstore/core and @sigstore/verify. `npm run bench -- verify` compares every case.

const folder = mkdtempSync(join(tmpdir(), 'release-tools-published-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const [ours, theirs] = [installedLibrary(), publishedLibrary(folder)]
const genuine = await genuineBundles()

test('the published library is the one without our patches', () => {
  const certificate = (library: SigstoreLibrary) => library.core.X509Certificate.prototype
  expect('tbsCertificateWithout' in certificate(ours)).toBe(true)
  expect('tbsCertificateWithout' in certificate(theirs)).toBe(false)
})

function differences(cases: DamagedBundle[]) {
  const [mine, published] = [new Judge(ours), new Judge(theirs)]
  return withoutStacks(() =>
    cases.flatMap(({ name, of, bundle }) => {
      const damaged = bundle()
      const [found, expected] = [mine.judge(of, damaged), published.judge(of, damaged)]
      return found === expected ? [] : [{ name, found, expected }]
    }),
  )
}

/** The published library throws an error for most octet strings, and jest keeps a hundred frames of each. */
function withoutStacks<T>(compare: () => T): T {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return compare()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

describe('the patched library says what the published one says', () => {
  test('of genuine bundles, and of the same with the root of another', () => {
    const [mine, published] = [new Judge(ours), new Judge(theirs)]
    for (const { name, bundle, content, root } of genuine) {
      expect([name, mine.judge({ root, content }, bundle)]).toEqual([name, expect.stringMatching(/^\["verified"/)])
      for (const { root: any } of genuine)
        expect(mine.judge({ root: any, content }, bundle)).toBe(published.judge({ root: any, content }, bundle))
    }
  })

  test('of bundles with a part of another', () => {
    const cases = swappedBundles(genuine)
    expect(cases.length).toBeGreaterThan(200)
    expect(differences(cases.filter((_, at) => at % 5 === 0))).toEqual([])
  })

  test('of bundles with a flipped bit, at bytes spread over all parts', () => {
    // One of the two bits of each part, in turn.
    const cases = flippedBundles(genuine, 1).filter((_, at) => at % 4 === 0 || at % 4 === 3)
    expect(cases.length).toBeGreaterThan(75)
    expect(differences(cases)).toEqual([])
  })
})

describe('the patched parser reads what the published one reads', () => {
  test('in a certificate and a timestamp with a flipped bit', () => {
    const documents = derDocuments(genuine.filter(({ name }) => name === 'keyless-statement'))
    expect(documents).toHaveLength(2)
    const damaged = documents.flatMap(document => [...flippedDocuments(document)]).filter((_, at) => at % 7 === 0)
    expect(damaged.length).toBeGreaterThan(640)
    const differing = withoutStacks(() => damaged.filter(one => parsed(ours, one) !== parsed(theirs, one)))
    expect(differing.map(one => one.toString('hex'))).toEqual([])
  })

  test('in anything: nested, cut, with lengths and tags of any form', () => {
    const { node } = fc.letrec<{ node: Buffer<ArrayBuffer> }>(tie => ({
      node: fc
        .tuple(
          fc.constantFrom(0x02, 0x04, 0x04, 0x05, 0x24, 0x30, 0x30, 0xa0, 0x00, 0x20, 0x1f, 0x3f, 0x80),
          fc.constantFrom('right', 'right', 'right', 'right', 'short', 'long', '80', '8100', '817f', '820080', '87'),
          fc.oneof(
            { depthSize: 'medium' },
            fc.uint8Array({ maxLength: 6 }),
            fc.uint8Array({ minLength: 126, maxLength: 132 }),
            fc.array(tie('node'), { maxLength: 3 }),
          ),
        )
        .map(([tag, form, content]) => element(tag, form, content)),
    }))
    fc.assert(
      fc.property(node, document => {
        expect(parsed(ours, document)).toBe(parsed(theirs, document))
      }),
      { numRuns: 1500 },
    )
  })

  test('in identifiers and times of any bytes', () => {
    const read = ({ core }: SigstoreLibrary, document: Buffer<ArrayBuffer>) => {
      const parsedOnce = core.ASN1Obj.parseBuffer(document)
      // The second answer is the one that was kept.
      return [1, 2].map(() => answerOf(() => (document[0] === 0x06 ? parsedOnce.toOID() : parsedOnce.toDate())))
    }
    const identifier = fc.array(fc.constantFrom(0x00, 0x01, 0x2a, 0x7f, 0x80, 0x81, 0xff), { maxLength: 20 })
    const time = fc.stringMatching(/^(20)?[0-3][0-9](0[0-9]|1[0-3])[0-3][0-9]0[0-9]5[0-9][5-6][0-9](\.5?00)?Z?$/)
    const document = fc.oneof(
      identifier.map(bytes => element(0x06, 'right', Buffer.from(bytes))),
      time.map(text => element(text.length % 4 < 2 ? 0x18 : 0x17, 'right', Buffer.from(text))),
    )
    fc.assert(
      fc.property(document, one => {
        expect(read(ours, one)).toEqual(read(theirs, one))
      }),
      { numRuns: 1500 },
    )
  })

  test.each([
    ['octet strings', 0x04],
    ['sequences', 0x30],
  ])('in %s as deep as the parser allows, and deeper', (_, tag) => {
    for (const inner of [Buffer.from([0x05, 0x00]), Buffer.from([0x30, 0x00]), Buffer.alloc(0), Buffer.from([0x00])])
      for (const depth of [98, 99, 100, 101, 102]) {
        let document = inner
        for (let level = 0; level < depth; level++) document = element(tag, 'right', document)
        expect(parsed(ours, document)).toBe(parsed(theirs, document))
        const within = element(0x30, 'right', element(0x04, 'right', document))
        expect(parsed(ours, within)).toBe(parsed(theirs, within))
      }
  })
})

function answerOf(ask: () => unknown): unknown {
  try {
    return ask()
  } catch (error) {
    return String(error)
  }
}

/** A DER element, whose length may be wrong, or given in this form. */
function element(tag: number, form: string, content: Uint8Array | Buffer[]): Buffer<ArrayBuffer> {
  const value = Array.isArray(content) ? Buffer.concat(content) : Buffer.from(content)
  const { length } = value
  const lengths: Record<string, number[]> = {
    right: length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff],
    short: [Math.max(0, length - 1) & 0x7f],
    long: [(length + 1) & 0x7f],
  }
  return Buffer.concat([Buffer.from([tag]), Buffer.from(lengths[form] ?? [...Buffer.from(form, 'hex')]), value])
}
