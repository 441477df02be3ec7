import { expect, test } from '@jest/globals'
import { decide, defaultPolicy, type FindingPlace, type FindingsDocument } from '@release-tools/evidence'
import { documentOf, match } from '@release-tools/evidence/testing'
import { testHost } from '@release-tools/testbed'
import { annotateFindings } from '../../src/report/annotations.ts'
import { rankedFindings } from '../../src/report/ranked-findings.ts'

const place: FindingPlace = {
  files: [{ path: 'uv.lock', line: 12 }],
  via: { label: 'flask 1.0', file: { path: 'pyproject.toml', line: 4 } },
}

/** What the host prints for documents whose findings are all at one place. */
function annotated(documents: FindingsDocument[], gate = true, at: FindingPlace = place): string[] {
  const host = testHost()
  const decision = decide(defaultPolicy, { findings: documents }, '2026-06-01')
  const places = new Map(documents.flatMap(({ findings }) => findings).map(finding => [finding, at]))
  annotateFindings(rankedFindings(decision, places), gate, host)
  return host.lines
}

const directory = { kind: 'directory', name: 'widget' } as const

test('a package has one annotation with what fails first, once for all platforms', () => {
  const matches = Array.from({ length: 7 }, (_, index) => match({ id: `CVE-2026-000${index}` }))
  const medium = match({ id: 'CVE-2026-0009', severity: 'MEDIUM' })
  const documents = ['linux/amd64', 'linux/arm64'].map(platform =>
    documentOf([...matches, medium], { target: { kind: 'image', name: 'widget', platform } }),
  )
  expect(annotated(documents)).toEqual([
    `error at uv.lock:12: widget 1.0.0: 7 vulnerabilities: ${[0, 1, 2, 3, 4].map(id => `HIGH CVE-2026-000${id}: fixed in 1.0.1\n`).join('')}and 2 more\nIt comes with flask 1.0 (pyproject.toml, line 4).`,
  ])
})

test('what does not fail the step is a warning, if it is severe, and is not accepted', () => {
  const tools = documentOf([match()], { target: { kind: 'tools', name: 'widget' } })
  const expected = ['warning at uv.lock:12: widget 1.0.0: 1 vulnerability: HIGH CVE-2026-0001: fixed in 1.0.1']
  const bare = { files: place.files }
  expect(annotated([tools], true, bare)).toEqual(expected)
  expect(annotated([documentOf([match()], { target: directory })], false, bare)).toEqual(expected)
  expect(annotated([documentOf([match({ severity: 'MEDIUM' })], { target: directory })])).toEqual([])
  const [known] = documentOf([match()]).findings
  const notNew = { ...tools, findings: known === undefined ? [] : [{ ...known, since: 'v1.0.0' }] }
  expect(annotated([notNew])).toEqual([])
})

test('a finding without a place in the repository has none', () => {
  expect(annotated([documentOf([match()])], true, { files: [] })).toEqual([])
})

test('a step has at most ten, of which one is left for its own failure', () => {
  const matches = Array.from({ length: 12 }, (_, index) =>
    match({ purl: `pkg:pypi/p${index}@1.0.0`, name: `p${index}` }),
  )
  const lines = annotated([documentOf(matches, { target: directory })])
  expect(lines.filter(line => line.startsWith('error at'))).toHaveLength(9)
  expect(lines.at(-1)).toBe('3 more packages with findings: see the summary.')
  expect(
    annotated([documentOf(matches, { target: directory })], false).filter(line => line.startsWith('warning')),
  ).toHaveLength(10)
})
