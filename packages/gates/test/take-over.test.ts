import { expect, test } from '@jest/globals'
import { type GateRecord, type GatesDocument, gatesSchema } from '@release-tools/evidence'
import { takeOver } from '../src/index.ts'

const record = (gate: string, result: GateRecord['result'], found = 'here'): GateRecord => ({
  ...{ gate, result, found, wanted: 'something', evidence: [] },
})
const document = (gates: GateRecord[], more: Partial<GatesDocument> = {}): GatesDocument => ({
  ...{
    schema: gatesSchema,
    repository: 'https://github.com/acme/widget',
    commit: 'c'.repeat(40),
    tag: 'v1.2.3',
    gates,
  },
  ...more,
})

test('what this job could not decide is as the earlier job found it, and what it decided stays', () => {
  const own = document([
    record('version', 'pass'),
    record('suites', 'unknown'),
    record('code-review', 'unknown'),
    record('signed-tag', 'fail'),
    record('command', 'unknown'),
    record('alerts:dependabot', 'pass'),
    record('alerts:advisories', 'unknown'),
    record('alerts:secrets', 'unknown'),
  ])
  const earlier = document([
    record('version', 'fail', 'there'),
    record('code-review', 'fail', 'there'),
    record('signed-tag', 'pass', 'there'),
    record('command:fuzz', 'pass', 'there'),
    record('command:lint', 'review', 'there'),
    record('tests', 'pass', 'there'),
    record('alerts:dependabot', 'fail', 'there'),
    record('alerts:advisories', 'review', 'there'),
  ])
  expect(takeOver(own, earlier).gates.map(({ gate, result, found }) => `${gate} ${result} ${found}`)).toEqual([
    'version pass here',
    'suites unknown here',
    'code-review fail there',
    'signed-tag fail here',
    'command:fuzz pass there',
    'command:lint review there',
    'alerts:dependabot pass here',
    'alerts:advisories review there',
    'alerts:secrets unknown here',
  ])
})

test.each<[Partial<GatesDocument>, string]>([
  [{ commit: 'd'.repeat(40) }, `another commit: ${'d'.repeat(40)}, and this job is about ${'c'.repeat(40)}.`],
  [{ repository: 'https://github.com/evil/widget' }, 'another repository: https://github.com/evil/widget, and'],
  [{ tag: 'v1.2.4' }, 'another tag: v1.2.4, and this job is about v1.2.3.'],
  [{ rehearsal: true }, 'another rehearsal: true, and this job is about none.'],
])('a document of %j is refused', (more, message) => {
  expect(() => takeOver(document([]), document([], more))).toThrow(
    `Could not take over the gates of an earlier job: they are about ${message}`,
  )
})

test('a tag that was made again at the same commit since, and another run, are refused; who does not know them is not', () => {
  const run = 'https://github.com/acme/widget/actions/runs/'
  const [own, earlier] = [
    document([], { run: `${run}7`, tagObject: 'a'.repeat(40) }),
    document([], { run: `${run}7`, tagObject: 'b'.repeat(40) }),
  ]
  expect(() => takeOver(own, earlier)).toThrow(
    `about another object of the tag: ${'b'.repeat(40)}, and this job is about`,
  )
  expect(() => takeOver(own, { ...own, run: `${run}6` })).toThrow(`about another run: ${run}6, and this job`)
  const { tagObject: _, ...lightweight } = own
  expect(takeOver(lightweight, own)).toEqual(lightweight)
})

test('who signed it off is taken over with that gate, and not if this job found that nobody did', () => {
  const approver = { name: 'Alice', by: 'environment' as const, environment: 'release' }
  const earlier = document([record('sign-off', 'pass')], { approver })
  expect(takeOver(document([record('sign-off', 'unknown')]), earlier).approver).toEqual(approver)
  expect(takeOver(document([record('sign-off', 'fail')]), earlier)).not.toHaveProperty('approver')
  const own = { name: 'Bob', by: 'tag' as const }
  expect(takeOver(document([record('sign-off', 'pass')], { approver: own }), earlier).approver).toEqual(own)
})
