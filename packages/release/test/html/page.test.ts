import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { escapeHtml, html } from '@release-tools/base'
import { renderPage } from '../../src/html/page.ts'
import { renderMarkdown as rendered } from '../../src/html/page-markdown.ts'
import { assetWords } from '../../src/notes/assets.ts'
import { evidenceLines } from '../../src/notes/notes-evidence.ts'
import type { ReleaseFacts } from '../../src/notes/release-facts.ts'
import { facts, finding } from '../../testing/release-facts.ts'

const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(1)>" onmouseover="x' \u202e\u0000`

/** Every text of the facts, digests and enumerations aside, made hostile. */
function poisoned(): ReleaseFacts {
  const keep = new Set([
    'kind',
    'status',
    'severity',
    'result',
    'scanner',
    'disagreement',
    'expires',
    'commitTime',
    'state',
    'repository',
    'url',
    'run',
    'schema',
    'publicKey',
  ])
  const copies = new Map<object, unknown>()
  const copyOf = (value: object): unknown => {
    if (Array.isArray(value)) return value.map(entry => poison(entry))
    if (value instanceof Map) return new Map([...value].map(pair => pair.map(one => poison(one)) as [unknown, unknown]))
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, poison(entry, name)]))
  }
  const poison = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return keep.has(key) ? value : hostile
    if (typeof value !== 'object' || value === null) return value
    // The same finding is the same object everywhere.
    if (!copies.has(value)) copies.set(value, copyOf(value))
    return copies.get(value)
  }
  const statement = { status: 'not_affected', detail: 'x', document: 'x', index: 0 }
  return poison({ ...facts, vex: new Map([[finding, { statement }]]) }) as ReleaseFacts
}

const base = { root: 'https://github.com/acme/widget/blob/v1.2.0/', directory: '' }
const renderMarkdown = (text: string) => rendered(text, base)

const page = renderPage(facts)

describe('release.html', () => {
  test('allows exactly its own style and script, and no request', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'")
    const hash = (tag: string) => {
      const [, text = ''] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page) ?? []
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    }
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; base-uri 'none'; form-action 'none'`,
    )
    expect(page).not.toMatch(/ style=| on[a-z]+=|\bsrc=|@import|url\(|<link/)
  })

  // A column as wide as all names of the badges left one letter for the words beside them.
  test('leaves room for the words beside names of many files', () => {
    expect(page).toContain('dl.files { grid-template-columns: fit-content(45%) 1fr;')
    expect(page).not.toContain('dl.files { grid-template-columns: minmax(8rem, max-content)')
  })

  test('does not call the report in CycloneDX the one with the opinions of the scanners', () => {
    const asset = { name: 'vulnerabilities.cdx.json', kind: 'vulnerabilities' as const }
    expect(assetWords(asset)).toBe('known vulnerabilities in CycloneDX (VDR)')
  })

  test('shows what the release is', () => {
    for (const text of [
      'widget-1.2.0.tar.gz',
      'b'.repeat(64),
      'cosign verify-blob',
      'jinja2 3.1.2',
      'The scanners disagree on the severity',
      'Only grype reports it',
      'Exception until 31 January 2027',
      'small samples',
      'GPL-2.0-or-later',
      'Policy passed',
      '2 files, each with its SHA-256. A rebuild of the tag gives the same bytes for 1 file. Nobody has checked whether a rebuild of the tag gives the same bytes for 1 file.',
    ])
      expect(page.replace(/<\/?span>/g, '')).toContain(text)
  })

  test('depends on nothing but the facts', () => {
    expect(renderPage(structuredClone(facts))).toBe(page)
  })

  test('nothing in the facts becomes markup', () => {
    const text = renderPage(poisoned())
    expect(text.match(/<script/g)).toHaveLength(1)
    expect(text).not.toMatch(/<img|" onmouseover=|\u202e/)
    expect(text).not.toContain('\0')
    expect(text).toContain('&#60;img src=x')
    for (const people of ['Exception until', 'VEX, not affected'])
      expect(text).toMatch(new RegExp(`${people}[^>]*</strong> &#60;/script&#62;`))
  })

  test('every anchor leads to a section, every id is there once, every label exists', () => {
    const ids = [...page.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const wanted = [...page.matchAll(/(?:href="#|aria-labelledby="|data-text=")([^"]+)"/g)].map(([, id]) => id)
    expect(wanted.filter(id => !ids.includes(id))).toEqual([])
  })

  test('what is absent leaves no empty section', () => {
    const { previous: _, ...first } = facts
    const bare = renderPage({
      ...first,
      changes: { text: '', directory: '' },
      artifacts: [],
      images: [],
      evidence: { ...facts.evidence, sbom: [], vulnerabilities: [] },
      provenance: [],
      dryRun: true,
      builder: { id: 'unknown' },
      signature: { signer: { kind: 'identity', identity: 'i', issuer: 'o' }, logged: true },
    })
    expect(bare).not.toMatch(/id="(changes|images|findings|components)"/)
    expect(bare).toContain('This is a dry run: nothing was published')
    expect(bare).toContain('There is no signed provenance in this release.')
    expect(bare).toContain('<dt>Identity</dt><dd><code>i</code></dd>')
  })

  test.each([
    ['fail', 'pill bad', 'Policy failed'],
    ['review', 'pill warn', 'Waiting for review'],
    ['error', 'pill bad', 'Could not be decided'],
  ] as const)('a verdict of %s is told', (result, tone, words) => {
    const text = renderPage({ ...facts, verdict: { result, reasons: ['A reason.'] } })
    expect(text).toContain(`<span class="${tone}">${words}</span>`)
    expect(text).toContain('<p class="note">A reason.</p>')
  })

  test('an expired exception says so, and fixes are told in words', () => {
    const [exception] = facts.exceptions
    if (exception === undefined) throw new Error('the sample has one')
    const opinions = finding.opinions.map(opinion => ({
      ...opinion,
      fix: { state: 'not-fixed' as const, versions: [] },
    }))
    const unfixed = { ...finding, opinions }
    const vulnerabilities = facts.evidence.vulnerabilities.map(scan => ({ ...scan, findings: [unfixed] }))
    const text = renderPage({
      ...facts,
      evidence: { ...facts.evidence, vulnerabilities },
      exceptions: [{ ...exception, expired: true, findings: [unfixed] }],
    })
    expect(text).toContain('Exception until 31 January 2027 (expired):')
    expect(text).toContain('HIGH, no fix yet')
  })

  test('what a VEX document says stands beside its finding, and an exception only where it counts', () => {
    const [first, second] = [{ ...finding }, { ...finding }]
    const [scan] = facts.evidence.vulnerabilities
    if (scan === undefined) throw new Error('the sample has one')
    const vulnerabilities = [first, second].map(one => ({ ...scan, findings: [one] }))
    const statement = { status: 'not_affected', detail: 'Not <built> in.', document: 'vex.json', index: 0 }
    const vex = new Map([[second, { statement }]]) as unknown as ReleaseFacts['vex']
    const exceptions = facts.exceptions.map(one => ({ ...one, findings: [first] }))
    const text = renderPage({ ...facts, evidence: { ...facts.evidence, vulnerabilities }, exceptions, vex })
    expect(text.match(/Exception until/g)).toHaveLength(1)
    expect(text.match(/<p class="exception"><strong>VEX.*<\/p>/g)).toEqual([
      '<p class="exception"><strong>VEX, not affected:</strong> Not &#60;built&#62; in. (vex.json, statement 1)</p>',
    ])
    expect(evidenceLines({ ...facts, exceptions, vex })).toContain(
      `- Not counted by VEX: \`${finding.id}\` in jinja2 3.1.2: Not &lt;built&gt; in. \\(vex.json, statement 1\\)`,
    )
  })
})

test('escaping', () => {
  expect(escapeHtml(`<a b="c" d='e'>&\`\u2066\u0007\n\ud800`)).toBe(
    '&#60;a b=&#34;c&#34; d=&#39;e&#39;&#62;&#38;&#96;\ufffd\ufffd\n\ufffd',
  )
  expect(html`<p>${undefined}${['<', html`<b>${1}</b>`]}</p>`.text).toBe('<p>&#60;<b>1</b></p>')
})

test('Markdown of changelogs', () => {
  const text = renderMarkdown(
    [
      '# Title',
      'A `code` and **strong**',
      'line with [link](https://example.org/a?b=c&d) and [bad](javascript:x).',
      '',
      '1. one',
      '   more',
      '2. <b>two</b>',
      '',
      '```js',
      '<script>',
      '```',
      'end',
      '~~~',
      'open',
    ].join('\n'),
  ).text
  expect(text).toBe(
    '<h3>Title</h3><p>A <code>code</code> and <strong>strong</strong> line with <a href="https://example.org/a?b=c&#38;d" rel="noreferrer">link</a> and [bad](javascript:x).</p>' +
      '<ol><li>one more</li><li>&#60;b&#62;two&#60;/b&#62;</li></ol><pre>&#60;script&#62;</pre><p>end</p><pre>open</pre>',
  )
})

test.each([
  [
    'an image, which would be a request',
    '![logo](https://example.org/a.png)',
    '<a href="https://example.org/a.png" rel="noreferrer">logo</a>',
  ],
  [
    'an image without a text',
    '![](https://example.org/a.png)',
    '<a href="https://example.org/a.png" rel="noreferrer">https://example.org/a.png</a>',
  ],
  [
    'an image in a link, as a badge is',
    '[![build](https://example.org/a.png)](https://example.org/ci) ![logo](https://example.org/b.png)',
    '<a href="https://example.org/ci" rel="noreferrer">build</a> <a href="https://example.org/b.png" rel="noreferrer">logo</a>',
  ],
  ['a link that is no web address', '[a](data:text/html,x)', '[a](data:text/html,x)'],
  ['a link without a protocol', '[a](//example.org)', '[a](//example.org)'],
  ['a comment', 'a<!-- x -->b', 'ab'],
  ['an address that is not encrypted', '[a](http://example.org)', '[a](http://example.org)'],
  [
    'a relative link',
    '[a](docs/a.md)',
    '<a href="https://github.com/acme/widget/blob/v1.2.0/docs/a.md" rel="noreferrer">a</a>',
  ],
  ['a path out of the repository', '[a](../../../x)', '[a](../../../x)'],
  [
    'a bare address',
    'see https://example.org/a',
    'see <a href="https://example.org/a" rel="noreferrer">https://example.org/a</a>',
  ],
  [
    'an attribute that ends the tag',
    '[a](https://example.org/"onclick=x)',
    '<a href="https://example.org/%22onclick=x" rel="noreferrer">a</a>',
  ],
  ['text that turns its direction', 'a\u202eb', 'a\ufffdb'],
])('Markdown with %s', (_, text, shown) => {
  expect(renderMarkdown(text).text).toBe(`<p>${shown}</p>`)
})

test('cells of a table have no attribute, which the content policy would block', () => {
  expect(renderMarkdown('| a |\n|:-:|\n| b |').text).toBe(
    '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
  )
})

test('Markdown that nests without end is rendered all the same', () => {
  expect(renderMarkdown('- '.repeat(20_000)).text.length).toBeGreaterThan(0)
  expect(renderMarkdown('>'.repeat(20_000)).text.length).toBeGreaterThan(0)
})
