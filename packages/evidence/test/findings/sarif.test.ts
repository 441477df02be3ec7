import { describe, expect, test } from '@jest/globals'
import { applyExceptions } from '../../src/findings/exceptions.ts'
import type { FindingsDocument } from '../../src/findings/findings.ts'
import { renderSarif } from '../../src/findings/sarif.ts'
import type { Target } from '../../src/release/target.ts'
import { documentOf, match, realMatches } from '../../testing/findings.ts'
import { sarifErrors } from '../../testing/schema.ts'

const document = documentOf(realMatches())
const runOf = (parts: FindingsDocument, exceptions = applyExceptions([], [], '2026-06-01')) =>
  JSON.parse(renderSarif(parts, exceptions)).runs[0]
const prints = (parts: FindingsDocument) =>
  runOf(parts).results.map((result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0])

describe('renderSarif', () => {
  test('fulfils the official schema', () => {
    expect(sarifErrors(JSON.parse(renderSarif(document)))).toEqual([])
    expect(sarifErrors({ version: '2.1.0' })).not.toEqual([])
  })

  test('has one run, whose category names the target', () => {
    expect(runOf(document).automationDetails).toEqual({
      id: 'release-tools/images/widget/linux-amd64/',
    })
    expect(runOf(documentOf([], { target: { kind: 'directory', name: 'widget' } })).automationDetails).toEqual({
      id: 'release-tools/widget/',
    })
  })

  test('has a category of its own for each target, whatever the targets are called', () => {
    const targets: Target[] = [
      { kind: 'directory', name: 'widget' },
      { kind: 'tools', name: 'widget' },
      { kind: 'subdirectory', name: 'widget', path: 'services/widget' },
      { kind: 'subdirectory', name: 'api', path: 'services/api' },
      { kind: 'image', name: 'widget' },
      { kind: 'image', name: 'widget', platform: 'linux/amd64' },
      { kind: 'image', name: 'widget', platform: 'linux/arm64' },
    ]
    const runs = targets.map(target => runOf(documentOf([match()], { target })))
    // GitHub takes all up to the last slash.
    const categories = runs.map(run => run.automationDetails.id.replace(/\/[^/]*$/, ''))
    expect(new Set(categories).size).toBe(targets.length)
    expect(new Set(runs.map(run => JSON.stringify(run.results[0].partialFingerprints))).size).toBe(targets.length)
  })

  test('rules and results say the same, most severe first', () => {
    const run = runOf(document)
    expect(run.results.map((result: { level: string }) => result.level)).toEqual([
      'error',
      'error',
      'error',
      'warning',
      'warning',
      'note',
    ])
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
    expect(
      run.tool.driver.rules.map((rule: { properties: object }) => Reflect.get(rule.properties, 'security-severity')),
    ).toEqual(['9.5', '8.0', '8.0', '5.3', '5.5', '0.5'])
    expect(run.results[0].message.text).toBe(
      'CVE-2024-5535 in openssl 3.0.11-1~deb12u2. Fixed in 3.0.14-1~deb12u2. grype says CRITICAL, trivy says LOW.',
    )
    expect(run.results[5].message.text).toContain('It will not be fixed.')
  })

  test('a score stays within the band of the severity', () => {
    const scored = match({ severity: 'CRITICAL' })
    scored.opinion.cvss = 5
    scored.opinion.url = 'javascript:alert(1)'
    const [rule] = runOf(documentOf([scored])).tool.driver.rules
    expect(rule.properties['security-severity']).toBe('9.1')
    expect(rule.helpUri).toBeUndefined()
  })

  test('paths are relative; those of an image stand under its name', () => {
    const uri = (parts: FindingsDocument) => runOf(parts).results[0].locations[0].physicalLocation.artifactLocation.uri
    expect(uri(documentOf([match()]))).toBe('widget/linux-amd64/requirements.txt')
    expect(
      uri(documentOf([{ ...match(), locations: ['/a b/%.txt'] }], { target: { kind: 'directory', name: 'widget' } })),
    ).toBe('a%20b/%25.txt')
    const subdirectory = { target: { kind: 'subdirectory' as const, name: 'api', path: 'services/a b' } }
    expect(uri(documentOf([match()], subdirectory))).toBe('services/a%20b/requirements.txt')
    expect(uri(documentOf([{ ...match(), locations: [] }], { target: { kind: 'image', name: 'widget' } }))).toBe(
      'widget/widget',
    )
  })

  test('a fingerprint outlives a version, and differs by target, package and place in a list', () => {
    const [before] = prints(documentOf([match()]))
    expect(prints(documentOf([match({ version: '1.0.9', purl: 'pkg:pypi/widget@1.0.9' })]))).toEqual([before])
    expect(prints(documentOf([match({ purl: 'pkg:pypi/gadget@1.0.0' })]))).not.toEqual([before])
    expect(prints(documentOf([match()], { target: { kind: 'image', name: 'other' } }))).not.toEqual([before])
    expect(prints(documentOf([match(), match({ purl: 'pkg:pypi/widget@2', version: '2' })]))).toEqual([
      before,
      String(before).replace(/:1$/, ':2'),
    ])
    const { purl: _, ...unnamed } = match().package
    expect(new Set(prints(documentOf([{ ...match(), package: unnamed }]))).size).toBe(1)
  })

  test('a finding under a valid exception is marked, not left out', () => {
    const exception = { id: 'CVE-2024-5535', reason: 'not reachable', expires: '2026-12-31' }
    const [result] = runOf(document, applyExceptions([exception], [document], '2026-06-01')).results
    expect(result.suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'not reachable (until 2026-12-31)' },
    ])
    expect(
      runOf(document, applyExceptions([exception], [document], '2027-01-01')).results[0].suppressions,
    ).toBeUndefined()
  })

  test('no text of others becomes a link or is invisible', () => {
    const evil = 'x [click](https://evil.example)\u202e\u0007\n'
    const found = match({ name: evil, fix: { state: 'fixed', versions: [evil] } })
    const one = documentOf([{ ...found, opinion: { ...found.opinion, title: evil } }])
    const exceptions = [{ id: 'CVE-2026-0001', reason: evil, expires: '2027-01-31' }]
    const run = runOf(one, applyExceptions(exceptions, [one], '2026-06-01'))
    const [rule, result] = [run.tool.driver.rules[0], run.results[0]]
    const texts = [rule.shortDescription, rule.fullDescription, rule.help, result.message].map(({ text }) => text)
    for (const text of [...texts, result.suppressions[0].justification]) {
      expect(text).toContain('x [click] (https://evil.example)\ufffd\ufffd')
      expect(text).not.toContain('\n')
    }
  })

  test('a scanner that failed is a notification', () => {
    const failed = documentOf([], {
      scanners: [
        { name: 'trivy', version: '1', status: 'error', database: {}, error: 'no database' },
        { name: 'grype', version: '1', status: 'error', database: {} },
      ],
    })
    expect(runOf(failed).invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: 'error', message: { text: 'trivy: no database' } },
          { level: 'error', message: { text: 'grype: it failed' } },
        ],
      },
    ])
  })

  test('25,000 results with as many rules and an exception for each fifth need 5 seconds of CPU', () => {
    const [one] = documentOf([match()]).findings
    if (one === undefined) throw new Error('there is no finding')
    const findings = Array.from({ length: 25_000 }, (_, index) => ({ ...one, id: `CVE-2026-${index}` }))
    const excepted = findings.filter((_, index) => index % 5 === 0)
    const exceptions = excepted.map(finding => ({
      exception: { id: finding.id, reason: 'tested', expires: '2026-12-31' },
      expired: false,
      findings: [finding],
    }))
    const start = process.cpuUsage()
    const run = runOf({ ...document, findings }, exceptions)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1e6).toBeLessThan(5)
    expect(run.results.map((result: { ruleIndex: number }) => result.ruleIndex)).toEqual(findings.map((_, at) => at))
    expect(run.results.filter((result: { suppressions?: object }) => result.suppressions)).toHaveLength(5000)
  })

  test('has no more results than GitHub takes, and says what is left out', () => {
    const [finding] = documentOf([match()]).findings
    if (finding === undefined) throw new Error('there is no finding')
    const run = runOf({ ...document, findings: Array.from({ length: 25_002 }, () => finding) })
    expect(run.results).toHaveLength(25_000)
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toBe(
      '2 less severe findings are left out here. vulnerabilities.json has all findings.',
    )
  })
})
