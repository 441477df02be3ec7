import { expect, test } from '@jest/globals'
import { checklistOf, type GateRecord, type GatesDocument, gatesSchema, parsePolicy } from '@release-tools/evidence'
import { gateSection } from '../../src/html/page-gates.ts'
import { gateLines } from '../../src/notes/gate-lines.ts'
import type { ReleaseFacts } from '../../src/notes/release-facts.ts'
import { facts } from '../../testing/release-facts.ts'

const record = (gate: string, result: GateRecord['result'], more: Partial<GateRecord> = {}): GateRecord => ({
  ...{ gate, result, found: `${gate} is <so>`, wanted: 'another', evidence: [], ...more },
})
const policy = parsePolicy(`version: 1
people: [{ name: Alice }]
gates:
  required: [version, coverage]
  overrides: [{ gate: coverage, version: 1.2.0, by: Alice, reason: "A *bold* flaw of the tool", expires: 2027-01-31 }]
`)

function having(gates: GateRecord[], more: Partial<GatesDocument> = {}): ReleaseFacts {
  const document: GatesDocument = {
    ...{ schema: gatesSchema, repository: 'https://github.com/acme/widget', commit: 'c'.repeat(40), gates, ...more },
    ...{ tag: 'v1.2.0', version: '1.2.0' },
    policy: { path: '.github/release-policy.yaml', owners: ['@alice'] },
  }
  return {
    ...facts,
    evidence: { ...facts.evidence, gates: document },
    checklist: checklistOf(document, policy, '2026-12-01'),
  }
}

const release = having(
  [
    record('version', 'pass'),
    record('coverage', 'fail'),
    record('alerts', 'unknown'),
    record('command:fuzz', 'pass', { link: 'https://example.org/?a=1&b' }),
  ],
  { type: 'minor', previous: '1.1.0' },
)

test('the notes name the gates by their results, the required ones first, and what a person let pass', () => {
  expect(gateLines(release)).toEqual([
    'Checked before the build, as of a minor release: required: 1 passed (`version`), 1 failed (`coverage`); not required: 1 passed (`command:fuzz`), 1 unknown (`alerts`).',
    'Accepted by a person: The gate coverage failed: coverage is &lt;so&gt;. Alice lets version 1.2.0 pass until 2027-01-31: A \\*bold\\* flaw of the tool.',
  ])
  expect(gateLines(having([]))[0]).toBe('Checked before the build: required: 2 unknown (`version`, `coverage`).')
})

test('a release that nobody checked says nothing of gates', () => {
  expect([gateLines(facts), gateSection(facts)]).toEqual([[], undefined])
})

test('the page has a row for each gate, in the same order', () => {
  const rows = (gateSection(release)?.text ?? '').split('</tr>').filter(row => row.includes('<td>'))
  expect(
    rows.map(row =>
      row
        .replace(/^.*<tr>/s, '')
        .split(/<\/?td>/)
        .filter(text => text !== '')
        .map(text => text.replace(/^<span class="pill ?(\w*)">(.*)<\/span>$/, '$2 $1')),
    ),
  ).toEqual([
    ['version', 'passed good', 'Version is &#60;so&#62;.', 'yes'],
    ['coverage', 'failed, accepted warn', expect.stringContaining('Alice lets version 1.2.0 pass'), 'yes'],
    ['alerts', 'unknown ', 'Alerts is &#60;so&#62;.', 'no'],
    [
      '<a href="https://example.org/?a=1&#38;b" rel="noreferrer">command:fuzz</a>',
      ...['passed good', 'command:fuzz is &#60;so&#62;.', 'no'],
    ],
  ])
})

test('notes and page say who signed the release off', () => {
  const approver = { name: 'Alice <A>', login: 'alice', by: 'environment' as const, environment: 'release' }
  const signed = having([record('version', 'pass')], { approver, tagObject: 'd'.repeat(40) })
  expect(gateLines(signed)).toContain(
    'Signed off by Alice &lt;A&gt; \\(alice\\), who approved the environment release.',
  )
  expect(gateSection(signed)?.text).toContain(
    `<p>Signed off by Alice &#60;A&#62; (alice), who approved the environment release. The tag is the object <code>${'d'.repeat(40)}</code>.</p>`,
  )
  expect(gateLines(having([], { approver: { name: 'Bob', by: 'tag' } }))).toContain(
    'Signed off by Bob, who signed the tag.',
  )
  expect(gateSection(release)?.text).not.toContain('Signed off')
})
