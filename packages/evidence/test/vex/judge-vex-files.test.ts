import { expect, test } from '@jest/globals'
import { parsePolicy } from '../../src/policy/policy.ts'
import { decide } from '../../src/policy/verdict.ts'
import { judgeVexFiles } from '../../src/vex/judge-vex-files.ts'
import { readVex } from '../../src/vex/read-vex.ts'
import { documentOf, match } from '../../testing/findings.ts'
import { openVexOf } from '../../testing/vex.ts'

const findings = [
  documentOf([match(), match({ id: 'CVE-2026-0002' })], { target: { kind: 'directory', name: 'hostcard' } }),
]
const release = { name: 'hostcard', version: '1.2.0', addresses: [], artifacts: [], images: [] }
const own = { products: [{ '@id': 'pkg:pypi/widget@1.0.0' }] }
const both = openVexOf(own, { ...own, vulnerability: { name: 'CVE-2026-0002' }, status: 'fixed' })

/** What a policy that names `.github/vex.json` decides if the release has these documents. */
function judge(documents: Record<string, object>, more = '', day = '2026-06-01') {
  const policy = parsePolicy(`version: 1\nvulnerabilities: {vex: {files: [.github/vex.json]${more}}}\n`)
  const read = Object.entries(documents).map(([name, content]) => readVex(JSON.stringify(content), name))
  const vex = judgeVexFiles(policy, { documents: read, findings, release }, day)
  return decide(policy, { findings, vex }, day)
}

test('findings that a document excuses do not fail, and the decision names the rule, the file and the statement', () => {
  const { result, reasons, warnings, decisions, rules } = judge({ 'vex/vex.json': both })
  expect([result, reasons, warnings]).toEqual(['pass', [], []])
  expect(decisions.map(({ result, rule, why }) => [result, rule, why])).toEqual([
    [
      'accepted',
      'vulnerabilities.vex.files[0]',
      'VEX says that it does not concern the release: not_affected: vulnerable_code_not_in_execute_path (.github/vex.json, statement 1)',
    ],
    [
      'accepted',
      'vulnerabilities.vex.files[0]',
      'VEX says that it does not concern the release: fixed (.github/vex.json, statement 2)',
    ],
  ])
  expect(rules).toContainEqual({
    rule: 'vulnerabilities.vex.files[0]',
    status: 'pass',
    detail: '.github/vex.json decides about 2 findings.',
  })
})

test('a finding that is affected fails as before', () => {
  const { result, failing } = judge({
    'vex.json': openVexOf({ ...own, status: 'affected' }, { ...own, vulnerability: { name: 'CVE-2026-0002' } }),
  })
  expect([result, failing.map(({ id }) => id)]).toEqual(['fail', ['CVE-2026-0001']])
})

test.each<[string, Record<string, object>, string]>([
  ['is not there', {}, 'The policy names the VEX document .github/vex.json, which is not there or cannot be read.'],
  ['is there by another name', { 'other.json': both }, 'which is not there or cannot be read.'],
  [
    'has a statement of tomorrow',
    { 'vex.json': openVexOf({ ...own, timestamp: '2026-06-02T00:00:00Z' }) },
    '.github/vex.json: a statement about CVE-2026-0001 is of 2026-06-02T00:00:00Z, after 2026-06-01.',
  ],
])('nobody can decide if a document %s', (_, documents, reason) => {
  const { result, errors } = judge(documents)
  expect([result, errors[0]]).toEqual(['error', expect.stringContaining(reason)])
})

test('nobody can decide if the documents were not read', () => {
  const policy = parsePolicy('version: 1\nvulnerabilities: {vex: {files: [a.json]}}\n')
  expect(decide(policy, { findings }, '2026-06-01').errors).toEqual([
    'The VEX documents that the policy names were not read.',
  ])
})

test('warnings name what matches nothing, what contradicts, and what is about the release as a whole', () => {
  const gone = ['3', '4', '5', '6'].map(end => ({ ...own, vulnerability: { name: `CVE-2026-000${end}` } }))
  const statements = [
    ...gone,
    own,
    { ...own, status: 'under_investigation' },
    { vulnerability: { name: 'CVE-2026-0002' } },
  ]
  expect(judge({ 'vex.json': openVexOf(...statements) }).warnings).toEqual([
    '.github/vex.json has statements that match no finding: CVE-2026-0003, CVE-2026-0004, CVE-2026-0005 and 1 more.',
    '.github/vex.json: 1 statement about the release as a whole, without a package, counts only with `scope: release`.',
    '.github/vex.json, statement 6 says that CVE-2026-0001 is under_investigation, and .github/vex.json, statement 5 says not_affected: the less favourable counts.',
  ])
})

test('a statement about the release as a whole counts with the scope `release`, and is counted as one about every version', () => {
  const { result, rules } = judge(
    { 'vex.json': openVexOf({}, { vulnerability: { name: 'CVE-2026-0002' } }) },
    ', scope: release',
  )
  expect([result, rules.find(({ rule }) => rule.startsWith('vulnerabilities.vex'))?.detail]).toEqual([
    'pass',
    '.github/vex.json decides about 2 findings, 2 of them by a statement about every version.',
  ])
})
