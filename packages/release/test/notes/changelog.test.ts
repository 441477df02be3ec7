import { describe, expect, test } from '@jest/globals'
import { requireTag } from '@release-tools/evidence'
import { changelogSection, requireChangelogSection, unreleasedSection } from '../../src/notes/changelog.ts'

const wanted = (version: string) => ({ release: requireTag(`v${version}`), project: 'widget' })
const sectionOf = (text: string, version: string) => changelogSection(text, wanted(version))?.text

const text = `# Changelog

## [Unreleased]

- Soon.

## [1.2.0] - 2026-11-21

### Added

- This.

\`\`\`sh
## not a heading
\`\`\`

## v1.1.0 (2026-10-01)

- That.

## 1.0.0rc1

## 0.9.0
- Old.

[1.2.0]: https://example.org/1.2.0
[1.1.0]: https://example.org/1.1.0
`

describe('the section of a version', () => {
  test.each([
    ['1.2.0', '### Added\n\n- This.\n\n```sh\n## not a heading\n```'],
    ['1.2', '### Added\n\n- This.\n\n```sh\n## not a heading\n```'],
    ['1.1.0', '- That.'],
    ['0.9.0', '- Old.'],
    ['1.0.0-rc.1', ''],
    ['3.0.0', undefined],
    ['1.2.0rc1', undefined],
    ['1.2.0.post1', undefined],
    ['21', undefined],
    ['2026', undefined],
  ])('%s', (version, section) => {
    expect(sectionOf(text, version)).toBe(section)
    expect(sectionOf(text.replaceAll('\n', '\r\n'), version)).toBe(section)
  })

  test('missing and empty ones are errors that say what to write', () => {
    const require = (version: string) => requireChangelogSection(text, wanted(version), 'CHANGELOG.md')
    expect(require('1.1.0')).toEqual({ text: '- That.', warnings: [] })
    expect(() => require('3.0.0')).toThrow(
      'Could not read the section of 3.0.0 in CHANGELOG.md: it does not exist. Add the heading `## [3.0.0] - YYYY-MM-DD`, with the changes below it (keepachangelog.com).',
    )
    expect(() => require('1.0.0rc1')).toThrow('Could not read the section of 1.0.0rc1 in CHANGELOG.md: it is empty.')
  })

  test('what is not released yet has one too', () => {
    expect(unreleasedSection(text)?.text).toBe('- Soon.')
    expect(unreleasedSection('## 1.2.0\n')).toBeUndefined()
  })
})

/** Headings as release tools and projects write them (the table of each tool: docs of it). */
describe('a heading names the version 1.2.3:', () => {
  test.each([
    '# [1.2.3](https://x/compare/v1.2.2...v1.2.3) (2026-01-01)',
    '### [1.2.3](https://x) (2026-01-01)',
    '## Version 1.2.3',
    '## Release v1.2.3',
    '## widget 1.2.3 (2026-01-01)',
    '## widget v1.2.3',
    '# v1.2.3',
    '## v1.2.3',
    ' ## 1.2.3',
    '#### **1.2.3**',
    '## `1.2.3`',
    '## [1.2.3] - 2026-01-01 [YANKED]',
    '## 1.2.3 — 2026-01-01',
    '## 1.2.3 (January 31, 2026)',
    '## 2026-01-31: 1.2.3',
    '## What’s new in 1.2.3',
    '## [1.45.0/1.2.3/0.67.0] - 2026-01-01',
    '## widget@1.2.3',
    '1.2.3\n=====',
    '1.2.3 (2026-01-01)\n------------------',
    '## 🚀 1.2.3',
  ])('%j', heading => {
    expect(sectionOf(`# Log\n\n${heading}\n\nnew\n\n## 1.2.30\n\nother\n\n## 1.2.2\n\nold`, '1.2.3')).toBe('new')
  })

  test.each([
    '## 1.2.3rc1',
    '## 1.2.30',
    '## 11.2.3',
    '## 1.2.3.1',
    '## 1.2.3+local',
    '## 1.2.3-dev',
    '##1.2.3',
    'text 1.2.3',
  ])('not %j', heading => expect(sectionOf(`${heading}\n\nnew`, '1.2.3')).toBeUndefined())
})

test('of calendar versions, a date is the version; elsewhere it is none', () => {
  expect(sectionOf('## 2024.01.05\n\nnew', '2024.1.5')).toBe('new')
  expect(sectionOf('## 1.2.0 (2024.01.05)\n\nnew\n\n## 2024.1.5\n\nother', '2024.1.5')).toBe('other')
})

test('a heading may join the name of the project and the version, but not another name', () => {
  const document = '## gadget-1.2.3\n\nother\n\n## Widget-v1.2.3\n\nnew\n\n## widget_1.2.2\n\nold'
  expect(sectionOf(document, '1.2.3')).toBe('new')
  expect(sectionOf(document, '1.2.2')).toBe('old')
})

test('of two dates in a heading, the first is the version', () => {
  expect(sectionOf('## 2024.1.5 (2024.01.06)\n\nold', '2024.1.6')).toBeUndefined()
  expect(sectionOf('## widget 2024.1.6 - 2024.01.05\n\nnew\n\n## 2024.1.5\n\nold', '2024.1.5')).toBe('old')
})

test('a heading about a version comes before one that only mentions it', () => {
  const document =
    '# Log\n\n## Upgrade to Python 3.8\n\nno\n\n## 3.8.0\n\n### Drops Python 3.6\n\na\n\n### Drops Python 3.7\n\nb\n\n## 3.7.0'
  expect(sectionOf(document, '3.8')).toBe('### Drops Python 3.6\n\na\n\n### Drops Python 3.7\n\nb')
})

test('a version that stands in two headings is taken once, and the log says so', () => {
  const found = changelogSection('## 1.2.0\n\nfirst\n\n## 1.1.0\n\n## v1.2.0\n\nsecond', wanted('1.2.0'))
  expect(found).toEqual({
    text: 'first',
    warnings: ['Line 7 also has a heading of 1.2.0. The first section was taken.'],
  })
})

describe('a section ends', () => {
  test('at patch releases that are one level deeper', () => {
    const document = '# [1.2.0](x)\n\n### Features\n\n- a\n\n## [1.1.1](x)\n\n- b\n\n## [1.1.0](x)\n\n- c'
    expect(sectionOf(document, '1.2.0')).toBe('### Features\n\n- a')
    expect(sectionOf(document, '1.1.1')).toBe('- b')
  })

  test('not at headings of its own level that follow at once', () => {
    const document = '### 1.2.0\n\n### Bug Fixes\n\n- a\n\n### Features\n\n- b\n\n### 1.1.0\n\n- c'
    expect(sectionOf(document, '1.2.0')).toBe('### Bug Fixes\n\n- a\n\n### Features\n\n- b')
  })

  test('at the next heading of its level that does not', () => {
    expect(sectionOf('## 1.2.0\ntext\n## Thanks\nmore', '1.2.0')).toBe('text')
  })
})

test('a block of code may show the mark of the other kind', () => {
  const block = '~~~\n```\n## [1.1.0]\n~~~'
  expect(sectionOf(`## [1.2.0]\n${block}\ntext\n## [1.1.0]\nold`, '1.2.0')).toBe(`${block}\ntext`)
})

test.each([
  ['in a comment', '<!--\n## [1.1.0]\n-->'],
  ['in a quote', '> ## [1.1.0]'],
  ['in a list', '- ## [1.1.0]'],
  ['behind a fence that is longer', '````md\n```\n## [1.1.0]\n```\n````'],
])('a heading %s is none', (_, block) => {
  expect(sectionOf(`## [1.2.0]\n${block}\n\ntext\n\n## [1.1.0]\nold`, '1.2.0')).toBe(`${block}\n\ntext`)
})

test.each([
  ['\r\r\n', 'that a conversion doubled'],
  ['\r', 'of a carriage return'],
])('line endings %j %s leave the section as it is', end => {
  const document = '# Changelog\n\n## [1.2.0]\n\n- one\n- two\n\n## [1.1.0]\n\nold'.replaceAll('\n', end)
  expect(sectionOf(document, '1.2.0')?.split(/[\r\n]+/)).toEqual(['- one', '- two'])
})

test('a stray carriage return before the section does not move it', () => {
  expect(sectionOf('a\rb\rc\n\n## [1.2.0]\n- one\n- two\n\n## [1.1.0]\nold', '1.2.0')).toBe('- one\n- two')
})

test.each(['\uFEFF', '---\ntitle: 1.2.0\n---\n', '\uFEFF---\r\nversion: 1.2.0\r\n---\r\n'])(
  '%j may precede the first heading',
  front => {
    expect(sectionOf(`${front}## [1.2.0]\n\nnew`, '1.2.0')).toBe('new')
  },
)

describe('what a section leaves open is closed, with a warning:', () => {
  test.each([
    ['a fence', '````md\ncode', '````'],
    ['a comment', '<!-- old', '-->'],
  ])('%s', (_, open, end) => {
    expect(changelogSection(`## 1.2.0\n\n${open}`, wanted('1.2.0'))).toEqual({
      text: `${open}\n${end}`,
      warnings: [`The section leaves a block open, which ${end} ends. It is closed in the notes.`],
    })
  })
})

test('the first line keeps its indentation, and lines keep their numbers behind settings for a site', () => {
  const found = changelogSection('---\nx: 1\n---\n## 1.2.0\n\n    code\n\n## 1.2\n\nb', wanted('1.2.0'))
  expect(found).toEqual({
    text: '    code',
    warnings: ['Line 8 also has a heading of 1.2.0. The first section was taken.'],
  })
})

describe('link definitions', () => {
  const document =
    '## 1.2.0\n\nSee [#45], [text][Own] and [here].\n\n[here]: https://x/here\n\n## 1.1.0\n\n[#45]: https://x/45 "A \\"fix\\""\n[own]: <https://x/a b>\n[unused]: https://x/u\n[1.1.0]: https://x/1.1.0'

  test('that a section uses come along', () => {
    expect(sectionOf(document, '1.2.0')).toBe(
      'See [#45], [text][Own] and [here].\n\n[HERE]: <https://x/here>\n[#45]: <https://x/45> "A \\"fix\\""\n[OWN]: <https://x/a%20b>',
    )
  })

  test('that it does not use stay behind', () => {
    expect(sectionOf(`${document}\n`, '1.1.0')).toBe('')
  })
})
