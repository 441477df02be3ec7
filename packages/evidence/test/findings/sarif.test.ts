import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { applyExceptions } from '../../src/findings/exceptions.ts'
import type { FindingsDocument } from '../../src/findings/findings.ts'
import type { FindingPlace } from '../../src/findings/places.ts'
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
      'widget',
    )
    expect(uri(documentOf([{ ...match(), locations: [] }], subdirectory))).toBe('services/a%20b')
    expect(uri(documentOf([{ ...match(), locations: [] }], { target: { kind: 'directory', name: 'widget' } }))).toBe(
      'widget',
    )
  })

  test('a package that a file of the repository names is at its line, with a link to what brings it in', () => {
    const directory = documentOf([match()], { target: { kind: 'directory', name: 'widget' } })
    const place = {
      files: [{ path: 'services/a b/uv.lock', line: 17 }],
      via: { label: 'flask [x] 3.0', file: { path: 'services/a b/pyproject.toml', line: 5 } },
    }
    const placed = (one: FindingsDocument, parts: FindingPlace) => {
      const places = new Map(one.findings.map(finding => [finding, parts]))
      const text = renderSarif(one, [], places)
      expect(sarifErrors(JSON.parse(text))).toEqual([])
      const [result] = JSON.parse(text).runs[0].results
      const at = (location: { physicalLocation: { artifactLocation: object; region: object } }) => ({
        ...location.physicalLocation.artifactLocation,
        ...location.physicalLocation.region,
      })
      const related = result.relatedLocations?.map(at)
      return { text: result.message.text, at: result.locations.map(at), related }
    }
    expect(placed(directory, place)).toEqual({
      text: 'CVE-2026-0001 in widget 1.0.0. Fixed in 1.0.1. grype says HIGH. It comes with [flask  x  3.0](1).',
      at: [{ uri: 'services/a%20b/uv.lock', startLine: 17 }],
      related: [{ uri: 'services/a%20b/pyproject.toml', startLine: 5 }],
    })
    expect(placed(directory, { files: [], via: { label: 'flask 3.0' } })).toEqual({
      text: 'CVE-2026-0001 in widget 1.0.0. Fixed in 1.0.1. grype says HIGH. It comes with flask 3.0.',
      at: [{ uri: 'requirements.txt', startLine: 1 }],
      related: undefined,
    })
    expect(placed(documentOf([match()]), { files: [{ path: 'Dockerfile', line: 3 }] })).toEqual({
      text: 'CVE-2026-0001 in widget 1.0.0. Fixed in 1.0.1. grype says HIGH.',
      at: [
        { uri: 'Dockerfile', startLine: 3 },
        { uri: 'widget/linux-amd64/requirements.txt', startLine: 1 },
      ],
      related: undefined,
    })
  })

  test('the fingerprint is the one that GitHub reads, so that an edit of the file opens no alert again', () => {
    const [both] = runOf(documentOf([match()])).results
    expect(both.partialFingerprints).toEqual({
      primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{64}:1$/),
      'releaseToolsFinding/v1': both.partialFingerprints.primaryLocationLineHash,
    })
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

  test('30,000 findings with as many rules and an exception for each fifth need 5 seconds of CPU', () => {
    const [one] = documentOf([match()]).findings
    if (one === undefined) throw new Error('there is no finding')
    const findings = Array.from({ length: 30_000 }, (_, index) => ({ ...one, id: `CVE-2026-${index}` }))
    const excepted = findings.filter((_, index) => index % 5 === 0)
    const exceptions = excepted.map(finding => ({
      exception: { id: finding.id, reason: 'tested', expires: '2026-12-31' },
      expired: false,
      findings: [finding],
    }))
    const places = new Map(
      findings.map((finding, index) => [
        finding,
        { files: [{ path: 'uv.lock', line: index + 1 }], via: { label: 'a' } },
      ]),
    )
    const start = process.cpuUsage()
    const text = renderSarif({ ...document, findings }, exceptions, places)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1e6).toBeLessThan(5)
    const [run] = JSON.parse(text).runs
    const { length } = run.results
    expect([length > 5000, length <= 25_000, text.length <= 32 * 1024 * 1024]).toEqual([true, true, true])
    expect(run.results.map((result: { ruleIndex: number }) => result.ruleIndex)).toEqual(
      findings.slice(0, length).map((_, at) => at),
    )
    expect(run.results.filter((result: { suppressions?: object }) => result.suppressions)).toHaveLength(length / 5)
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toBe(
      `${30_000 - length} less severe findings are left out here. vulnerabilities.json has all findings.`,
    )
  })

  test('a report that is above 10 MB when compressed has fewer results', () => {
    const [one] = documentOf([match()]).findings
    if (one === undefined) throw new Error('there is no finding')
    // Digests cannot be compressed to less than half of their text.
    const findings = Array.from({ length: 4000 }, (_, index) => ({
      ...one,
      id: `CVE-2026-${index}`,
      opinions: one.opinions.map(own => ({
        ...own,
        title: Array.from({ length: 60 }, (_, at) => sha256(`${index} ${at}`)).join(' '),
      })),
    }))
    const long = { reason: Array.from({ length: 100 }, (_, at) => sha256(`${at}`)).join(' '), expires: '2026-12-31' }
    const exceptions = findings.map(finding => ({
      exception: { id: finding.id, ...long, reason: finding.opinions[0]?.title ?? '' },
      expired: false,
      findings: [finding],
    }))
    const text = renderSarif({ ...document, findings }, exceptions)
    expect(gzipSync(text).length).toBeLessThanOrEqual(10_000_000)
    expect(JSON.parse(text).runs[0].results).toHaveLength(2000)
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
