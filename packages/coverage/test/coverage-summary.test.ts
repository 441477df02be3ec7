import { describe, expect, test } from '@jest/globals'
import { coverageSummary } from '../src/coverage-summary.ts'
import type { ProjectFacts } from '../src/facts.ts'
import { badFacts, condition, goodCoverage, projectFacts, testCase } from './support/project-facts.ts'

const headlineOf = (...projects: ProjectFacts[]) => coverageSummary(projects).split('\n')[0]
const skipped: ProjectFacts['sonar'] = { result: 'skipped', reason: 'It is switched off.', warnings: [] }

describe('the verdict', () => {
  test.each([
    [projectFacts(), '✅ 308 tests passed, 4 skipped, coverage 93.4 % (+0.6), Sonar: passed'],
    [projectFacts({ sonar: skipped }), '✅ 308 tests passed, 4 skipped, coverage 93.4 % (+0.6)'],
    [
      projectFacts({ sonar: { result: 'error', reason: 'It did not answer.', warnings: [] } }),
      '⚠️ 308 tests passed, 4 skipped, coverage 93.4 % (+0.6), Sonar: error',
    ],
    [badFacts(), '❌ 2 of 312 tests failed, coverage 70.9 % (−21.9), 2 thresholds missed, Sonar: failed'],
    [
      projectFacts({ tests: { counts: { total: 0, passed: 0, failed: 0, error: 0, skipped: 0 }, failing: [] } }),
      '✅ No test ran, coverage 93.4 % (+0.6), Sonar: passed',
    ],
    [
      projectFacts({ tests: { counts: { total: 3, passed: 1, failed: 1, error: 0, skipped: 1 }, failing: [] } }),
      '❌ 1 of 3 tests failed, 1 skipped, coverage 93.4 % (+0.6), Sonar: passed',
    ],
  ])('is said first: %#', (facts, text) => {
    expect(headlineOf(facts)).toBe(`## ${text}`)
  })

  test('leaves out what is not known', () => {
    const { tests: _, ...untested } = projectFacts()
    const { baseline: __, ...coverage } = goodCoverage()
    expect(headlineOf({ ...untested, coverage })).toBe('## ✅ Coverage 93.4 %, Sonar: passed')
    expect(headlineOf()).toBe('## ✅ No project was measured')
  })

  test('has no figure if no code of the project was measured, and says why', () => {
    const counts = { lines: 0, coveredLines: 0, branches: 0, coveredBranches: 0 }
    const { baseline: _, changed: __, ...rest } = goodCoverage({ counts, thresholds: [], nothing: 'no-python' })
    const { measures: ___, ...sonar } = skipped as ProjectFacts['sonar'] & { measures?: unknown }
    const one = projectFacts({ coverage: rest, sonar })
    const text = coverageSummary([one])
    expect(text.split('\n\n').slice(0, 2)).toEqual([
      '## ✅ 308 tests passed, 4 skipped, no Python code measured',
      '**Coverage**: no Python code of the project was measured, because the wheel has no Python files.',
    ])
    expect(text).not.toContain('%')
    expect(coverageSummary([one, one])).toContain(
      '| ✅ | `.` | 308 tests passed, 4 skipped | – | skipped: It is switched off. |',
    )
  })

  test('fails for a threshold alone', () => {
    const thresholds = [{ kind: 'total' as const, required: 95, actual: 93.4, met: false, below: [] }]
    expect(headlineOf(projectFacts({ coverage: goodCoverage({ thresholds }) }))).toBe(
      '## ❌ 308 tests passed, 4 skipped, coverage 93.4 % (+0.6), 1 threshold missed, Sonar: passed',
    )
  })

  test('of several projects says how many of which', () => {
    const error = projectFacts({ sonar: { result: 'error', reason: 'It did not answer.', warnings: [] } })
    expect(headlineOf(projectFacts(), badFacts(), error)).toBe('## ❌ 3 projects: 1 passed, 1 failed, 1 with an error')
    expect(headlineOf(projectFacts(), error)).toBe('## ⚠️ 2 projects: 1 passed, 1 with an error')
  })
})

describe('the summary', () => {
  test('when nothing is wrong', () => {
    expect(coverageSummary([projectFacts()])).toMatchSnapshot()
  })

  test('when everything is', () => {
    expect(coverageSummary([badFacts()])).toMatchSnapshot()
  })

  test('of several projects: a table, then each of them, the worst first', () => {
    const { tests: _, ...untested } = projectFacts({ directory: 'services/api', sonar: skipped })
    expect(coverageSummary([untested, { ...badFacts(), directory: 'libs/price' }])).toMatchSnapshot()
  })

  test('does not speak of Sonar if it is switched off', () => {
    const off = coverageSummary([projectFacts({ sonar: { result: 'skipped', warnings: [] } })])
    expect(off).not.toContain('Sonar:')
    expect(coverageSummary([projectFacts({ sonar: skipped })])).toContain('**Sonar: skipped**: It is switched off.')
  })

  test('says why changed lines were not looked at, and that none can be executed', () => {
    const { changed: _, ...coverage } = goodCoverage({ changedUnknown: 'The history is not there.' })
    expect(coverageSummary([projectFacts({ coverage })])).toContain(
      '### Changed lines\n\nNot checked: The history is not there.',
    )
    const none = goodCoverage({ changed: { base: 'main', lines: 0, covered: 0, unmeasured: [], uncovered: [] } })
    expect(coverageSummary([projectFacts({ coverage: none })])).toContain(
      'Compared with `main`, no executable line changed.',
    )
    const { changed: __, ...silent } = goodCoverage()
    expect(coverageSummary([projectFacts({ coverage: silent })])).not.toContain('hanged')
  })

  test('says that nothing was left out, also of tests that were not reported', () => {
    const intake = { measured: 1, reported: 1, excluded: [], unmeasured: [], cases: 0, reportedCases: 0 }
    expect(coverageSummary([projectFacts({ coverage: goodCoverage({ intake }) })])).toContain(
      'Nothing was excluded: the report contains all 1 file with coverage from the data.',
    )
  })

  test('names tests without a file, and those that say nothing', () => {
    const { path: _, message: __, text: ___, ...rest } = testCase({ file: undefined, classname: 'suite.A' })
    const { path: ____, ...other } = testCase({ file: 'C:\\w\\t.py', classname: '', text: '' })
    const counts = { total: 2, passed: 0, failed: 2, error: 0, skipped: 0 }
    const text = coverageSummary([projectFacts({ tests: { counts, failing: [rest, other] } })])
    expect(text).toContain('<code>suite.A.test_total</code></summary>\n\nThe report has no details.')
    expect(text).toContain('<code>C:\\w\\t.py::test_total</code> AssertionError')
  })

  test('links to nothing but the web', () => {
    const withUrl = (dashboardUrl: string) =>
      coverageSummary([projectFacts({ sonar: { result: 'passed', warnings: [], dashboardUrl } })])
    expect(withUrl('https://sonar.example.com/a) [b](c?d=e f')).toContain(
      '[Open in Sonar](https://sonar.example.com/a%29%20[b]%28c?d=e%20f)',
    )
    for (const bad of ['javascript:alert(1)', 'https://', 'ftp://a/b'])
      expect(withUrl(bad)).not.toContain('Open in Sonar')
  })

  test('shows a gate without conditions', () => {
    const sonar: ProjectFacts['sonar'] = { result: 'passed', warnings: [], gate: { status: 'NONE', conditions: [] } }
    expect(coverageSummary([projectFacts({ sonar })])).toContain(
      'The quality gate has no condition for this analysis (NONE).',
    )
  })
})

describe('what others wrote', () => {
  const evil =
    'a|b`c``d<script>alert(1)</script></details>[e](https://evil.example)\n\n# f ![g](h) @octocat #12 \u202e\u001b[31mred\u0007'
  const facts = projectFacts({
    directory: evil,
    tests: {
      counts: { total: 2, passed: 0, failed: 1, error: 1, skipped: 0 },
      failing: [
        testCase({ name: evil, classname: evil, path: evil, message: evil, text: `${evil}\r\n\`\`\`\`\n</details>` }),
        testCase({ outcome: 'error', message: evil, text: `\n${'`'.repeat(7)}` }),
      ],
    },
    coverage: goodCoverage({
      baseline: { percent: 1, from: evil },
      lost: [{ path: evil, baseline: 1, now: 0, newlyUncovered: 1 }],
      changed: { base: evil, lines: 1, covered: 0, unmeasured: [], uncovered: [{ path: evil, lines: [1] }] },
      thresholds: [{ kind: 'file', required: 1, actual: 0, met: false, below: [{ path: evil, percent: 0 }] }],
      intake: {
        measured: 2,
        reported: 1,
        excluded: [{ reason: evil, paths: [evil] }],
        unmeasured: [evil],
        cases: 0,
        reportedCases: 0,
      },
    }),
    sonar: {
      result: 'failed',
      reason: evil,
      projectKey: evil,
      target: evil,
      dashboardUrl: `https://x/${evil}`,
      gate: {
        status: evil,
        conditions: [condition({ metric: evil, status: 'ERROR', comparator: evil, required: evil, actual: evil })],
      },
      warnings: [evil],
    },
  })

  test.each([
    ['one project', [facts]],
    ['several', [facts, facts]],
  ])('becomes no markup: %s', (_, projects) => {
    const text = coverageSummary(projects)
    const outside = withoutCode(text)
    expect(outside).not.toMatch(/<(?!\/details>)/)
    const summaries = text.match(/^<details><summary>.*<\/summary>$/gm) ?? []
    expect(summaries.length).toBe(outside.match(/<\/details>/g)?.length)
    for (const line of summaries) expect(line).toMatch(/^<details><summary>(<code>[^<]*<\/code>)?[^<]*<\/summary>$/)
    const linked = outside.replace(/\[Open in Sonar\]\(https:\/\/x\/[^)|<>\s]*\)/g, 'link')
    expect(linked).not.toMatch(/[^\\]\]\(|@octocat|&#64;octocat|#12\b/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(text).not.toMatch(/[\u001b\u0007\u202e]/)
    expect(outside.match(/^#+ /gm)?.length).toBe(projects.length === 1 ? 6 : 13)
  })

  test('adds no cell to a table', () => {
    const rows = coverageSummary([facts, facts])
      .split('\n')
      .filter(line => line.startsWith('| '))
    const cells = (line: string) => line.replaceAll('\\\\', '').replaceAll('\\|', '').split('|').length
    let expected = 0
    for (const line of rows) {
      if (/^\|( --- \|)+$/.test(line)) expected = cells(line)
      else if (expected > 0 && /octocat/.test(line)) expect(cells(line)).toBe(expected)
    }
    expect(expected).toBeGreaterThan(0)
  })
})

/** Without fenced blocks and code spans, where nothing is markup. */
function withoutCode(markdown: string): string {
  const unfenced = markdown
    .replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '')
    .replace(/^<details><summary>.*<\/summary>$/gm, '')
  const span = /\\.|(?<!`)(`+)(?!`)[^\n]*?[^`]\1(?!`)/g
  return unfenced.replace(span, found => (found.startsWith('\\') ? found : 'code'))
}

describe('limits', () => {
  const many = (number: number) => Array.from({ length: number }, (_, index) => index)
  const path = (index: number) => `src/${'deep/'.repeat(40)}file_${index}.py`
  const paths = many(5000).map(path)
  const odd = many(1000).map(line => 2 * line + 1)
  const huge = (): ProjectFacts => ({
    ...badFacts(),
    tests: {
      counts: { total: 5000, passed: 0, failed: 5000, error: 0, skipped: 0 },
      failing: many(5000).map(index => testCase({ name: `test_${index}`, text: '<&>\n'.repeat(1000) })),
    },
    coverage: goodCoverage({
      lost: paths.map(path => ({ path, baseline: 2, now: 1, newlyUncovered: 1 })),
      changed: {
        base: 'main',
        lines: 9,
        covered: 0,
        unmeasured: [],
        uncovered: paths.map(path => ({ path, lines: odd })),
      },
      intake: {
        measured: 9,
        reported: 1,
        excluded: many(100).map(index => ({ reason: `reason ${index}`, paths })),
        unmeasured: paths,
        cases: 0,
        reportedCases: 0,
      },
    }),
    sonar: { ...badFacts().sonar, warnings: many(5000).map(index => `warning ${index}`) },
  })

  test('one huge project: the first of each list, and how many more', () => {
    const text = coverageSummary([huge()])
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000)
    expect(text).toContain('… and 4950 more failing tests.')
    expect(text).toContain('… and 4950 more files.')
    expect(text).toContain('- and 4950 more')
    expect(text).toContain('… and 980 lines more')
    expect(text).toContain(' and 980 ranges more |')
    expect(text).toMatch(/`…[^`]*\/file_0\.py`/)
  })

  test('a hundred huge projects fit too, and a thousand', () => {
    const one = huge()
    const hundred = coverageSummary(many(100).map(index => ({ ...one, directory: `services/${index}` })))
    expect(Buffer.byteLength(hundred)).toBeLessThanOrEqual(1_000_000)
    expect(hundred).toContain('`services/99`')
    const reason = '@'.repeat(10_000)
    const bare = projectFacts({ sonar: { result: 'error', reason, warnings: [] } })
    const thousand = coverageSummary(many(1000).map(() => ({ ...bare, directory: 'é'.repeat(5000) })))
    expect(Buffer.byteLength(thousand)).toBeLessThanOrEqual(1_000_000)
    expect(thousand).toContain('… and 800 more projects.')
  })

  test('texts are cut between characters, by number of characters and of lines', () => {
    const failing = [testCase({ text: '😀'.repeat(3000), message: `${'x'.repeat(149)}😀` })]
    const counts = { total: 1, passed: 0, failed: 1, error: 0, skipped: 0 }
    const text = coverageSummary([projectFacts({ tests: { counts, failing } })])
    expect(text.isWellFormed()).toBe(true)
    expect(text).toContain(`${'x'.repeat(149)}…</summary>`)
    const two = coverageSummary([
      projectFacts({ tests: { counts, failing: [testCase({ text: `${'a'.repeat(1999)}\n${'b'.repeat(2000)}\nc` })] } }),
    ])
    expect(two).toContain(`${'a'.repeat(1999)}\nb…\n… and 1 line more`)
  })
})
