import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { byBytes } from '../src/files.ts'
import { foldedName } from '../src/paths.ts'

// Characters around the surrogates, where UTF-16 and UTF-8 have another order.
const near = fc.constantFrom('a', 'B', 'é', '漢', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '😀')
const name = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(near).map(parts => parts.join('')),
)

test('byBytes has the order of the bytes in UTF-8', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(byBytes(a, b)).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
    }),
    { numRuns: 2000 },
  )
})

test('foldedName has one way for names in ASCII and for all others', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), ascii => {
      expect(`${foldedName(ascii)}é`).toBe(foldedName(`${ascii}é`))
    }),
  )
})
