import { expect, test } from '@jest/globals'
import { issuePart, issueTitle } from '../src/issue-text.ts'
import { type IssueState, type Marker, readOwnPart } from '../src/marker.ts'

const hex = 'a'.repeat(64)
const marker: Marker = { key: hex, packageKey: hex, ids: ['CVE-2026-0001'] }
const state: IssueState = {
  id: 'CVE-2026-0001',
  package: { name: 'widget', type: 'pypi' },
  versions: ['1.0.0'],
  severity: 'LOW',
  knownExploited: false,
  fix: { state: 'fixed', versions: ['1.0.1'] },
  locations: ['requirements.txt'],
  since: '2026-06-01T12:00:00Z',
  seen: [{ target: 'directory widget', label: 'widget', engines: { grype: '' } }],
}

function shown(parts: Partial<IssueState>, template: string, why?: string, teams: string[] = []): string {
  const part = issuePart(marker, { ...state, ...parts }, why, { template, path: 't', project: '', teams })
  return part.split('\n').slice(3, -2).join('\n')
}

test.each<[Partial<IssueState>, string, string]>([
  [{ id: 'GHSA-ABCD-EF12-3456' }, '{{id}}', '[GHSA-abcd-ef12-3456](https://github.com/advisories/GHSA-abcd-ef12-3456)'],
  [{ id: 'PYSEC-2026-1' }, '{{id}}', '[PYSEC-2026-1](https://osv.dev/vulnerability/PYSEC-2026-1)'],
  [{ id: 'X-1' }, '{{id}}', 'X-1'],
  [{ url: 'https://example.org/a' }, '{{id}}', '[CVE-2026-0001](https://example.org/a)'],
  [{ knownExploited: true }, '{{severity}} {{exploited}}', 'LOW yes'],
  [{ fix: { state: 'fixed', versions: [] } }, '{{fix}}', 'yes'],
  [{ fix: { state: 'not-fixed', versions: [] } }, '{{fix}}', 'no fix yet'],
  [{ fix: { state: 'wont-fix', versions: [] } }, '{{fix}}', 'will not be fixed'],
  [{ package: { name: 'x', type: '' } }, '{{package}}', '`x`'],
  [{ title: 'A *bold* claim' }, '{{title}}', 'A \\*bold\\* claim'],
  [
    { versions: Array.from({ length: 22 }, (_, index) => `${index}`) },
    '{{versions}}',
    `${Array.from({ length: 20 }, (_, index) => `\`${index}\``).join(', ')} and 2 more`,
  ],
])('%j as %s', (parts, template, text) => {
  expect(shown(parts, template)).toBe(text)
})

test('a status says that it is gone or accepted, and why; teams are mentioned', () => {
  expect(shown({ closed: 'gone' }, '{{status}}', 'Gone with v1.')).toBe('**Gone.** Gone with v1.')
  expect(shown({ closed: 'accepted' }, '{{status}}', 'Not _reachable_.')).toBe('**Accepted.** Not \\_reachable\\_.')
  expect(shown({}, 'a\n\n{{status}}', 'It is back.')).toBe('a')
  expect(shown({}, '{{owners}}', undefined, ['@acme/one', '@acme/two'])).toBe('@acme/one @acme/two')
  expect(shown({ knownExploited: true }, '{{table}}', undefined, ['@acme/one'])).toMatch(
    /\| LOW, known to be exploited \|[\s\S]*\| Owners \| @acme\/one \|$/,
  )
})

test('a title names the project, if there are several', () => {
  expect(issueTitle(state, '')).toBe('CVE-2026-0001 in widget (pypi)')
  expect(issueTitle({ ...state, package: { name: 'widget', type: '' } }, 'core')).toBe('core: CVE-2026-0001 in widget')
})

test.each([
  ['another kind of value', '"seen":[]', '"seen":[{"target":"a","label":"a","engines":"grype"}]'],
  ['an unknown key', '"seen":[]', '"seen":[],"more":1'],
  ['no JSON', '"seen":[]', '"seen":'],
])('a state with %s is not believed', (_, before, after) => {
  const part = issuePart(marker, { ...state, seen: [] }, undefined, {
    template: 'x',
    path: 't',
    project: '',
    teams: [],
  })
  expect(readOwnPart(part)?.state).toBeDefined()
  expect(readOwnPart(part.replace(before, after))).toMatchObject({ marker, state: undefined })
})
