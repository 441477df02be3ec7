import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { renderPage } from '../src/html/page.ts'
import { renderNotes } from '../src/notes/notes.ts'
import { defaultTemplate } from '../src/notes/template.ts'
import { factsWith } from '../testing/hostile-facts.ts'
import { facts } from '../testing/release-facts.ts'

const pieces = [
  ...[
    '<script>',
    '</script>',
    '<img src=x onerror=y>',
    '"',
    "'",
    '`',
    '``',
    '&lt;',
    '&#60;',
    '<!--',
    '-->',
    '</details>',
  ],
  ...[
    '# a',
    '\n',
    '\n\n',
    '- a',
    '1. b',
    '> c',
    '|',
    '\\',
    '*',
    '_',
    '~',
    '[a](https://evil.example)',
    '[b]: x',
    '![c](d)',
    '```',
  ],
  ...[
    'https://evil.example',
    'www.evil.example',
    'a@evil.example',
    '@octocat',
    '#1',
    'GH-2',
    ':smile:',
    '$x$',
    '{{tag}}',
  ],
  ...[
    '\u0007',
    '\u001b[31m',
    '\u009b',
    '\u0085',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u2028',
    '\0',
    'é漢',
  ],
]
const text = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string({ maxLength: 5 })), { maxLength: 8 })
  .map(parts => parts.join(''))
/** Texts for the fields. The number keeps them apart, as the texts of the sample are. */
const texts = fc
  .array(text, { minLength: 10, maxLength: 10 })
  .map(list => (number: number) => `${list[number % list.length]}${number}`)
const runs = { seed: 9, numRuns: 150 }
const unseen = /[^\P{Cc}\n\t]|[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/u

const parser = new MarkdownIt({ html: true, linkify: true })
parser.linkify.set({ fuzzyLink: false })
const tokensOf = (markdown: string) => parser.parse(markdown, {})
const inlineOf = (markdown: string) => tokensOf(markdown).flatMap(({ children }) => children ?? [])
const outline = (markdown: string) => tokensOf(markdown).map(({ type, tag, level }) => `${level} ${type} ${tag}`)
const addresses = (markdown: string) => inlineOf(markdown).flatMap(token => String(token.attrGet('href') ?? '') || [])
/** Without the name of an asset, which is encoded. */
const known = (urls: string[]) => urls.map(url => url.replace(/(\/releases\/download\/[^/]*\/).*/, '$1'))

describe('release.md, whatever others wrote', () => {
  const plain = renderNotes(
    factsWith(number => `x${number}`),
    defaultTemplate,
    't',
  )

  test('has the same blocks, links only where we put them, and no HTML of others', () => {
    fc.assert(
      fc.property(texts, given => {
        const notes = renderNotes(factsWith(given), defaultTemplate, 't')
        expect(outline(notes)).toEqual(outline(plain))
        expect(known(addresses(notes))).toEqual(known(addresses(plain)))
        const html = [...tokensOf(notes), ...inlineOf(notes)].filter(({ type }) => type.startsWith('html'))
        expect(html.filter(({ content }) => !/^<\/?span>$/.test(content))).toEqual([])
        expect(notes).not.toMatch(unseen)
      }),
      runs,
    )
  })

  test('mentions nobody, refers to no issue, and shows no emoji and no formula', () => {
    fc.assert(
      fc.property(texts, given => {
        const shown = inlineOf(renderNotes(factsWith(given), defaultTemplate, 't'))
          .filter(({ type }) => type === 'text' || type === 'html_inline')
          .map(({ content }) => content)
          .join('')
        expect(shown).not.toMatch(/@octocat|#\d|GH-\d|:smile:|\$x|https:\/\/evil|www\.evil|a@evil/)
      }),
      runs,
    )
  })
})

describe('release.html, whatever others wrote', () => {
  /** Tags with the names of their attributes. */
  const structure = (page: string) =>
    [...page.matchAll(/<(\/?[a-z!][^\s>]*)((?:[^>"]|"[^"]*")*)>/gi)].map(
      ([, tag, attributes = '']) =>
        `${tag} ${[...attributes.matchAll(/([\w-]+)="/g)].map(([, name]) => name).join(' ')}`,
    )
  /** Without the words of commands, each of which is in a span. */
  const withoutWords = (page: string) => page.replace(/(<pre [^>]*>)(?:<span>[^<]*<\/span>|[ \n])*(<\/pre>)/g, '$1$2')
  const plain = structure(withoutWords(renderPage(factsWith(number => `x${number}`))))

  test('has the same tags and attributes, and nothing invisible', () => {
    fc.assert(
      fc.property(texts, given => {
        const page = renderPage(factsWith(given))
        expect(structure(withoutWords(page))).toEqual(plain)
        expect(page).not.toMatch(unseen)
      }),
      runs,
    )
  })

  test('a changelog adds only blocks of its own to its section', () => {
    const around = (page: string) => structure(page.replace(/<div class="prose">[\s\S]*?<\/div>/, ''))
    const others = around(renderPage(facts))
    const allowed =
      /^(?:<\/?(?:h3|p|ul|ol|li|blockquote|pre|code|em|strong|s|hr|br|table|thead|tbody|tr|th|td)>|<\/a>)$/
    fc.assert(
      fc.property(text, given => {
        const page = renderPage({ ...facts, changes: { text: given, directory: '' } })
        expect(around(page)).toEqual(others)
        const own = /<div class="prose">([\s\S]*?)<\/div>/.exec(page)?.[1] ?? ''
        const tags = [...own.matchAll(/<[^>]*>/g)].map(([tag]) => tag).filter(tag => !allowed.test(tag))
        for (const tag of tags) expect(tag).toMatch(/^<a href="(?:https:\/\/|mailto:)[^"]*" rel="noreferrer">$/)
      }),
      runs,
    )
  })
})
