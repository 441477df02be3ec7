import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ByteBuffer } from '../src/byte-buffer.ts'

test('gives what was appended, in any pieces, and is then empty', () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 5000 }), { maxLength: 20 })
  fc.assert(
    fc.property(pieces, pieces, (first, second) => {
      const buffer = new ByteBuffer()
      const taken = [first, second].map(all => {
        for (const piece of all) buffer.append(piece)
        expect(buffer.length).toBe(all.reduce((sum, piece) => sum + piece.length, 0))
        return buffer.take()
      })
      expect(taken).toEqual([Buffer.concat(first), Buffer.concat(second)])
      expect(buffer.length).toBe(0)
    }),
    { numRuns: 30 },
  )
})

test('grows as needed, and keeps what it has', () => {
  const buffer = new ByteBuffer()
  const large = Buffer.alloc(3_000_000, 'large ')
  buffer.append(Buffer.from('a'))
  buffer.append(large)
  buffer.replace(0, Buffer.from('b'))
  buffer.append(Buffer.from('end'))
  expect(buffer.take().equals(Buffer.concat([Buffer.from('b'), large, Buffer.from('end')]))).toBe(true)
})
