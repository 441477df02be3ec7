import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { parseLogHead, renderLogHead } from '@release-tools/evidence'
import { BrokenChain, Chain } from '../src/chain.ts'
import { type LineContent, makeLine } from '../src/line.ts'
import { firstLines } from '../src/log-place.ts'

const place = { server: 'github.com', repository: 'acme/widget' }
const origin = 'github.com/acme/widget/audit-log'

function published(tag: string): LineContent {
  const facts = { manifest: sha256(tag) }
  return {
    source: `${tag}/run-1-1/publication`,
    event: { kind: 'publication', time: '2026-01-31T12:00:00Z', tag, facts },
  }
}

function chainOf(...tags: string[]): Chain {
  const chain = new Chain(place)
  for (const tag of tags) chain.add(makeLine(chain.next(), published(tag)))
  return chain
}

const text = (chain: Chain) => chain.lines.map(({ bytes }) => `${bytes}\n`)

/** What reading these lines throws, and how many lines were believed before. */
function refused(lines: string[] | Buffer): [message: string, line: number | undefined, believed: number] {
  const chain = new Chain(place)
  try {
    chain.read(Buffer.isBuffer(lines) ? lines : Buffer.from(lines.join('')), 'directory:far')
  } catch (error) {
    const broken = error instanceof BrokenChain ? error : undefined
    return [broken?.found ?? String(error), broken?.line, chain.lines.length]
  }
  return ['nothing', undefined, chain.lines.length]
}

test('a line says its number, the digest of the line before, and its event, and the first is chained to the origin', () => {
  const [first = '', second] = text(chainOf('v1.0.0', 'v1.1.0'))
  const line = (number: number, previous: string, tag: string) => ({ number, previous, ...published(tag) })
  expect(JSON.parse(first)).toEqual(line(1, sha256(origin), 'v1.0.0'))
  expect(second).toBe(`${JSON.stringify(line(2, sha256(first.trimEnd()), 'v1.1.0'))}\n`)
})

test('what was appended is read again, in any number of segments', () => {
  const chain = chainOf('v1.0.0', 'v1.1.0', 'v1.2.0')
  const again = new Chain(place)
  const [first, ...others] = text(chain)
  again.read(Buffer.from(first ?? ''), 'directory:far')
  again.read(Buffer.from(others.join('')), 'directory:far')
  expect(again.lines).toEqual(chain.lines)
  expect(again.head()).toEqual(chain.head())
})

const [one, two, three] = text(chainOf('v1.0.0', 'v1.1.0', 'v1.2.0')) as [string, string, string]
const other = text(chainOf('v9.0.0', 'v1.1.0')) as [string, string]
const elsewhere = new Chain({ ...place, repository: 'acme/other' })
elsewhere.add(makeLine(elsewhere.next(), published('v1.0.0')))

test.each<[string, string[] | Buffer, string, number, number]>([
  ['a removed line', [one, three], 'line 3 stands in its place.', 2, 1],
  ['the removed first line', [two, three], 'line 2 stands in its place.', 1, 0],
  ['swapped lines', [one, three, two], 'line 3 stands in its place.', 2, 1],
  ['a repeated line', [one, one], 'line 1 stands in its place.', 2, 1],
  [
    'a changed line',
    [one.replace('12:00', '12:01'), two],
    'line 1 is not the one that it was written after: one of both was changed.',
    2,
    1,
  ],
  ['a fork', [one, other[1]], 'line 1 is not the one that it was written after: one of both was changed.', 2, 1],
  ['the log of another repository', text(elsewhere), `it is not the first line of ${origin}.`, 1, 0],
  ['a cut line', [one, two.slice(0, -1)], 'it does not end.', 2, 1],
  ['an empty line', [one, '\n'], 'it is not JSON (Unexpected end of JSON input).', 2, 1],
  [
    'a key twice',
    [one.replace('{"number":1,', '{"number":1,"number":1,')],
    'it has the key "number" twice in one object.',
    1,
    0,
  ],
  ['another form', [one.replace('"number":1', '"number": 1')], 'it is not in the canonical form of a line.', 1, 0],
  [
    'an unknown key',
    [one.replace('{', '{"x":1,')],
    'it has the unknown key "x"; known are number, previous, source, event, sealed.',
    1,
    0,
  ],
  ['no event', [one.replace(/"source.*/, '"source":"x"}')], 'it needs either an event, or one that is sealed.', 1, 0],
  ['no JWE', [one.replace(/"event.*/, '"sealed":"x"}')], '"sealed" is "x", which is not a JWE.', 1, 0],
  [
    'an unknown kind',
    [one.replace('publication","time', 'party","time')],
    '"event.kind" is "party", which is not one of signature, publication, image-tag, package, archive, index, recovery.',
    1,
    0,
  ],
  [
    'facts of another kind',
    [one.replace('"publication","time', '"index","time')],
    '"event.facts" has the unknown key "manifest"; known are version, targets.',
    1,
    0,
  ],
  ['bytes that are no text', Buffer.from([0xff, 0x0a]), 'it is not JSON (', 1, 0],
])('%s is refused, with the number of the first line that is wrong', (_, lines, message, line, believed) => {
  expect(refused(lines)).toEqual([expect.stringContaining(message), line, believed])
})

test('the head is a checkpoint: origin, number of lines and root, and another log has another', () => {
  const { size, root } = chainOf('v1.0.0', 'v1.1.0').head()
  const head = renderLogHead({ origin, size, root })
  expect(head.split('\n')).toEqual([origin, '2', Buffer.from(root, 'hex').toString('base64'), ''])
  expect(parseLogHead(head, 'the head')).toEqual({ origin, size, root })
  expect(chainOf('v1.0.0', 'v1.2.0').head().root).not.toBe(root)
})

test('a head that witnesses signed is read like one that nobody did', () => {
  const head = chainOf('v1.0.0').head()
  const signed = `${renderLogHead(head)}an extension\n\n— witness.example.org AAAA\n`
  expect(parseLogHead(signed, 'the head')).toEqual(head)
})

const root = Buffer.alloc(32, 1).toString('base64')
test.each([
  ['', 'its last line does not end.'],
  [`${origin}\n1\n${root}`, 'its last line does not end.'],
  [`\n1\n${root}\n`, 'its first line is not the origin of a log.'],
  [`${origin}\n01\n${root}\n`, 'its second line is not the number of lines of a log.'],
  [`${origin}\n-1\n${root}\n`, 'its second line is not the number of lines of a log.'],
  [`${origin}\n1\n`, 'its third line is not the base64 of a SHA-256.'],
  [`${origin}\n1\n${root.replace('=', 'A')}\n`, 'its third line is not the base64 of a SHA-256.'],
  [`${origin}\n1\n${root.replace(/.=$/, 'F=')}\n`, 'its third line is not the base64 of a SHA-256.'],
  [`${origin}\n1\n${root}\nx\u0007\n`, 'a line after the third is not text.'],
  ['x'.repeat(70_000), 'it has 70000 characters, more than the 65536 accepted.'],
])('%j is no head', (text, found) => {
  expect(() => parseLogHead(text, 'the head')).toThrow(`Could not read the head: ${found}`)
})

test('segments are in the order of their numbers, and other names are none', () => {
  expect(firstLines(['log-10', 'log-9', 'log-1', 'log-01', 'log-', 'release', 'log-1x'])).toEqual([1, 9, 10])
})
