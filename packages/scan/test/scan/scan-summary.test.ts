import { describe, expect, test } from '@jest/globals'
import { decide, defaultPolicy, type Policy } from '@release-tools/evidence'
import { documentOf, match } from '@release-tools/evidence/testing'
import { counts, scanSummary } from '../../src/scan/scan-summary.ts'

const withException = (expires: string): Policy => ({
  ...defaultPolicy,
  vulnerabilities: {
    ...defaultPolicy.vulnerabilities,
    exceptions: [{ id: 'CVE-2026-0001', reason: 'a | b <img src=x> [c](javascript:d)', expires }],
  },
})

function summaryOf(
  documents: Parameters<typeof decide>[1]['findings'],
  policy = defaultPolicy,
  parts: { gate?: boolean; sampleNote?: string } = {},
) {
  return scanSummary({
    documents,
    decision: decide(policy, { findings: documents }, '2026-06-01'),
    policy,
    gate: true,
    ...parts,
  })
}

describe('scanSummary', () => {
  test('says the verdict first', () => {
    expect(summaryOf([documentOf([])]).split('\n')[0]).toBe('## ✅ Vulnerabilities: pass')
    expect(summaryOf([documentOf([match()])]).split('\n')[0]).toBe('## ❌ Vulnerabilities: 1 finding fails the policy')
    expect(
      summaryOf([documentOf([match(), match({ id: 'CVE-2026-0002' })])], defaultPolicy, { gate: false }).split('\n')[0],
    ).toBe('## ❌ Vulnerabilities: 2 findings fail the policy (only reported: the gate is off)')
    expect(summaryOf([documentOf([], { scanners: [] })]).split('\n')[0]).toBe(
      '## ⚠️ Vulnerabilities: could not be decided',
    )
  })

  test('shows both opinions, and what the scanners disagree on in bold', () => {
    const text = summaryOf([
      documentOf([
        match(),
        match({ scanner: 'trivy', severity: 'LOW' }),
        match({ id: 'CVE-2026-0002', severity: 'LOW', fix: { state: 'not-fixed', versions: [] } }),
      ]),
    ])
    expect(text).toContain('| ❌ | HIGH | `CVE-2026-0001` | widget 1.0.0 | 1.0.1 | **HIGH** | **LOW** |')
    expect(text).toContain('|  | LOW | `CVE-2026-0002` | widget 1.0.0 | no fix yet | **LOW** | **–** |')
    expect(text).toContain('1 high, 1 low; 1 with a fix; the scanners disagree on 2')
  })

  test('puts platforms with the same finding on one row', () => {
    const arm = documentOf([match(), match({ id: 'CVE-2026-0002' })], {
      target: { kind: 'image', name: 'widget', platform: 'linux/arm64' },
    })
    const text = summaryOf([documentOf([match()]), arm])
    expect(text).toContain('| `CVE-2026-0001` | widget 1.0.0 | 1.0.1 | **HIGH** | **–** | all |')
    expect(text).toMatch(/`CVE-2026-0002` \|.*\| widget \\\(linux\/arm64\\\) \|/)
  })

  test('shows exceptions with their last day, and ones that are over', () => {
    expect(summaryOf([documentOf([match()])], withException('2026-12-31'))).toMatch(
      /\| excepted \| HIGH \|[\s\S]*\| `CVE-2026-0001` \| 2026-12-31 \|/,
    )
    expect(summaryOf([documentOf([match()])], withException('2026-01-01'))).toContain('**expired on 2026-01-01**')
    expect(summaryOf([documentOf([])], withException('2026-12-31'))).toContain('is unused')
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
    )
    expect(text).not.toMatch(/<script|<img|<b>|\]\(https|\]\(javascript|^# /m)
    for (const line of text.split('\n').filter(line => line.startsWith('| ')))
      expect(line.replace(/\\\|/g, '').split('|').length).toBeLessThanOrEqual(9)
  })

  test('names errors, up to ten, and sample databases', () => {
    const broken = Array.from({ length: 12 }, (_, index) =>
      documentOf([], { scanners: [], target: { kind: 'image', name: `image-${index}` } }),
    )
    const text = summaryOf(broken, defaultPolicy, { sampleNote: 'made for <tests>' })
    expect(text).toContain('- No scanner scanned image-9.\n- and 2 more')
    expect(text).toContain('> **Sample databases** (made for &lt;tests&gt;): they know only a few vulnerabilities.')
  })

  test('stays far below the limit of a summary', () => {
    const many = documentOf(Array.from({ length: 5000 }, (_, index) => match({ id: `CVE-2026-${10_000 + index}` })))
    const text = summaryOf([many])
    expect(text.length).toBeLessThan(20_000)
    expect(text).toContain('4950 more findings in `vulnerabilities.json`.')
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
