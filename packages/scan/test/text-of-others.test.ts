import { expect, test } from '@jest/globals'
import { decide, defaultPolicy, type Policy } from '@release-tools/evidence'
import { documentOf, match } from '@release-tools/evidence/testing'
import fc from 'fast-check'
import { rankedFindings } from '../src/report/ranked-findings.ts'
import { scanSummary } from '../src/report/scan-summary.ts'

function summaryWith(text: string): string {
  const policy: Policy = {
    ...defaultPolicy,
    vulnerabilities: {
      ...defaultPolicy.vulnerabilities,
      exceptions: [{ id: 'CVE-2026-0001', reason: text, expires: '2027-01-31' }],
    },
  }
  const found = match({
    purl: 'pkg:deb/debian/x',
    name: text,
    version: text,
    fix: { state: 'fixed', versions: [text] },
  })
  const scanners = [
    {
      name: 'grype' as const,
      version: text,
      sha256: 'a'.repeat(64),
      status: 'error' as const,
      error: text,
      database: {},
    },
  ]
  const documents = [documentOf([found]), documentOf([], { target: { kind: 'image', name: text }, scanners })]
  const decision = { ...decide(policy, { findings: documents }, '2026-06-01'), warnings: [text], errors: [text] }
  return scanSummary({
    documents,
    decision,
    ranked: rankedFindings(decision, new Map()),
    policy,
    gate: true,
    sampleNote: text,
  })
}

/** For each line, how it begins and how many cells it has. */
function shape(summary: string): string[] {
  const bare = (line: string) => line.replace(/\\[\\|]/g, '')
  return summary.split('\n').map(line => `${/^(?:#+ |- |> |\| |\*\*)?/.exec(line)?.[0]}${bare(line).split('|').length}`)
}

test('whatever packages, scanners and people wrote, the summary of a scan has the same lines and cells', () => {
  const pieces = [
    ...[
      '|',
      '\\',
      '\\|',
      '`',
      '``',
      '\n',
      '\n\n',
      '\n# a',
      '\n- b',
      '<b>',
      '</details>',
      '[a](https://evil.example)',
      '**',
    ],
    ...[
      'https://evil.example',
      '@octocat',
      '#1',
      ':smile:',
      '$x$',
      '\u0007',
      '\u001b[31m',
      '\u0085',
      '\u202e',
      '\u200b',
      'é',
    ],
  ]
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 6 })
  fc.assert(
    fc.property(text, parts => {
      const summary = summaryWith(`x${parts.join('')}`)
      expect(shape(summary)).toEqual(shape(summaryWith('x')))
      expect(summary).not.toMatch(/[^\P{Cc}\n]|[\u202e\u200b]|@octocat|[^\\]\]\(|https:\/\/evil|:smile:/u)
    }),
    { seed: 9, numRuns: 1000 },
  )
})
