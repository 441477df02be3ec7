import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { parseYaml } from '@release-tools/base'
import { renderFindings } from '@release-tools/evidence'
import { documentOf, makeRelease, match, openVexOf, ourSchema, schemaErrors } from '@release-tools/evidence/testing'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parseCases } from '../../src/policy-test/cases.ts'
import { cli, tooWide } from '../../testing/run.ts'

const validate = new Ajv2020().compile(ourSchema('policy-test.v1.json'))
const example = fileURLToPath(new URL('../../../../examples/policy-test', import.meta.url))
let folder = ''
const cases = (text: string) => `version: 1\npolicy: policy.yaml\ncases:\n  - {name: one, today: 2026-06-01, ${text}}\n`
async function put(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}
const testCase = async (text: string) => cli(['policy', 'test', await put('x.policy-test.yaml', cases(text))])

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-test-'))
  const report = documentOf([match({ ids: ['CVE-2026-0001', 'GHSA-aaaa-bbbb-cccc'] })])
  await put('report.json', renderFindings(report))
  await put('policy.yaml', 'version: 1\n')
})

describe('policy test', () => {
  test('the example of the docs is as expected', async () => {
    const { code, out, err } = await cli(['policy', 'test', example])
    expect([code, err]).toEqual([0, ''])
    expect(out.split('\n').slice(1)).toEqual([
      '✔ a finding fails that is not excepted (fail)',
      '✔ after its last day, an exception does not count (fail)',
      '✔ licences are not known without an SBOM (error)',
      '',
      '3 cases, all as expected.',
      '',
    ])
  })

  test('VEX documents count that the release has, and without one nobody can decide', async () => {
    const found = documentOf([match()], { target: { kind: 'directory', name: 'widget' } })
    const vex = JSON.stringify(openVexOf({ products: [{ '@id': 'pkg:pypi/widget@1.0.0' }] }))
    const release = await makeRelease({ files: { 'vulnerabilities.json': renderFindings(found), 'vex/vex.json': vex } })
    const policy = 'version: 1\nevidence: {required: []}\nvulnerabilities: {vex: {files: [nowhere/vex.json]}}\n'
    const expected = '{id: CVE-2026-0001, result: accepted, rule: "vulnerabilities.vex.files[0]"}'
    const text = (evidence: string) =>
      `policy: ${JSON.stringify(join(folder, 'vex.yaml'))}, evidence: ${JSON.stringify(evidence)}, verdict: pass, findings: [${expected}]`
    await put('vex.yaml', policy)
    expect(await testCase(text(release.directory))).toMatchObject({ code: 0, err: '' })
    expect(await testCase(text('report.json'))).toMatchObject({
      code: 1,
      out: expect.stringContaining('nowhere/vex.json, which is not'),
    })
  })

  test('with --json it prints every decision with its rule, by the schema', async () => {
    const { code, out } = await cli(['policy', 'test', '--json', join(example, 'example.policy-test.yaml')])
    const result = JSON.parse(out)
    expect([code, validate(result), validate.errors]).toEqual([0, true, null])
    const [first] = result.files[0].cases
    expect(first.findings).toContainEqual({
      id: 'CVE-2018-18074',
      package: 'requests 2.5.1',
      target: 'widget (linux/amd64)',
      severity: 'HIGH',
      result: 'accepted',
      rule: 'vulnerabilities.exceptions[0]',
      why: 'an exception covers it until 2026-12-31',
    })
    expect(first.licences).toHaveLength(3)
  })

  test('says what is not as expected, in 80 columns', async () => {
    const { code, out } = await testCase(
      'evidence: report.json, verdict: pass, findings: [{id: ghsa-AAAA-bbbb-cccc, package: widget, result: accepted, rule: vex}, ' +
        '{id: CVE-2026-0001, target: other, result: fails}], licences: [{component: widget, result: fails}]',
    )
    expect(code).toBe(1)
    expect(tooWide(out)).toEqual([])
    expect(
      out
        .replace(/\n {4}/g, ' ')
        .split('\n')
        .slice(1),
    ).toEqual([
      '✘ one (fail) The verdict is "fail", and not "pass": HIGH CVE-2026-0001 in widget 1.0.0 of widget (linux/amd64), fixed in 1.0.1 [vulnerabilities.fail]. ' +
        'CVE-2026-0001 in widget 1.0.0 of widget (linux/amd64): fails by vulnerabilities.fail, and not accepted by vex. ' +
        'There is no finding CVE-2026-0001. There is no component widget.',
      '',
      '1 case, 1 not as expected.',
      '',
    ])
  })

  test('decides by the VEX documents that the policy names', async () => {
    await put('vex-policy.yaml', 'version: 1\nvulnerabilities: {vex: {files: [.vex/widget.json]}}\n')
    const statement = {
      vulnerability: { name: 'CVE-2026-0001' },
      products: [{ '@id': 'pkg:pypi/widget@1.0.0' }],
      status: 'not_affected',
      justification: 'vulnerable_code_not_present',
    }
    const document = {
      '@context': 'https://openvex.dev/ns/v0.2.0',
      '@id': 'https://example.org/vex',
      author: 'acme',
      timestamp: '2026-05-01T00:00:00Z',
      version: 1,
      statements: [statement],
    }
    await put('widget.json', JSON.stringify(document))
    const wanted = 'findings: [{id: CVE-2026-0001, result: accepted, rule: "vulnerabilities.vex.files[0]"}]'
    const { code, out } = await testCase(
      `policy: vex-policy.yaml, evidence: [report.json, widget.json], verdict: pass, ${wanted}`,
    )
    expect([code, out]).toEqual([0, expect.stringContaining('1 case, all as expected.')])
    expect((await testCase('policy: vex-policy.yaml, evidence: report.json, verdict: error')).code).toBe(0)
  })

  test('decides on a release as verify does', async () => {
    const release = await makeRelease()
    const { code, out } = await testCase(`evidence: ${release.directory}, verdict: pass`)
    expect([code, out]).toEqual([0, expect.stringContaining('✔ one (pass)')])
    await put('policy.yaml', 'version: 1\nevidence: {required: [coverage]}\n')
    expect((await testCase(`evidence: ${release.directory}, verdict: fail`)).code).toBe(0)
    await put('policy.yaml', 'version: 1\n')
  })
})

describe('what cannot be read ends with 2', () => {
  test.each([
    ['evidence: none.json, verdict: pass', 'Could not read none.json: no such file.'],
    ['evidence: [policy.yaml], verdict: pass', 'Could not read '],
    ['evidence: report.json, verdict: good', 'line 4: "cases[0].verdict" is "good", which is not one of pass, fail,'],
    ['evidence: [], verdict: pass', 'line 4: "cases[0].evidence" names no file.'],
    ['evidence: report.json, policy: none.yaml, verdict: pass', 'none.yaml: no such file.'],
  ])('%s', async (text, message) => {
    const { code, err } = await testCase(text)
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
  })

  test('an SBOM without a report, a directory beside a file, and a directory without cases', async () => {
    await put('sbom.json', '{"bomFormat": "CycloneDX"}')
    expect((await testCase('evidence: sbom.json, verdict: pass')).err).toContain(
      'it is an SBOM, and no report of findings is named before it.',
    )
    await mkdir(join(folder, 'empty'), { recursive: true })
    expect((await testCase('evidence: [empty, report.json], verdict: pass')).err).toContain('it is a release directory')
    const none = await cli(['policy', 'test', join(folder, 'empty')])
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('no name in it ends with .policy-test.yaml.')])
    expect((await cli(['policy', 'test'])).err).toContain('it needs one path, and there are 0.')
  })

  test.each([
    ['version: 1\ncases: [{name: a, evidence: b, today: 2026-06-01, verdict: pass}]', '"cases[0].policy" is missing'],
    ['version: 1\npolicy: p\ncases: [{name: a, evidence: b, today: 2026-02-30, verdict: pass}]', 'a day like'],
    ['version: 1\npolicy: p\ncases: [{name: a, evidence: b, today: 2026-06-01}]', '"cases[0].verdict" is missing.'],
    [
      'version: 1\npolicy: p\ncases: [{name: a, evidence: b, today: 2026-06-01, verdict: pass, findings: [{id: C}]}]',
      '"cases[0].findings[0].result" is missing.',
    ],
    [
      'version: 1\npolicy: p\ncases: [{name: a, evidence: b, today: 2026-06-01, verdict: pass, licences: [{result: fails}]}]',
      '"cases[0].licences[0].component" is missing.',
    ],
    ['version: 2\ncases: []', '"version" is 2, which is not one of 1.'],
  ])('%#: broken cases', (text, message) => {
    expect(() => parseCases(text, 'x.yaml')).toThrow(message)
  })

  test('the schema takes what the command takes', async () => {
    const text = cases(
      'evidence: [a, b], verdict: review, findings: [{id: C, result: unknown}], licences: [{component: a, result: review, rule: licences.unknown}]',
    )
    expect(parseCases(text, 'x.yaml')).toHaveLength(1)
    expect(schemaErrors(ourSchema('policy-cases.v1.json'), parseYaml(text, 'x.yaml'))).toEqual([])
  })
})
