import { expect, test } from '@jest/globals'
import { judgeLevel } from '../../src/policy/judge-origin.ts'
import { parsePolicy } from '../../src/policy/policy.ts'
import { verifyRelease } from '../../src/verify/verify.ts'
import { makeRelease } from '../../testing/release.ts'

const byKey = 'SLSA Build L1. A key pair signed the provenance, so that the build platform does not confirm it.'

/** Verifies a release that a key signed, by a policy of the reader that asks for a level. */
async function verify(asked: number, changes = {}) {
  const release = await makeRelease(changes)
  const policy = parsePolicy(`{version: 1, evidence: {required: []}, slsa: {level: ${asked}}}`)
  const own = { name: 'ours.yaml', policy, day: '2026-06-01' }
  const report = await verifyRelease(release.directory, release.trust, { policy: own })
  const { result, slsa, checks } = report
  return { result, slsa, reasons: report.ownPolicy?.reasons, row: checks.find(({ name }) => name === 'SLSA level') }
}

test('the report has the level with its reason, and a policy accepts it', async () => {
  expect(await verify(1)).toEqual({
    result: 'verified',
    slsa: { level: 1, reason: byKey.slice('SLSA Build L1. '.length) },
    reasons: [],
    row: { name: 'SLSA level', status: 'pass', detail: byKey },
  })
})

test('a policy that asks for more does not accept the release', async () => {
  expect(await verify(3)).toMatchObject({
    result: 'not accepted',
    reasons: [`The policy asks for SLSA Build L3. This has ${byKey}`],
    row: { status: 'pass' },
  })
})

test('a release without provenance has level 0', async () => {
  const policy = 'version: 1\nevidence:\n  required: []\n'
  const none = { without: /^provenance\.intoto\.jsonl$/, files: { 'policy.yaml': policy } }
  expect(await verify(1, none)).toMatchObject({
    result: 'not accepted',
    slsa: { level: 0, reason: 'The release has no signed provenance.' },
    row: { status: 'absent', detail: 'SLSA Build L0. The release has no signed provenance.' },
  })
})

test('a release whose provenance is refused has no level', async () => {
  const forged = await verify(1, { predicateType: 'https://example.org/other' })
  expect(forged).toEqual({
    result: 'not verified',
    slsa: undefined,
    reasons: ['The policy asks for SLSA Build L1. The provenance, which would show it, was not verified.'],
    row: undefined,
  })
})

const open = { level: 2 as const, possible: 3 as const, reason: 'r' }

test.each<[string, number, typeof open | undefined, string]>([
  ['a level that is shown', 2, open, 'pass'],
  ['a level that could not be checked', 3, open, 'error'],
  ['a level that is not known', 1, undefined, 'error'],
])('a policy with %s: %s', (_, asked, found, status) => {
  const own = { name: 'ours.yaml', policy: parsePolicy(`{version: 1, slsa: {level: ${asked}}}`), day: '2026-06-01' }
  const facts = { others: [], refs: [], ...(found && { provenance: { level: found, builders: [], refs: [] } }) }
  expect(judgeLevel(own, facts)).toMatchObject([{ rule: 'slsa.level', status }])
})

test('a policy that asks for no level says nothing of it', () => {
  const own = { name: 'ours.yaml', policy: parsePolicy('version: 1'), day: '2026-06-01' }
  expect(judgeLevel(own, { others: [], refs: [] })).toEqual([])
})
