import { describe, expect, test } from '@jest/globals'
import { code, codeBlock, escapeHtmlInMarkdown, escapeMarkdown, link, table } from '../../src/markdown/escape.ts'

describe('text of others in Markdown', () => {
  test.each([
    ['markup', '*a* _b_ `c` ~d~', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~'],
    ['HTML', '<img src=x> &lt;', '&lt;img src=x&gt; &amp;lt;'],
    ['a link', '[a](javascript:b) ![c][d]', '\\[a\\]\\(javascript:b\\) \\!\\[c\\]\\[d\\]'],
    ['a bare address', 'see https://evil.example', 'see https:&#8203;//evil.example'],
    ['an address without a protocol', 'www.evil.example', 'www&#8203;.evil.example'],
    ['a mail address', 'a@evil.example', 'a&#64;&#8203;evil.example'],
    ['a mention', '@octocat', '&#64;&#8203;octocat'],
    ['an issue', '#1 acme/widget#2 GH-3', '\\#&#8203;1 acme/widget\\#&#8203;2 GH-&#8203;3'],
    ['an emoji', ':smile: 12:30:45 :+1:', ':&#8203;smile: 12:30:45 :&#8203;\\+1:'],
    ['a formula', '$x$', '<span>$</span>x<span>$</span>'],
    ['a bar', 'a|b', 'a\\|b'],
    ['lines', 'a\n\n# b\r- c', 'a \\# b - c'],
    ['a list', '- a', '\\- a'],
    ['a numbered list', '1. a', '1\\. a'],
    ['a version', '1.0.1', '1.0.1'],
    ['an underline', '===', '\\==='],
    ['a digest', 'widget@sha256:abc', 'widget&#64;sha256:abc'],
    ['what is invisible', 'a\u202eb\u0007\u001b[31mc', 'a\ufffdb\ufffdc'],
  ])('%s is no markup', (_, text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown)
  })

  test('as code, also of backticks and bars', () => {
    expect([code('a'), code('a`b'), code('x|y'), code('x\\|y'), code('x|y', 'line'), code('')]).toEqual([
      '`a`',
      '`` a`b ``',
      '`x\\|y`',
      '`x\\\\\\|y`',
      '`x|y`',
      '`  `',
    ])
    expect(code('a\nb\u202e')).toBe('`a b\ufffd`')
  })

  test('as code in a time that grows with its length', () => {
    const before = process.cpuUsage()
    expect(code('\\'.repeat(200_000))).toHaveLength(200_002)
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000)
  })

  test('as a block of code, which only its own fence ends', () => {
    expect(codeBlock('```\n</details>\u0007', 'text')).toBe('````text\n```\n</details>\ufffd\n````')
  })

  test('in the title of a block that opens with a click', () => {
    expect(escapeHtmlInMarkdown('<b> @ann #1 :tada: $x$ &')).toBe(
      '&#60;b&#62; &#64;&#8203;ann #&#8203;1 :&#8203;tada: <span>$</span>x<span>$</span> &#38;',
    )
  })

  test('as an address: only of the web or of mail, and it cannot end the link', () => {
    expect(link('a', 'https://x.example/a) [b](c|d')).toBe('[a](https://x.example/a%29%20[b]%28c%7cd)')
    expect(link('a', 'mailto:a@b.example')).toBe('[a](mailto:a@b.example)')
    expect(['javascript:x', '//x', 'ftp://x', undefined].map(address => link('a', address))).toEqual([
      'a',
      'a',
      'a',
      'a',
    ])
  })

  test('a table without rows is nothing', () => {
    expect([table(['a'], []), table(['a', 'b'], [['1', '2']])]).toEqual(['', '| a | b |\n| --- | --- |\n| 1 | 2 |'])
  })
})
