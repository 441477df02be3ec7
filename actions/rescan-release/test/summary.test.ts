import { expect, test } from '@jest/globals'
import type { Decision, FoundThen } from '@release-tools/evidence'
import { rescanSchema } from '../src/document.ts'
import type { Rescan } from '../src/rescan.ts'
import { newFindings, rescanSummary } from '../src/summary.ts'

const found = (id: string, parts: Partial<FoundThen> = {}): FoundThen => ({
  ...{ id, package: { name: 'jinja2', version: '2.11.2', type: 'python' } },
  ...{ severity: 'HIGH', fix: 'not-fixed', ...parts },
})

function rescanOf(added: FoundThen[], unknown: FoundThen[] = []): Rescan {
  const verdict = { result: 'fail' as const, reasons: ['HIGH CVE-1 in <b>jinja2</b>.'] }
  const target = { kind: 'directory' as const, name: 'widget' }
  const decisions = added.map((finding, at) => ({ finding, target, result: at === 0 ? 'fails' : 'accepted' }))
  const decision = { ...verdict, decisions } as unknown as Decision
  const difference = { added, removed: [], unknown, changed: [] }
  return {
    decision,
    directory: '/w/rescan/release-v1',
    document: {
      ...{ schema: rescanSchema, repository: 'https://github.com/acme/widget', tag: 'v1', version: '1' },
      ...{ verified: true, problems: [], day: '2026-12-01', verdict },
      targets: [{ target, now: 'now/vulnerabilities.json', released: 'released/vulnerabilities.json', difference }],
    },
  }
}

test('a release has a section with what is new, and whether it fails the policy', () => {
  expect(rescanSummary([rescanOf([found('CVE-1'), found('CVE-2', { fix: 'fixed' })], [found('CVE-3')])])).toBe(
    [
      '## ❌ v1 today: 2 new, 0 gone, 0 changed, 1 not looked at again',
      '',
      'The policy says: **fail**. HIGH CVE-1 in &lt;b&gt;jinja2&lt;/b&gt;.',
      '',
      '| Severity | New finding | Package | In | Fixed | Fails the policy |',
      '| --- | --- | --- | --- | --- | --- |',
      '| HIGH | `CVE-1` | jinja2 2.11.2 | widget | no fix yet | yes |',
      '| HIGH | `CVE-2` | jinja2 2.11.2 | widget | yes | no |',
    ].join('\n'),
  )
})

test('what fails in one target can be accepted in another', () => {
  const rescan = rescanOf([found('CVE-1')])
  const [project] = rescan.document.targets
  const image = { kind: 'image' as const, name: 'app' }
  const targets = project === undefined ? [] : [project, { ...project, target: image }]
  const rows = rescanSummary([{ ...rescan, document: { ...rescan.document, targets } }]).match(/^\| HIGH .*$/gm)
  expect(rows).toEqual([
    '| HIGH | `CVE-1` | jinja2 2.11.2 | widget | no fix yet | yes |',
    '| HIGH | `CVE-1` | jinja2 2.11.2 | app | no fix yet | no |',
  ])
})

test('of many, the first fit on a screen, and all are counted', () => {
  const many = Array.from({ length: 23 }, (_, index) => found(`CVE-${index}`))
  const rescans = [rescanOf(many), rescanOf([])]
  const [first = '', second = ''] = rescanSummary(rescans).split(/\n\n(?=## )/)
  expect(first.match(/^\| HIGH /gm)).toHaveLength(20)
  expect(first).toMatch(/3 more new findings in rescan\.json\.$/)
  expect(second).not.toContain('|')
  expect(newFindings(rescans)).toBe(23)
})
