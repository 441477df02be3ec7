import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { defaultTemplate, issuePart, issueTitle, placeholders } from '../src/issue-text.ts'
import { type IssueState, type Marker, ownPart, readOwnPart, withClosed, withOwnPart } from '../src/marker.ts'

const hex = 'a'.repeat(64)
const marker: Marker = { key: hex, packageKey: hex, ids: ['CVE-2026-0001'] }
const state: IssueState = {
  id: 'CVE-2026-0001',
  package: { name: 'widget', type: 'pypi' },
  versions: ['1.0.0'],
  severity: 'LOW',
  knownExploited: false,
  fix: { state: 'fixed', versions: ['1.0.1'] },
  locations: ['requirements.txt'],
  since: '2026-06-01T12:00:00Z',
  seen: [{ target: 'directory widget', label: 'widget', engines: { grype: '' } }],
}
const text = { template: defaultTemplate, path: 't', project: '', teams: [] }

describe('our part of an issue', () => {
  test('comes back as it was written, in the middle of the text of people, with line ends of Windows', () => {
    const part = issuePart(marker, state, undefined, text)
    const body = `before\n\n${part}\nafter`
    expect(readOwnPart(body.replaceAll('\n', '\r\n'))).toEqual({ marker, state, text: part })
    expect(withOwnPart(body, 'ours')).toBe('before\n\nours\nafter')
    expect(readOwnPart('<!-- release-tools:triage key=1 -->')).toBeUndefined()
    expect(withOwnPart('no part', 'ours')).toBeUndefined()
  })

  test('gets another state without another word', () => {
    const read = readOwnPart(issuePart(marker, state, undefined, text))
    const closed = read && withClosed(read, 'duplicate')
    expect(readOwnPart(closed ?? '')).toEqual({ marker, state: { ...state, closed: 'duplicate' }, text: closed })
    expect(read && withClosed({ ...read, state: undefined }, 'gone')).toBeUndefined()
  })

  test('whatever a database writes, the data comes back, one marker begins it and one ends it', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '-->',
        '<!-- /release-tools:triage -->',
        '\n<!-- /release-tools:triage -->\n',
        '\u2028',
        '@a #1',
        '`\n`',
      ),
    )
    const words = fc.array(hostile, { minLength: 1, maxLength: 4 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(words, words, words, (name, title, id) => {
        const own = {
          ...state,
          id,
          title,
          package: { name, type: name },
          versions: [title],
          locations: [name],
          seen: [{ target: name, label: title, engines: { grype: '' } }],
        }
        const part = issuePart({ ...marker, ids: [id] }, own, title, text)
        const read = readOwnPart(part)
        expect(read?.state).toEqual(own)
        expect(read?.text).toBe(part)
        expect(part.split('\n').filter(line => /^<!-- \/?release-tools/.test(line))).toHaveLength(3)
        expect(issueTitle(own, name)).not.toMatch(/[\n\r]|@[\w]/)
      }),
      { numRuns: 200, seed: 7 },
    )
  })

  test('of endless lists is short enough for GitHub', () => {
    const many = (word: string) => Array.from({ length: 900 }, (_, index) => `${word}${index}`.repeat(20))
    const part = ownPart({ ...marker, ids: many('CVE-') }, state, 'text')
    expect(part.length).toBeLessThan(10_000)
    const long = issuePart(
      marker,
      { ...state, seen: many('1').map(target => ({ target, label: target, engines: {} })) },
      undefined,
      {
        ...text,
        template: '{{targets}}'.repeat(30),
      },
    )
    expect(long.length).toBeLessThan(65_536)
  })
})

test('the page names every placeholder of a template', async () => {
  const { readFile } = await import('node:fs/promises')
  const page = await readFile(new URL('../../../actions/triage-findings/README.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `\{\{(\w+)\}\}` \| (.+) \|$/gm)].map(([, name, words]) => [name, words])
  expect(rows).toEqual(Object.entries(placeholders))
})
