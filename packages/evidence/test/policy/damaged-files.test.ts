import { describe, expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import { parseEpss, parseKnownExploited } from '../../src/findings/feeds.ts'
import { parseFindings, renderFindings } from '../../src/findings/findings-document.ts'
import { parseLicence } from '../../src/policy/licence-expression.ts'
import { parsePolicy } from '../../src/policy/policy.ts'
import { documentOf, realMatches } from '../../testing/findings.ts'

const policy = `version: 1
vulnerabilities:
  fail: [HIGH, CRITICAL]
  known-exploited: fail
  epss: {fail-above: 0.5}
  fail-after-days: 30
  baseline: pull-requests
  exceptions:
    - {id: CVE-2026-0001, purl: "pkg:pypi/a@1", reason: why, expires: 2026-12-31, target: {name: a}}
licences: {deny: [GPL-3.0-only], allow: [MIT], exceptions: [{purl: "pkg:pypi/b", reason: why}]}
`
const scores = `#model_version:v1,score_date:2026-05-31T00:00:00Z\ncve,epss,percentile\n${Array.from({ length: 20 }, (_, at) => `CVE-2026-${1000 + at},0.${at + 1},0.5\n`).join('')}`
const catalogue = JSON.stringify({
  dateReleased: '2026-05-30T14:00:00Z',
  count: 2,
  vulnerabilities: [{ cveID: 'CVE-2026-0001' }, { cveID: 'CVE-2026-0002' }],
})
const digest = 'a'.repeat(64)
const files: [string, string, (text: string) => unknown][] = [
  ['policy.yaml', policy, text => parsePolicy(text, 'policy.yaml')],
  ['epss.csv', scores, text => parseEpss(text, 'epss.csv', digest)],
  ['kev.json', catalogue, text => parseKnownExploited(text, 'kev.json', digest)],
  [
    'vulnerabilities.json',
    renderFindings(documentOf(realMatches())),
    text => parseFindings(text, 'vulnerabilities.json'),
  ],
]

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const splinters = [
  '',
  '"',
  '{',
  '[',
  ']',
  '}',
  ':',
  ',',
  '\n',
  '\u0000',
  '\ud800',
  '-1',
  '1e999',
  'null',
  '&a',
  '*a',
  '!!js',
  '__proto__',
  '🙂',
]

/** The text, cut off, with a piece taken out, doubled, or replaced. */
function damaged(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length)
  const to = at + Math.floor(next() * 12)
  const splinter = splinters[Math.floor(next() * splinters.length)] ?? ''
  const ways = [
    () => text.slice(0, at),
    () => text.slice(0, at) + text.slice(to),
    () => text.slice(0, to) + text.slice(at),
    () => text.slice(0, at) + splinter + text.slice(to),
  ]
  return (ways[Math.floor(next() * ways.length)] ?? ways[0])?.() ?? ''
}

describe.each(files)('%s', (name, whole, parse) => {
  /** Reads it, and returns what was thrown. */
  const thrown = (text: string) => {
    try {
      return void parse(text)
    } catch (error) {
      return error
    }
  }

  test('is read whole, and any damage is read as it is or refused with the name of the file', () => {
    expect(thrown(whole)).toBeUndefined()
    const next = numbers(15)
    const errors = Array.from({ length: 400 }, () => thrown(damaged(whole, next))).filter(one => one !== undefined)
    expect(errors.filter(one => !(one instanceof Problem && one.message.includes(name)))).toEqual([])
    expect(errors.length).toBeGreaterThan(100)
  })

  test.each([
    ['deep', '['.repeat(100_000)],
    ['deep objects', '{"a":'.repeat(100_000)],
    ['empty', ''],
    ['binary', '\u0000\u0001\u0002'.repeat(1000)],
    ['a long line', 'x'.repeat(1_000_000)],
  ])('%s: is refused', (_, text) => {
    expect(thrown(text)).toBeInstanceOf(Problem)
  })
})

test('no licence expression of others makes an error', () => {
  const next = numbers(16)
  const words = [
    'MIT',
    'GPL-2.0+',
    'AND',
    'OR',
    'WITH',
    '(',
    ')',
    'LicenseRef-a',
    'DocumentRef-b:',
    'Classpath-exception-2.0',
    '',
  ]
  for (let at = 0; at < 2000; at++) {
    const text = Array.from({ length: Math.floor(next() * 12) }, () => words[Math.floor(next() * words.length)]).join(
      ' ',
    )
    expect(() => parseLicence(text)).not.toThrow()
  }
})
