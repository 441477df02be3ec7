import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { closedMarkdown } from '../../src/markdown/closed-markdown.ts'

const base = 'https://github.com/acme/widget/blob/v1.2.0/'
const closed = (text: string) => closedMarkdown(text, { root: base, directory: '' })

test('a changelog as people write it stays as it is, below the headings of the notes', () => {
  const text = [
    '## Features',
    '- **cli:** `--json`, by @ann ([#12](https://github.com/acme/widget/issues/12))',
    '  - nested, with snake_case and 1.2.0',
    '- see https://example.org/a_b?c=d',
    '',
    '1. first',
    '2. second',
    '',
    '> quoted',
    '> lines',
    '',
    '| a | b |',
    '| - | - |',
    '| x\\|y | `p\\|q` |',
    '',
    '```py',
    '# code',
    '```',
    '### Details',
    'a  ',
    'b',
  ].join('\n')
  expect(closed(text)).toBe(
    [
      '### Features',
      '',
      '- **cli:** `--json`, by @ann ([#12](https://github.com/acme/widget/issues/12))',
      '  - nested, with snake\\_case and 1.2.0',
      '- see <https://example.org/a_b?c=d>',
      '',
      '1. first',
      '2. second',
      '',
      '> quoted',
      '> lines',
      '',
      '| a | b |',
      '| --- | --- |',
      '| x\\|y | `p\\|q` |',
      '',
      '```py',
      '# code',
      '```',
      '',
      '#### Details',
      '',
      'a\\',
      'b',
    ].join('\n'),
  )
})

test.each([
  ['a fence that stays open', '```\ncode', '```\ncode\n```'],
  ['a longer fence that stays open', '````md\n```\n## inner', '````md\n```\n## inner\n````'],
  ['a comment', 'a <!-- hidden --> b\n\n<!--\n## hidden\n-->\n\nend', 'a  b\n\nend'],
  [
    'a comment that stays open',
    '- Security fix\n\n<!-- note\n\n## Other',
    '- Security fix\n\n&lt;!-- note\n\n\\## Other',
  ],
  [
    'details that stay open',
    '<details><summary>All</summary>\n\n- one',
    '&lt;details&gt;&lt;summary&gt;All&lt;/summary&gt;\n\n- one',
  ],
  ['raw HTML in a line', 'a <script>x</script>', 'a &lt;script&gt;x&lt;/script&gt;'],
  ['an image', '![logo](https://t.example/a.png)', '[logo](https://t.example/a.png)'],
  ['an image in a link', '[![b](https://t.example/b.png)](https://ci.example)', '[b](https://ci.example/)'],
  ['a relative link', '[a](docs/a.md#b) [c](/LICENSE)', `[a](${base}docs/a.md#b) [c](${base}LICENSE)`],
  ['a path out of the repository', '[a](../../../../evil/x)', '\\[a\\](../../../../evil/x)'],
  ['the same, encoded', '[a](%2e%2e/%2e%2e/x)', '\\[a\\](%2e%2e/%2e%2e/x)'],
  ['another host', '[a](//evil.example) [b](\\\\evil.example)', `\\[a\\](//evil.example) [b](${base}%5Cevil.example)`],
  ['a script', '[a](javascript:x) <javascript:x>', '\\[a\\](javascript:x) &lt;javascript:x&gt;'],
  [
    'an address that is not encrypted',
    '[a](http://x.example) http://y.example',
    '\\[a\\](http:&#8203;//x.example) http:&#8203;//y.example',
  ],
  ['an address without a protocol', 'www.evil.example', 'www&#8203;.evil.example'],
  ['a definition', '[#45] is fixed\n\n[#45]: https://x.example/45', '[#45](https://x.example/45) is fixed'],
  ['a diagram, which GitHub would draw', '```mermaid\nclick a "https://x"\n```', '```text\nclick a "https://x"\n```'],
  ['text that turns its direction', 'a\u202eb\u0007', 'a\ufffdb\ufffd'],
  ['an underline', 'a\n\\===', 'a\n\\==='],
  ['a list below a list', '- a\n\n* b', '- a\n\n* b'],
])('%s', (_, text, markdown) => {
  expect(closed(text)).toBe(markdown)
})

test.each([
  ['one beside the file', '[a](docs/a.md#b)', `[a](${base}packages/we%20b/docs/a.md#b)`],
  ['one above it', '[a](../../LICENSE) [b](../x)', `[a](${base}LICENSE) [b](${base}packages/x)`],
  ['one from the root', '[a](/LICENSE)', `[a](${base}LICENSE)`],
  ['one out of the repository', '[a](../../../x)', '\\[a\\](../../../x)'],
])('%s, in a file of packages/we b', (_, text, markdown) => {
  expect(closedMarkdown(text, { root: base, directory: 'packages/we%20b/' })).toBe(markdown)
})

const parser = new MarkdownIt({ html: true, linkify: true })
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false })

/** Types of the blocks, with the level of headings. */
function outline(text: string): string[] {
  return parser.parse(text, {}).map(({ type, tag, level }) => `${level} ${type} ${tag}`)
}

function* links(text: string): Generator<string> {
  for (const token of parser.parse(text, {}).flatMap(({ children }) => children ?? []))
    for (const [name, value] of token.attrs ?? []) if (name === 'href' || name === 'src') yield String(value)
}

const pieces = [
  ...['# a', '## b', 'a\n===', 'a\n---', '- a', '* b', '  - c', '    d', '\te', '1. f', '7) g', '> h', '>', '***'],
  ...[
    '```',
    '````js',
    '~~~',
    '`',
    '``',
    '<!--',
    '-->',
    '<details>',
    '</details>',
    '<b>',
    '<script>',
    '<?',
    ']]>',
    '<![CDATA[',
  ],
  ...[
    '[a]',
    '[a]: javascript:x',
    '[a]: https://x.example',
    '[a](b)',
    '![c](http://t.example)',
    '[d](//e)',
    '<https://f.example>',
  ],
  ...[
    '| a | b |',
    '|---|---|',
    '| c |',
    ':-',
    '\\',
    '*',
    '**',
    '_',
    '~~',
    '&lt;',
    '&#60;',
    '$x$',
    'https://g.example',
    'www.h.example',
  ],
  ...[
    '\n',
    '\n\n',
    ' ',
    '    ',
    '\u202e',
    '\u0085',
    '\u2028',
    '\0',
    'é漢',
    '[^1]',
    '[^1]: x',
    '- [ ] task',
    '> [!NOTE]',
  ],
]
const document = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string({ maxLength: 8 })), { maxLength: 25 })
  .chain(parts => fc.constantFrom('', ' ', '\n', '\n\n').map(between => parts.join(between)))

describe('whatever a changelog has', () => {
  test('what follows stays outside of it, and nothing in it is HTML or another link', () => {
    fc.assert(
      fc.property(document, text => {
        const notes = `# Title\n\n${closed(text)}\n\n## Downloads\n\nEND`
        const found = outline(notes)
        expect(found.slice(0, 3)).toEqual(outline('# Title'))
        expect(found.slice(-6)).toEqual(outline('## Downloads\n\nEND'))
        expect(found.slice(3, -6).filter(block => /heading_open h[12]/.test(block))).toEqual([])
        const tokens = parser.parse(notes, {}).flatMap(token => [token, ...(token.children ?? [])])
        expect(
          tokens.filter(({ type }) => type === 'html_block' || type === 'html_inline' || type === 'image'),
        ).toEqual([])
        for (const link of links(closed(text))) expect(link).toMatch(/^(?:https:\/\/|mailto:)/)
        expect(notes).not.toMatch(/[\u202e\u0085\u2028\0]/)
      }),
      { seed: 9, numRuns: 3000 },
    )
  })

  test('to close it again changes no block', () => {
    fc.assert(
      fc.property(document, text => {
        expect(outline(closed(closed(text)))).toEqual(outline(closed(text)))
      }),
      { seed: 9, numRuns: 1000 },
    )
  })
})

test.each([
  ['lists', '- '.repeat(20_000)],
  ['quotes', '>'.repeat(20_000)],
  ['brackets', '['.repeat(20_000)],
  ['stars', '*a '.repeat(20_000)],
  ['addresses', 'https://'.repeat(5_000)],
])('nested %s without end are closed all the same', (_, text) => {
  const start = performance.now()
  expect(closed(text).length).toBeGreaterThan(0)
  expect(performance.now() - start).toBeLessThan(10_000)
})
