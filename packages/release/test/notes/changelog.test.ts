import { describe, expect, test } from '@jest/globals'
import { changelogSection, requireChangelogSection } from '../../src/notes/changelog.ts'

const text = `# Changelog

## [Unreleased]

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
    ['1.1.0', '- That.'],
    ['0.9.0', '- Old.'],
    ['1.0.0-rc.1', ''],
    ['3.0.0', undefined],
    ['1.2', undefined],
  ])('%s', (version, section) => {
    expect(changelogSection(text, version)).toBe(section)
    expect(changelogSection(text.replaceAll('\n', '\r\n'), version)).toBe(section)
  })

  test('missing and empty ones are errors that say what to write', () => {
    expect(requireChangelogSection(text, '1.1.0', 'CHANGELOG.md')).toBe('- That.')
    expect(() => requireChangelogSection(text, '3.0.0', 'CHANGELOG.md')).toThrow(
      'Could not read the section of 3.0.0 in CHANGELOG.md: it does not exist. Add the heading `## [3.0.0] - YYYY-MM-DD`, with the changes below it (keepachangelog.com).',
    )
    expect(() => requireChangelogSection(text, '1.0.0rc1', 'CHANGELOG.md')).toThrow(
      'Could not read the section of 1.0.0rc1 in CHANGELOG.md: it is empty.',
    )
  })
})

test('a block of code may show the mark of the other kind', () => {
  const block = '~~~\n```\n## [1.1.0]\n~~~'
  expect(changelogSection(`## [1.2.0]\n${block}\ntext\n## [1.1.0]\nold`, '1.2.0')).toBe(`${block}\ntext`)
})

test.each([
  ['in a comment', '<!--\n## [1.1.0]\n-->'],
  ['in a quote', '> ## [1.1.0]'],
  ['in a list', '- ## [1.1.0]'],
  ['behind a fence that is longer', '````md\n```\n## [1.1.0]\n```\n````'],
])('a heading %s is none', (_, block) => {
  expect(changelogSection(`## [1.2.0]\n${block}\n\ntext\n\n## [1.1.0]\nold`, '1.2.0')).toBe(`${block}\n\ntext`)
})

test.each([
  ['\r\r\n', 'that a conversion doubled'],
  ['\r', 'of a carriage return'],
])('line endings %j %s leave the section as it is', end => {
  const document = '# Changelog\n\n## [1.2.0]\n\n- one\n- two\n\n## [1.1.0]\n\nold'.replaceAll('\n', end)
  expect(changelogSection(document, '1.2.0')?.split(/[\r\n]+/)).toEqual(['- one', '- two'])
})

test('a stray carriage return before the section does not move it', () => {
  expect(changelogSection('a\rb\rc\n\n## [1.2.0]\n- one\n- two\n\n## [1.1.0]\nold', '1.2.0')).toBe('- one\n- two')
})

test('a byte order mark may precede the first heading', () => {
  expect(changelogSection('\uFEFF## [1.2.0]\n\nnew', '1.2.0')).toBe('new')
})

test('a heading may be underlined', () => {
  expect(changelogSection('1.2.0\n-----\n\nnew\n\n1.1.0\n-----\nold', '1.2.0')).toBe('new')
})
