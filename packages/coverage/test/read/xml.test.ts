import { describe, expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import { escapeXml } from '@release-tools/sonar'
import fc from 'fast-check'
import { readXml, type XmlLimits } from '../../src/read/xml.ts'

type Event = [kind: 'open' | 'close' | 'text', name: string, attributes?: Record<string, string>]

/** What a document tells its reader. */
async function events(chunks: Iterable<string | Uint8Array>, limits?: Partial<XmlLimits>): Promise<Event[]> {
  const found: Event[] = []
  const handlers = {
    open: (name: string, attributes: Record<string, string>) => void found.push(['open', name, { ...attributes }]),
    close: (name: string) => void found.push(['close', name]),
    text: (text: string) => void found.push(['text', text]),
  }
  await readXml(chunks, 'a.xml', handlers, limits)
  return found
}

const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY lol${level} "${'&lol;'.repeat(10)}">`,
).join('')}]><lolz>&lol8;</lolz>`

describe('readXml', () => {
  test('tells elements, attributes and text in their order', async () => {
    const xml = '<?xml version="1.0" encoding="utf-8"?><!-- x --><a b="1&amp;2"><c/>d &#65;<![CDATA[<e>]]></a>'
    const [open, c, closed, ...rest] = await events([xml])
    expect([open, c, closed]).toEqual([
      ['open', 'a', { b: '1&2' }],
      ['open', 'c', {}],
      ['close', 'c'],
    ])
    expect(rest).toEqual([
      ['text', 'd A'],
      ['text', '<e>'],
      ['close', 'a'],
    ])
  })

  test('reads bytes however they are cut, with or without a byte order mark', async () => {
    const bytes = Buffer.from('\uFEFF<a b="ü😀">ünï</a>')
    const whole = await events([bytes])
    expect(whole).toEqual([
      ['open', 'a', { b: 'ü😀' }],
      ['text', 'ünï'],
      ['close', 'a'],
    ])
    const single = [...bytes].map(byte => Uint8Array.of(byte))
    expect((await events(single)).filter(([kind]) => kind !== 'text')).toEqual([whole[0], whole[2]])
  })

  test('takes the DOCTYPE of Cobertura, and fetches nothing', async () => {
    const xml = '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/coverage-04.dtd"><a/>'
    expect(await events([xml])).toHaveLength(2)
  })

  test('an attribute with the name of an inherited field is an attribute', async () => {
    const [open] = await events(['<a constructor="1"/>'])
    expect(Object.keys(open?.[2] ?? {})).toEqual(['constructor'])
  })

  test.each([
    ['', 'Could not read a.xml: it is empty. Check that the program that creates it finished.'],
    ['<a><b></a>', 'it is not well-formed XML (1:10: unexpected close tag'],
    ['<a>\n<b', 'it is not well-formed XML (2:2: unclosed tag: a)'],
    ['<a', 'it is not well-formed XML (1:2: '],
    ['<a x="1" x="2"/>', 'duplicate attribute: x'],
    ['<a>&nope;</a>', 'undefined entity'],
    ['<a/><b/>', 'documents may contain only one root'],
    ['nothing', 'it is not well-formed XML (1:'],
    ['<a>\u0001</a>', 'it is not well-formed XML (1:4: disallowed character'],
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'it declares its own entities'],
    [laughs, 'it declares its own entities or elements (DOCTYPE with "[").'],
    ['<?xml version="1.0" encoding="utf-16"?><a/>', 'its encoding is "utf-16", not UTF-8.'],
    ['<a>'.repeat(101), 'its elements are nested more than 100 levels deep.'],
  ])('refuses %j', async (xml, message) => {
    await expect(events([xml])).rejects.toThrow(message)
    await expect(events([xml])).rejects.toThrow(Problem)
  })

  test.each([[[Uint8Array.of(0x3c, 0x61, 0x3e, 0xff)]], [[Buffer.from('<a/>'), Uint8Array.of(0xc3)]]])(
    'refuses bytes that are not UTF-8: %j',
    async chunks => {
      await expect(events(chunks)).rejects.toThrow('it is not UTF-8.')
    },
  )

  test('what a handler throws passes through', async () => {
    const handlers = {
      open() {
        throw new Error('mine')
      },
      close() {},
      text() {},
    }
    await expect(readXml(['<a/>'], 'a.xml', handlers)).rejects.toThrow(/^mine$/)
  })

  test('200 MB are refused as soon as they are too many, in bounded memory', async () => {
    const chunk = Buffer.from(`${'<b c="1"/>'.repeat(6553)}      `)
    let given = 0
    const stream = function* () {
      yield '<a>'
      for (; given < 3200; given++) yield chunk
    }
    let elements = 0
    const handlers = { open: () => void elements++, close() {}, text() {} }
    const before = process.memoryUsage().heapUsed
    await expect(readXml(stream(), 'big.xml', handlers, { bytes: 16 * 1024 * 1024 })).rejects.toThrow(
      'Could not read big.xml: it has more than the 16777216 bytes accepted.',
    )
    expect(given).toBe(255)
    expect(elements).toBeGreaterThan(1_600_000)
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(128 * 1024 * 1024)
  })

  test('by default more than 100 MiB are refused before they are parsed', async () => {
    const chunk = { byteLength: 100 * 1024 * 1024 + 1 } as Uint8Array
    await expect(events([chunk])).rejects.toThrow('it has more than the 104857600 bytes accepted.')
  })
})

describe('escapeXml', () => {
  const readable = fc.string({ unit: 'grapheme', maxLength: 40 })

  test('what is written is read again, in attributes and in text', async () => {
    await fc.assert(
      fc.asyncProperty(readable, readable, async (value, text) => {
        const found = await events([`<a b="${escapeXml(value)}">${escapeXml(text)}</a>`])
        const texts = found.filter(([kind]) => kind === 'text').map(([, piece]) => piece)
        expect(found[0]).toEqual(['open', 'a', { b: value }])
        expect(texts.join('')).toBe(text)
      }),
    )
  })

  test('anything becomes well-formed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async value => {
        await events([`<a b="${escapeXml(value)}">${escapeXml(value)}</a>`])
      }),
    )
  })

  test('leaves out what XML can not hold', () => {
    expect(escapeXml('a\u0000\u001b[31mb\ufffe\ud800c\udc00😀\u007f\t\r\n')).toBe('a[31mbc😀\u007f&#9;&#13;&#10;')
    expect(escapeXml(`<&>"'`)).toBe(`&lt;&amp;&gt;&quot;'`)
  })
})
