import { describe, expect, test } from '@jest/globals'
import {
  decide,
  defaultPolicy,
  type FindingPlace,
  type FindingsDocument,
  type Policy,
  parsePolicy,
} from '@release-tools/evidence'
import { documentOf, match } from '@release-tools/evidence/testing'
import { rankedFindings } from '../../src/report/ranked-findings.ts'
import { scanComment } from '../../src/report/scan-comment.ts'
import { counts, type SummaryFacts, scanSummary } from '../../src/report/scan-summary.ts'

const withException = (expires: string): Policy => ({
  ...defaultPolicy,
  vulnerabilities: {
    ...defaultPolicy.vulnerabilities,
    exceptions: [{ id: 'CVE-2026-0001', reason: 'a | b <img src=x> [c](javascript:d)', expires }],
  },
})

interface Parts {
  gate?: boolean
  sampleNote?: string
  place?: FindingPlace
}

function factsOf(documents: FindingsDocument[], policy = defaultPolicy, { place, ...parts }: Parts = {}): SummaryFacts {
  const decision = decide(policy, { findings: documents }, '2026-06-01')
  const all = documents.flatMap(({ findings }) => findings)
  const ranked = rankedFindings(decision, new Map(place === undefined ? [] : all.map(one => [one, place])))
  return { documents, decision, ranked, policy, gate: true, ...parts }
}

function summaryOf(...parts: Parameters<typeof factsOf>): string {
  return scanSummary(factsOf(...parts))
}

/** The lines that a reader sees without a click, of 80 characters. */
function screenOf(summary: string): number {
  const seen = summary
    .replace(/<details><summary>(.*?)<\/summary>[\s\S]*?<\/details>/g, '$1')
    .replace(/&\S+?;/g, 'x')
    .replace(/[\\`|]|\*\*/g, '')
  const lines = seen.split('\n').filter(line => line.trim() !== '' && !/^ *(?:--- *)+$/.test(line))
  return lines.map(line => Math.ceil(line.trim().replace(/ +/g, ' ').length / 80)).reduce((sum, each) => sum + each, 0)
}

const firstLine = (summary: string) => summary.split('\n')[0]

describe('scanSummary', () => {
  test('counts what the index says against packages apart from findings', () => {
    const one = { name: 'evil', version: '9', listed: false, digests: 'unchecked' as const }
    const packages = [{ ...one, status: 'quarantined' as const }]
    const packageStatus = { index: 'https://index.example.org/simple/', asked: '2026-06-01T12:00:00Z', packages }
    const summary = summaryOf([documentOf([], { packageStatus })])
    expect(firstLine(summary)).toBe('## ❌ Vulnerabilities: 1 package fails the policy')
    expect(summary).toContain('is quarantined in the index')
    expect(summary).toContain('was asked about 1 Python package: 1 quarantined, 1 not listed.')
    const both = summaryOf([documentOf([match()], { packageStatus })])
    expect(firstLine(both)).toBe(
      '## ❌ Vulnerabilities: 1 finding and 1 package fail the policy (`vulnerabilities.fail`)',
    )
  })

  test('says the verdict and its rules first', () => {
    expect(firstLine(summaryOf([documentOf([])]))).toBe('## ✅ Vulnerabilities: pass')
    expect(firstLine(summaryOf([documentOf([match({ severity: 'LOW' })])]))).toBe(
      '## ✅ Vulnerabilities: pass, with 1 finding to fix by updates',
    )
    expect(firstLine(summaryOf([documentOf([match()])]))).toBe(
      '## ❌ Vulnerabilities: 1 finding fails the policy (`vulnerabilities.fail`)',
    )
    const two = documentOf([match(), match({ id: 'CVE-2026-0002' })])
    expect(firstLine(summaryOf([two], defaultPolicy, { gate: false }))).toBe(
      '## ❌ Vulnerabilities: 2 findings fail the policy (`vulnerabilities.fail`) (only reported: the gate is off)',
    )
    expect(firstLine(summaryOf([documentOf([], { scanners: [] })]))).toBe('## ⚠️ Vulnerabilities: could not be decided')
  })

  test('shows the whole of a small scan', () => {
    const document = documentOf([
      match(),
      match({ scanner: 'trivy', severity: 'LOW' }),
      match({ id: 'CVE-2026-0002', severity: 'LOW', fix: { state: 'not-fixed', versions: [] } }),
    ])
    expect(
      summaryOf([document], defaultPolicy, { place: { files: [{ path: 'uv.lock', line: 12 }] } }),
    ).toBe(`## ❌ Vulnerabilities: 1 finding fails the policy (\`vulnerabilities.fail\`)

|  | Severity | Vulnerability | Package | Fixed in | Where |
| --- | --- | --- | --- | --- | --- |
| ❌ | HIGH | CVE-2026-0001 | widget 1.0.0 | 1.0.1 | uv.lock:12 |

**widget \\(linux/amd64\\)**: 1 high, 1 low; 1 with a fix; the scanners disagree on 2

Grype 0.110.0, with the database of 2026-05-31 (24 hours old)${'  '}
Trivy 0.59.1, with the database of 2026-05-31 (24 hours old)

<details><summary>2 findings, with the opinions of the scanners</summary>

|  | Severity | Vulnerability | Package | Fixed in | Grype | Trivy |
| --- | --- | --- | --- | --- | --- | --- |
| ❌ | HIGH | \`CVE-2026-0001\` | widget 1.0.0 | 1.0.1 | **HIGH** | **LOW** |
|  | LOW | \`CVE-2026-0002\` | widget 1.0.0 | no fix yet | **LOW** | **–** |

Bold: the scanners disagree. –: not reported. Not seen: the scanner cannot see the package.

</details>

<details><summary>Targets, exceptions, warnings and policy</summary>

| Scanner | Version | State | Database | Digest of the database |
| --- | --- | --- | --- | --- |
| grype | 0.110.0 | ok | 2026-05-31 12:00 (24 hours old) |  |
| trivy | 0.59.1 | ok | 2026-05-31 12:00 (24 hours old) |  |

The policy fails on HIGH or CRITICAL, and accepts databases that are up to 120 hours old.

</details>`)
  })

  test('has the findings that matter first: what fails, then what has a fix, by severity', () => {
    const unfixed = { state: 'not-fixed' as const, versions: [] }
    const only = { ...defaultPolicy.vulnerabilities, fail: ['CRITICAL' as const] }
    const document = documentOf([
      match({ id: 'CVE-2026-0001', severity: 'HIGH', fix: unfixed }),
      match({ id: 'CVE-2026-0002', severity: 'MEDIUM' }),
      match({ id: 'CVE-2026-0003', severity: 'HIGH' }),
      match({ id: 'CVE-2026-0004', severity: 'CRITICAL', fix: unfixed }),
    ])
    const summary = summaryOf([document], { ...defaultPolicy, vulnerabilities: only })
    const ids = (text: string) => text.match(/CVE-\d{4}-\d{4}/g)
    const [screen = '', all = ''] = summary.split('<details>')
    expect(ids(screen)).toEqual(['CVE-2026-0004', 'CVE-2026-0003', 'CVE-2026-0001'])
    expect(ids(all)).toEqual(['CVE-2026-0004', 'CVE-2026-0003', 'CVE-2026-0002', 'CVE-2026-0001'])
  })

  test('puts platforms with the same finding on one row', () => {
    const arm = documentOf([match(), match({ id: 'CVE-2026-0002' })], {
      target: { kind: 'image', name: 'widget', platform: 'linux/arm64' },
    })
    const text = summaryOf([documentOf([match()]), arm])
    expect(text).toContain('| CVE-2026-0001 | widget 1.0.0 | 1.0.1 | everywhere |')
    expect(text).toContain('| CVE-2026-0002 | widget 1.0.0 | 1.0.1 | widget \\(linux/arm64\\) |')
    expect(text).toContain('| `CVE-2026-0001` | widget 1.0.0 | 1.0.1 | **HIGH** | **–** | all |')
  })

  test('shows exceptions with their last day, and ones that are over', () => {
    expect(summaryOf([documentOf([match()])], withException('2026-12-31'))).toMatch(
      /\| excepted \| HIGH \|[\s\S]*\| `CVE-2026-0001` \| 2026-12-31 \|/,
    )
    const over = summaryOf([documentOf([match()])], withException('2026-01-01'))
    expect(over).toContain('**expired on 2026-01-01**')
    expect(over.split('<details>')[0]).toContain('| 1.0.1; exception expired on 2026-01-01 |')
    expect(summaryOf([documentOf([])], withException('2026-12-31'))).toContain('is unused')
  })

  test('marks what a VEX document accepts, and what is not new', () => {
    const facts = factsOf([documentOf([match({ severity: 'LOW' })])])
    const [one] = facts.ranked
    if (one === undefined) throw new Error('there is no finding')
    const marked = (parts: Partial<typeof one>) => scanSummary({ ...facts, ranked: [{ ...one, ...parts }] })
    expect(marked({ result: 'accepted', rule: 'vulnerabilities.vex.files[0]' })).toContain('| VEX | LOW |')
    expect(marked({ finding: { ...one.finding, since: '2026-01-31T12:00:00Z' } })).toContain('| not new | LOW |')
    expect(marked({ result: 'unknown' }).match(/^\| ⚠️ \| LOW/gm)).toHaveLength(2)
  })

  test('lets no name, title or reason become markup', () => {
    const name = 'a|b`c<script>alert(1)</script>[d](https://evil.example)\n# e ![f](g) @h'
    const text = summaryOf(
      [
        documentOf([match({ name }), match({ id: 'CVE-`x`|y' })], {
          scanners: [{ name: 'grype', version: '1|2', status: 'error', database: {}, error: '<b>bad</b>\n# x' }],
        }),
      ],
      withException('2026-12-31'),
      { place: { files: [{ path: name, line: 1 }] } },
    )
    expect(text).not.toMatch(/<script|<img|<b>|\]\(https|\]\(javascript|^# /m)
    for (const line of text.split('\n').filter(line => line.startsWith('| ')))
      expect(line.replace(/\\\|/g, '').split('|').length).toBeLessThanOrEqual(9)
  })

  test('names errors, and sample databases', () => {
    const broken = Array.from({ length: 60 }, (_, index) =>
      documentOf([], { scanners: [], target: { kind: 'image', name: `image-${index}` } }),
    )
    const text = summaryOf(broken, defaultPolicy, { sampleNote: 'made for <tests>' })
    expect(text.split('<details>')[0]).toContain('- No scanner scanned image-1.\n\n')
    expect(text).toContain('- No scanner scanned image-49.\n- and 10 more')
    expect(text).toContain('> **Sample databases** (made for &lt;tests&gt;): they know only a few vulnerabilities.')
    expect(screenOf(text)).toBeLessThanOrEqual(25)
  })

  test('has at most one screen, and stays far below the limit of a summary, whatever is found', () => {
    const name = 'a very long name '.repeat(300)
    const many = (platform: string) =>
      documentOf(
        Array.from({ length: 2000 }, (_, index) =>
          match({ id: `CVE-2026-${10_000 + index}`, name, version: `1.${index}` }),
        ),
        {
          target: { kind: 'image', name: 'w'.repeat(300), platform },
          scanners: [
            { name: 'grype', version: '1'.repeat(500), status: 'error', database: {}, error: 'bad '.repeat(900) },
            { name: 'trivy', version: '1', status: 'ok', database: { built: '2026-05-01T00:00:00Z', sample: true } },
          ],
        },
      )
    const text = summaryOf(
      ['linux/amd64', 'linux/arm64', 'linux/s390x', 'linux/386', 'linux/riscv64'].map(many),
      withException('2026-01-01'),
      {
        sampleNote: 'x'.repeat(1000),
        place: { files: [{ path: `${'d/'.repeat(200)}uv.lock`, line: 3 }] },
      },
    )
    expect(screenOf(text)).toBeLessThanOrEqual(25)
    expect(text.length).toBeLessThan(400_000)
    expect(text).toContain('\n\nand 1998 more\n')
    expect(text).toContain('1950 more findings in `vulnerabilities.json`.')
  })

  test('says how old databases are, and of which nobody knows', () => {
    const text = summaryOf([
      documentOf([], {
        scanners: [
          { name: 'grype', version: '1', status: 'ok', database: { built: '2026-05-29T12:00:00Z', sample: true } },
          { name: 'trivy', version: '2', status: 'ok', database: {} },
        ],
      }),
      documentOf([], {
        target: { kind: 'directory', name: 'widget' },
        scanners: [{ name: 'trivy', version: '2', status: 'error', database: {}, error: 'no [database]' }],
      }),
    ])
    expect(text).toContain('Grype 1, with a sample database of 2026-05-29 (3 days old)  \n')
    expect(text).toContain('Trivy 2: **error**: no \\[database\\]\n')
    expect(
      summaryOf([documentOf([], { scanners: [{ name: 'trivy', version: '2', status: 'ok', database: {} }] })]),
    ).toContain('Trivy 2, with a database of unknown age\n')
  })

  test('says that a scanner read no database, if no target has a package for it', () => {
    const idle = { name: 'trivy', version: '2', status: 'ok', database: { unused: true } } as const
    const busy = { ...idle, database: { built: '2026-05-31T22:30:00Z' } }
    expect(summaryOf([documentOf([], { scanners: [idle] })])).toContain('Trivy 2, which saw no package to look up\n')
    const both = summaryOf([documentOf([], { scanners: [idle] }), documentOf([], { scanners: [busy] })])
    expect(both).toContain('Trivy 2, with the database of 2026-05-31 (13 hours old)\n')
    expect(both).toContain('| trivy | 2 | ok | 2026-05-31 22:30 (13 hours old) |')
  })

  test('says all on which the policy fails', () => {
    const rules = 'known-exploited: fail, epss: {fail-above: 0.5}, fail-after-days: 30, only-fixable: true'
    const policy = parsePolicy(`version: 1\nvulnerabilities: {${rules}}\n`)
    expect(summaryOf([documentOf([])], policy)).toContain(
      'The policy fails on HIGH or CRITICAL with a fix that is known for 30 days, what is known to be exploited, EPSS scores above 0.5, and accepts',
    )
    const none = parsePolicy('version: 1\nvulnerabilities: {fail: []}\n')
    expect(summaryOf([documentOf([])], none)).toContain('The policy fails on nothing, and accepts')
  })

  test('says on which licences a person has to decide', () => {
    const document = documentOf([])
    const policy = parsePolicy('version: 1\nlicences: {deny: [GPL-3.0-only]}\n')
    const gadget = { name: 'gadget', version: '1', type: 'pypi', licences: [] }
    const components = [{ target: document.target, packages: [gadget, { ...gadget, name: 'gear' }] }]
    const decision = decide(policy, { findings: [document], components }, '2026-06-01')
    const text = scanSummary({ ...factsOf([document], policy), decision })
    expect(text.split('\n').slice(0, 3)).toEqual([
      '## ⏸️ Vulnerabilities: somebody must review the licences of 2 packages',
      '',
      '- The licence of gadget 1 in widget \\(linux/amd64\\), gear 1 in widget \\(linux/amd64\\): no licence is stated. \\(licences.unknown\\)',
    ])
  })

  test('counts no licence that needs a review as a finding that fails', () => {
    const document = documentOf([match()])
    const policy = parsePolicy('version: 1\nlicences: {deny: [GPL-3.0-only]}\n')
    const gadget = { name: 'gadget', version: '1', type: 'pypi', licences: [] }
    const components = [{ target: document.target, packages: [gadget] }]
    const decision = decide(policy, { findings: [document], components }, '2026-06-01')
    const ranked = rankedFindings(decision, new Map())
    expect(firstLine(scanSummary({ ...factsOf([document], policy), decision, ranked }))).toBe(
      '## ❌ Vulnerabilities: 1 finding fails the policy (`vulnerabilities.fail`), and somebody must review the licence of 1 package',
    )
  })

  test('says that only new findings fail, if the policy compares with this baseline', () => {
    const policy = parsePolicy('version: 1\nvulnerabilities: {baseline: pull-requests}\n')
    const against = (kind: 'base' | 'release') =>
      summaryOf(
        [documentOf([]), documentOf([])].map(one => ({ ...one, baseline: { kind, name: 'a' } })),
        policy,
      )
    expect(against('base')).toContain('The policy fails on new findings only: HIGH or CRITICAL')
    expect(against('release')).toContain('The policy fails on HIGH or CRITICAL')
  })

  test('says which licences fail the policy', () => {
    const facts = factsOf([documentOf([match()])])
    const rules = [{ rule: 'licences.deny', status: 'fail' as const, detail: 'AGPL-3.0-only of gadget [1] is denied' }]
    const licence = { ...facts.decision, rules, reasons: [...facts.decision.reasons, 'AGPL-3.0-only'] }
    const text = scanSummary({ ...facts, decision: licence })
    expect(firstLine(text)).toBe(
      '## ❌ Vulnerabilities: 1 finding and 1 licence fail the policy (`vulnerabilities.fail`)',
    )
    expect(text.split('\n')[2]).toBe('- AGPL-3.0-only of gadget \\[1\\] is denied \\(licences.deny\\)')
  })

  test('says what the policy asks for', () => {
    const lenient = { ...defaultPolicy, vulnerabilities: { ...defaultPolicy.vulnerabilities, fail: [] } }
    expect(summaryOf([documentOf([])])).toContain(
      'The policy fails on HIGH or CRITICAL, and accepts databases that are up to 120 hours old.',
    )
    const fixable = { ...defaultPolicy, vulnerabilities: { ...defaultPolicy.vulnerabilities, 'only-fixable': true } }
    expect(summaryOf([documentOf([])], fixable)).toContain('The policy fails on HIGH or CRITICAL with a fix, and')
    expect(summaryOf([documentOf([])], lenient)).toContain('The policy fails on nothing,')
    const tools = documentOf([], { target: { kind: 'tools', name: 'widget' } })
    expect(summaryOf([tools])).toContain('fails on HIGH or CRITICAL, in build and test tools on nothing, and accepts')
    const strict = { ...defaultPolicy, tools: { fail: ['CRITICAL' as const] } }
    expect(summaryOf([tools], strict)).toContain(', in build and test tools on CRITICAL, and')
  })
})

test('counts in words', () => {
  expect(counts(documentOf([]))).toBe('nothing found')
})

describe('scanComment', () => {
  const markerOf = (documents: FindingsDocument[]) => scanComment(factsOf(documents)).split('\n')[0]

  test('is the summary behind a marker, without what is different an hour later', () => {
    const [first, later] = ['2026-06-01T12:00:00Z', '2026-06-01T13:00:00Z'].map(scanned =>
      scanComment(factsOf([documentOf([match()], { scanned })])),
    )
    expect(first).toBe(later)
    expect(first).toMatch(
      /^<!-- release-tools:scan-image [0-9a-f]{16} -->\n## ❌ Vulnerabilities: 1 finding fails the policy \(`vulnerabilities\.fail`\)\n/,
    )
    expect(first).toContain('Grype 0.110.0, with the database of 2026-05-31  \n')
  })

  test('has a marker of its own for each target, whatever its platforms and tools are', () => {
    const image = (platform: string) => documentOf([], { target: { kind: 'image', name: 'widget', platform } })
    const tools = documentOf([], { target: { kind: 'tools', name: 'widget' } })
    const project = documentOf([], { target: { kind: 'directory', name: 'widget' } })
    expect(markerOf([image('linux/amd64'), image('linux/arm64')])).toBe(markerOf([image('linux/amd64')]))
    expect(markerOf([project, tools])).toBe(markerOf([project]))
    expect(new Set([[project], [image('linux/amd64')], [project, image('linux/amd64')]].map(markerOf)).size).toBe(3)
  })

  test('has only the first screen if all would be too long', () => {
    const name = 'x'.repeat(3000)
    const many = Array.from({ length: 60 }, (_, index) => match({ id: `CVE-2026-${1000 + index}`, name }))
    const text = scanComment(factsOf([documentOf(many)]))
    expect(text.length).toBeLessThan(65_536)
    expect(text).toMatch(/\n\nAll else is in the summary of the job\.$/)
    expect(text).not.toContain('<details>')
  })
})
