import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { oneLine, visible } from '../../src/text/visible.ts'

test.each([
  ['a bell', 'a\u0007b', 'a\ufffdb'],
  ['NEL, a control character of C1', 'a\u0085b', 'a\ufffdb'],
  ['CSI of C1 with its sequence', 'a\u009b31mb', 'ab'],
  ['colours', '\u001b[31mred\u001b[0m', 'red'],
  ['hidden text', '\u001b[8mhidden\u001b[28m', 'hidden'],
  ['a link of the terminal', '\u001b]8;;https://evil.example\u0007text\u001b]8;;\u0007', 'text'],
  ['a change of direction', 'a\u202eb\u2066c\u061c', 'a\ufffdb\ufffdc\ufffd'],
  ['zero width', 'a\u200bb\u2060c\ufeffd\u00ade', 'a\ufffdb\ufffdc\ufffdd\ufffde'],
  ['joiners between Latin letters', 'a\u200db\u200cc', 'a\ufffdb\ufffdc'],
  ['invisible letters', 'a\u3164b\uffa0c\u115f', 'a\ufffdb\ufffdc\ufffd'],
  ['tags, which hide text', 'a\u{e0041}\u{e0042}', 'a\ufffd\ufffd'],
  ['a variation selector that varies nothing', 'a\ufe0fb\u{e0100}', 'a\ufffdb\ufffd'],
  ['separators', 'a\u2028b\u2029c', 'a\ufffdb\ufffdc'],
  ['marks that pile up', `Z${'\u0335'.repeat(40)}e`, `Z${'\u0335'.repeat(6)}\ufffde`],
  ['half a pair', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
  ['line ends', 'a\r\nb\rc\n\td', 'a\nb\nc\n\td'],
])('shows %s', (_, text, shown) => {
  expect(visible(text)).toBe(shown)
})

test.each(['é漢字 naïve', '👩\u200d💻 ❤\ufe0f 1\ufe0f\u20e3 👍🏽', 'می\u200cخواهم', 'क्\u200dष'])(
  'leaves %s as people write it',
  text => {
    expect(visible(text)).toBe(text)
  },
)

test('on one line there is no other blank than a space, and none at the ends', () => {
  expect(oneLine(' \ta\r\n\u0085\u2028b\u00a0c ')).toBe('a b c')
})

test('whatever comes, nothing that a reader cannot see remains', () => {
  const unit = fc.constantFrom(
    ...'ab \n\t',
    ...Array.from({ length: 0x22 }, (_, index) => String.fromCharCode(index + 0x7f)),
  )
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit }), fc.string({ unit: 'grapheme' }))
  fc.assert(
    fc.property(text, given => {
      expect(visible(given)).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f]|\p{Cs}/u)
      expect(oneLine(given)).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
    }),
    { seed: 9, numRuns: 3000 },
  )
})
