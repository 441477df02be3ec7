import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { messageOf, parseYaml, writeFileAtomic } from '@release-tools/base'
import {
  type Advisory,
  advisoriesPath,
  embargoOn,
  idsOf,
  parseAdvisories,
  readAdvisories,
  renderFixedVex,
  writeAdvisories,
} from '../../src/index.ts'
import { ourSchema, sarifErrors, schemaErrors } from '../../testing/index.ts'

const schema = ourSchema('advisories.v1.json')
const path = advisoriesPath('1.4.1')
const isValid = (file: string) => schemaErrors(schema, parseYaml(file, path)).length === 0

const whole = `# yaml-language-server: $schema=https://github.com/org/release-tools/raw/v1/docs/schema/advisories.v1.json
advisories:
  - summary: Members of an archive leave their folder
    description: |
      An archive with ../ in a name writes anywhere.
    severity: high
    cvss: CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:N/I:H/A:N
    ghsa: GHSA-jfh8-c2jp-5v3q
    cve: CVE-2027-12345
    cwes: [CWE-22]
    packages:
      - ecosystem: pip
        name: widget
        affected: ">= 1.0.0, < 1.4.1"
        functions: [widget.extract]
    workaround: Do not open archives of others.
    credits: [{login: carol, type: finder}]
    disclose: 2027-03-01
`

test('the file of a version says what it fixes, and a version without one is no security release', async () => {
  const workspace = await mkdtemp(join(tmpdir(), 'advisories-'))
  try {
    await writeFileAtomic(join(workspace, path), whole)
    const fixes = await readAdvisories(workspace, '1.4.1')
    expect(fixes).toEqual({
      path: '.github/advisories/1.4.1.yaml',
      content: Buffer.from(whole),
      advisories: [
        {
          summary: 'Members of an archive leave their folder',
          description: 'An archive with ../ in a name writes anywhere.\n',
          severity: 'high',
          cvss: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:N/I:H/A:N',
          ghsa: 'GHSA-jfh8-c2jp-5v3q',
          cve: 'CVE-2027-12345',
          cwes: ['CWE-22'],
          packages: [
            { ecosystem: 'pip', name: 'widget', affected: '>= 1.0.0, < 1.4.1', functions: ['widget.extract'] },
          ],
          workaround: 'Do not open archives of others.',
          credits: [{ login: 'carol', type: 'finder' }],
          disclose: '2027-03-01',
        },
      ],
    })
    expect(fixes?.advisories.map(idsOf)).toEqual([['CVE-2027-12345', 'GHSA-jfh8-c2jp-5v3q']])
    expect([await readAdvisories(workspace, '1.4.2'), await readAdvisories(workspace, '../1.4.1')]).toEqual([
      undefined,
      undefined,
    ])
  } finally {
    await rm(workspace, { recursive: true })
  }
})

test('an embargo ends on the day of the disclosure', () => {
  const advisories = parseAdvisories(whole, path)
  expect(['2027-02-28', '2027-03-01'].map(day => embargoOn(advisories, day))).toEqual(['2027-03-01', undefined])
})

test('the schema accepts the same file', () => {
  expect(isValid(whole)).toBe(true)
})

const next = 'Correct it as https://github.com/org/release-tools/blob/v1/docs/schema/advisories.v1.json describes it.'

describe('what is wrong is an error with its line, here and by the schema', () => {
  test.each<[string, string, string]>([
    [
      'severity: high',
      'severity: severe',
      `line 6: "advisories[0].severity" is "severe", which is not one of low, medium, high, critical. ${next}`,
    ],
    [
      'GHSA-jfh8-c2jp-5v3q',
      'GHSA-1',
      `line 8: "advisories[0].ghsa" is "GHSA-1", which is not an id like GHSA-jfh8-c2jp-5v3q. ${next}`,
    ],
    [
      'CVE-2027-12345',
      'CVE-27-1',
      `line 9: "advisories[0].cve" is "CVE-27-1", which is not an id like CVE-2027-12345. ${next}`,
    ],
    [
      '2027-03-01',
      '2027-02-30',
      `line 18: "advisories[0].disclose" is "2027-02-30", which is not a day such as 2027-06-30. ${next}`,
    ],
    [
      '">= 1.0.0, < 1.4.1"',
      '1.10',
      `line 14: "advisories[0].packages[0].affected" is a number: YAML reads 1.10 as 1.1. Put it in quotes. ${next}`,
    ],
    [
      'type: finder',
      'type: friend',
      `line 17: "advisories[0].credits[0].type" is "friend", which is not one of analyst, finder, reporter, coordinator, remediation_developer, remediation_reviewer, remediation_verifier, tool, sponsor, other. ${next}`,
    ],
    [
      'cwes: [CWE-22]',
      'cwe: [CWE-22]',
      `line 10: "advisories[0]" has the unknown key "cwe" (did you mean "cve"?). ${next}`,
    ],
  ])('%s → %s', (from, to, message) => {
    const broken = whole.replace(from, to)
    expect(() => parseAdvisories(broken, path)).toThrow(`Could not read ${path}, ${message}`)
    expect(isValid(broken)).toBe(false)
  })

  test('a file without an advisory, and an advisory without a package', () => {
    const without = whole.replace(/ {4}packages:[\s\S]*? {4}workaround/, '    packages: []\n    workaround')
    const files = ['advisories: []\n', without]
    expect(files.map(file => errorOf(file))).toEqual([
      `Could not read ${path}, line 1: it lists no advisory. ${next}`,
      `Could not read ${path}, line 11: no package is affected. ${next}`,
    ])
    expect(files.map(isValid)).toEqual([false, false])
  })

  test('two advisories with one id', () => {
    const twice = whole + whole.slice(whole.indexOf('  - summary'))
    expect(errorOf(twice)).toBe(
      `Could not read ${path}, line 19: another advisory has the id GHSA-jfh8-c2jp-5v3q or CVE-2027-12345, too. ${next}`,
    )
  })
})

function errorOf(file: string): string {
  try {
    parseAdvisories(file, path)
    return ''
  } catch (error) {
    return messageOf(error)
  }
}

describe('in a release', () => {
  const release = { repository: 'https://github.com/acme/widget', version: '1.4.1', time: '2027-02-27T10:00:00Z' }
  const two = `${whole}  - summary: Not public yet\n    description: x\n    severity: low\n    packages: [{ecosystem: maven, name: "org.acme:widget", affected: "< 2"}]\n`

  test('the file stands as it is, for scanners as OpenVEX about the packages with the fix, and as SARIF that opens no alert; always the same bytes', async () => {
    const releaseDir = await mkdtemp(join(tmpdir(), 'advisories-'))
    const read = async () =>
      Promise.all(
        ['advisories.yaml', 'advisories.openvex.json', 'advisories.sarif'].map(name =>
          readFile(join(releaseDir, name), 'utf8'),
        ),
      )
    try {
      await writeAdvisories(undefined, release, releaseDir)
      await expect(read()).rejects.toThrow('ENOENT')
      await writeAdvisories(
        { path, content: Buffer.from(two), advisories: parseAdvisories(two, path) },
        release,
        releaseDir,
      )
      const [yaml, vex = '', sarif = ''] = await read()
      expect(yaml).toBe(two)
      expect(JSON.parse(vex)).toEqual({
        '@context': 'https://openvex.dev/ns/v0.2.0',
        '@id': expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
        author: 'https://github.com/acme/widget',
        timestamp: '2027-02-27T10:00:00Z',
        version: 1,
        statements: [
          {
            vulnerability: {
              name: 'CVE-2027-12345',
              description: 'Members of an archive leave their folder',
              aliases: ['GHSA-jfh8-c2jp-5v3q'],
            },
            products: [{ '@id': 'pkg:pypi/widget@1.4.1' }],
            status: 'fixed',
            status_notes: 'Members of an archive leave their folder',
          },
        ],
      })
      const report = JSON.parse(sarif)
      expect(sarifErrors(report)).toEqual([])
      expect(report.runs[0].tool.driver.rules).toMatchObject([
        { id: 'CVE-2027-12345', properties: { aliases: ['GHSA-jfh8-c2jp-5v3q'] } },
      ])
      expect(report.runs[0].results).toEqual([
        {
          ...{ ruleId: 'CVE-2027-12345', ruleIndex: 0, kind: 'pass', level: 'none' },
          message: { text: 'CVE-2027-12345 is fixed in pkg:pypi/widget@1.4.1.' },
          locations: [{ logicalLocations: [{ fullyQualifiedName: 'pkg:pypi/widget@1.4.1', kind: 'package' }] }],
        },
      ])
    } finally {
      await rm(releaseDir, { recursive: true })
    }
  })

  test('without an id, nobody could look it up, and there is no statement', () => {
    const [, unnamed] = parseAdvisories(two, path)
    expect(renderFixedVex(unnamed === undefined ? [] : [unnamed], release)).toBeUndefined()
    const named = [{ ...(unnamed as Advisory), cve: 'CVE-2027-1111' }]
    expect(renderFixedVex(named, release)).toContain('"pkg:maven/org.acme/widget@1.4.1"')
  })
})
