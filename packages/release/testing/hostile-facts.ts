import type { ReleaseFacts } from '../src/notes/release-facts.ts'
import { builds, facts, finding } from './release-facts.ts'

/** Fields whose values are checked before notes and page are made: enumerations, digests, dates, the tag, addresses. */
const checked = new Set([
  ...[
    'kind',
    'status',
    'severity',
    'result',
    'scanner',
    'disagreement',
    'expires',
    'commitTime',
    'date',
    'state',
    'fail',
    'link',
  ],
  ...[
    'repository',
    'url',
    'run',
    'schema',
    'sha256',
    'digest',
    'tag',
    'commit',
    'reproducible',
    'proof',
    'required',
    'changes',
    'keyUrl',
    'publicKey',
  ],
])

/** Why a finding does not count, by a VEX document. */
const excused = new Map([
  [finding, { statement: { status: 'not_affected', detail: 'why', document: 'a.json', index: 0 } }],
]) as unknown as ReleaseFacts['vex']

const earlier = {
  ...{ project: 'widget', version: '1.1.0', tag: 'v1.1.0', commit: 'c'.repeat(40), date: '2026-01-31T12:00:00Z' },
  ...{ manifest: 'a'.repeat(64), size: 1234 },
}

const gate = (id: string) => ({ gate: id, result: 'fail' as const, found: 'f', wanted: 'w', evidence: [] })

/** The sample with all that it leaves out: a field that is absent or empty would never get a text of others. */
const whole: ReleaseFacts = {
  ...facts,
  vex: excused,
  policy: { ...facts.policy, tools: { fail: ['CRITICAL'] }, signers: [{ key: 'k' }, { identity: 'i', issuer: 'j' }] },
  verdict: { result: 'fail', reasons: ['one', 'two'] },
  checklist: {
    ...{ result: 'fail', reasons: ['bad'], warnings: [] },
    lines: [
      { record: gate('version'), required: true, excuse: 'by Alice' },
      { record: { ...gate('alerts'), link: 'https://example.org/a' }, required: false },
    ],
  },
  evidence: {
    ...facts.evidence,
    build: builds,
    tools: { components: 3, findings: facts.evidence.vulnerabilities },
    'test-results': {
      ...{ total: 3, passed: 1, failed: 1, error: 0, skipped: 1 },
      pythons: [
        {
          ...{ name: 'py3.13', python: '3.13.1', requirements: { from: 'uv.lock, group test', pinned: true } },
          totals: { total: 3, passed: 1, failed: 1, error: 0, skipped: 1 },
        },
      ],
    },
    'release-index': {
      ...{ repository: 'acme/widget', version: 7 },
      releases: [{ ...earlier, state: 'yanked', reason: 'r', successor: 's', until: 'u', advisories: ['a'] }],
    },
    coverage: { counts: { lines: 4, coveredLines: 3, branches: 2, coveredBranches: 1 }, version: '7.0' },
  },
}

/** The sample with another text in the place of every text that others choose. The same text gets the same number each time. */
export function factsWith(textOf: (number: number) => string): ReleaseFacts {
  const seen: string[] = []
  const numberOf = (text: string) => (seen.includes(text) ? seen.indexOf(text) : seen.push(text) - 1)
  const replace = (value: unknown, key: string): unknown => {
    if (checked.has(key)) return value
    if (typeof value === 'string') return textOf(numberOf(value))
    if (Array.isArray(value)) return value.map(entry => replace(entry, key))
    if (value instanceof Map) return new Map([...value].map(entry => replace(entry, key) as [unknown, unknown]))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, replace(entry, name)]))
    return value
  }
  return replace(whole, '') as ReleaseFacts
}
