import { describe, expect, test } from '@jest/globals'
import { analysesOf } from '../../src/findings/analyses.ts'
import type { FindingsDocument } from '../../src/findings/findings.ts'
import { renderVdr } from '../../src/findings/vdr.ts'
import { vulnerabilities } from '../../src/kinds/vulnerabilities.ts'
import { defaultPolicy } from '../../src/policy/policy.ts'
import { decide } from '../../src/policy/verdict.ts'
import type { AppliedVex } from '../../src/vex/resolve-vex.ts'
import type { VexStatement } from '../../src/vex/vex-statement.ts'
import { documentOf, match, realMatches } from '../../testing/findings.ts'
import { cycloneDxErrors } from '../../testing/schema.ts'

const none = { version: '1.2.0', analyses: new Map() }
const vdrOf = (document: FindingsDocument, facts: Parameters<typeof renderVdr>[1] = none) =>
  JSON.parse(renderVdr(document, facts))

/** What the report says of two vulnerabilities, of which one has everything. */
const wholeOfTwo = [
  {
    id: 'CVE-2026-0001',
    source: { name: 'NVD', url: 'https://nvd.nist.gov/vuln/detail/CVE-2026-0001' },
    references: [
      {
        id: 'GHSA-aaaa-bbbb-cccc',
        source: { name: 'GitHub Advisory Database', url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc' },
      },
      { id: 'XYZ-1', source: { name: 'other' } },
    ],
    ratings: [
      { source: { name: 'grype: test' }, score: 7.5, severity: 'high', method: 'other' },
      { source: { name: 'trivy: test' }, severity: 'info', method: 'other' },
    ],
    description: 'A title.',
    recommendation: 'Update widget to 1.0.1.',
    affects: [
      {
        ref: 'pkg:pypi/widget@1.0.0',
        versions: [
          { version: '1.0.0', status: 'affected' },
          { version: '1.0.1', status: 'unaffected' },
        ],
      },
    ],
    properties: [
      { name: 'release-tools:epss', value: '0.25' },
      { name: 'release-tools:known-exploited', value: 'true' },
    ],
  },
  {
    id: 'PYSEC-2026-1',
    source: { name: 'OSV', url: 'https://osv.dev/vulnerability/PYSEC-2026-1' },
    ratings: [{ source: { name: 'grype: test' }, severity: 'unknown', method: 'other' }],
    recommendation: 'gadget will not be fixed.',
    affects: [{ ref: 'pkg:pypi/gadget@2', versions: [{ version: '2', status: 'affected' }] }],
  },
]

describe('renderVdr', () => {
  test('fulfils the schema, for real findings and for none', () => {
    expect(cycloneDxErrors(vdrOf(documentOf(realMatches())))).toEqual([])
    expect(cycloneDxErrors(vdrOf(documentOf([])))).toEqual([])
  })

  test('has the whole of a finding', () => {
    const found = match({ ids: ['CVE-2026-0001', 'GHSA-aaaa-bbbb-cccc', 'XYZ-1'] })
    Object.assign(found.opinion, { cvss: 7.5, epss: 0.25, knownExploited: true, title: 'A title.' })
    const other = match({ scanner: 'trivy', severity: 'NEGLIGIBLE' })
    const unfixed = match({
      id: 'PYSEC-2026-1',
      purl: 'pkg:pypi/gadget@2',
      name: 'gadget',
      version: '2',
      severity: 'UNKNOWN',
      fix: { state: 'wont-fix', versions: [] },
    })
    const vdr = vdrOf(documentOf([found, other, unfixed]))
    expect(cycloneDxErrors(vdr)).toEqual([])
    expect(vdr).toEqual({
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
      version: 1,
      metadata: {
        timestamp: '2026-06-01T12:00:00Z',
        tools: {
          components: [
            { type: 'application', name: 'release-tools', version: expect.any(String) },
            { type: 'application', name: 'grype', version: '0.110.0' },
            { type: 'application', name: 'trivy', version: '0.59.1' },
          ],
        },
        component: {
          'bom-ref': 'root',
          type: 'container',
          name: 'widget',
          version: '1.2.0',
          properties: [
            { name: 'release-tools:image:digest', value: `sha256:${'a'.repeat(64)}` },
            { name: 'release-tools:image:platform', value: 'linux/amd64' },
          ],
        },
      },
      components: [
        { 'bom-ref': 'pkg:pypi/gadget@2', type: 'library', name: 'gadget', version: '2', purl: 'pkg:pypi/gadget@2' },
        {
          'bom-ref': 'pkg:pypi/widget@1.0.0',
          type: 'library',
          name: 'widget',
          version: '1.0.0',
          purl: 'pkg:pypi/widget@1.0.0',
        },
      ],
      vulnerabilities: wholeOfTwo,
    })
  })

  test('has one vulnerability for all packages in which people decided alike, and says what they decided', () => {
    const document = documentOf([
      match(),
      match({ purl: 'pkg:pypi/gadget@1', name: 'gadget', version: '1' }),
      match({ purl: 'pkg:pypi/widget@2', version: '2', fix: { state: 'unknown', versions: [] } }),
    ])
    const exceptions = [{ id: 'CVE-2026-0001', purl: 'pkg:pypi/gadget', reason: 'tested', expires: '2026-12-31' }]
    const policy = { ...defaultPolicy, vulnerabilities: { ...defaultPolicy.vulnerabilities, exceptions } }
    const shown = (today: string, vex: AppliedVex[] = []) => {
      const { exceptions: applied } = decide(policy, { findings: [document] }, today)
      const stated = new Map(
        document.findings.flatMap((finding, at) => (vex[at] === undefined ? [] : [[finding, vex[at]]])),
      )
      const analyses = analysesOf({ exceptions: applied, vex: stated })
      const vdr = vdrOf(document, { version: '1', analyses })
      expect(cycloneDxErrors(vdr)).toEqual([])
      return vdr.vulnerabilities.map((one: { analysis?: object; affects: { ref: string }[] }) => [
        one.analysis,
        one.affects.map(({ ref }) => ref),
      ])
    }
    const refs = ['pkg:pypi/gadget@1', 'pkg:pypi/widget@1.0.0', 'pkg:pypi/widget@2']
    expect(shown('2027-01-31')).toEqual([[undefined, refs]])
    expect(shown('2026-06-01')).toEqual([
      [{ detail: 'tested (until 2026-12-31)', response: ['will_not_fix'] }, refs.slice(0, 1)],
      [undefined, refs.slice(1)],
    ])
    const said = (status: VexStatement['status'], detail?: string) =>
      ({
        statement: { status, document: 'vex.json', index: 2, ...(detail === undefined ? {} : { detail }) },
      }) as AppliedVex
    expect(shown('2026-06-01', [said('affected')])).toEqual([
      [
        {
          state: 'exploitable',
          detail: 'affected (vex.json, statement 3); tested (until 2026-12-31)',
          response: ['will_not_fix'],
        },
        refs.slice(0, 1),
      ],
      [undefined, refs.slice(1)],
    ])
    expect(shown('2026-06-01', [said('not_affected', 'not built in'), said('affected')])).toEqual([
      [{ state: 'not_affected', detail: 'not built in (vex.json, statement 3)' }, refs.slice(0, 1)],
      [{ state: 'exploitable', detail: 'affected (vex.json, statement 3)' }, refs.slice(1, 2)],
      [undefined, refs.slice(2)],
    ])
  })

  test('says that a fix exists, if nobody names the version', () => {
    const vdr = vdrOf(documentOf([match({ fix: { state: 'fixed', versions: [] } })]))
    expect(vdr.vulnerabilities[0].recommendation).toBe('A fix exists for widget 1.0.0.')
  })

  test('is the same for the same findings, and other for others', () => {
    const text = (version: string) => renderVdr(documentOf([match()]), { ...none, version })
    expect(text('1')).toBe(text('1'))
    expect(JSON.parse(text('1')).serialNumber).not.toBe(JSON.parse(text('2')).serialNumber)
  })

  test('30,000 findings need 3 seconds of CPU', () => {
    const document = documentOf([match()])
    const [one] = document.findings
    if (one === undefined) throw new Error('there is no finding')
    const findings = Array.from({ length: 30_000 }, (_, index) => ({
      ...one,
      id: `CVE-2026-${index % 20_000}`,
      package: { ...one.package, purl: `pkg:pypi/p${index}@1` },
    }))
    const start = process.cpuUsage()
    expect(vdrOf({ ...document, findings }).vulnerabilities).toHaveLength(20_000)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1e6).toBeLessThan(3)
  })
})

describe('a release with it', () => {
  const path = 'images/widget/linux-amd64/vulnerabilities.cdx.json'

  test('reads the image that it is about, and refuses anything else', () => {
    const { target } = documentOf([])
    expect(vulnerabilities.parse?.(renderVdr(documentOf([]), none), path)).toEqual({ target })
    for (const text of ['{"bomFormat":"CycloneDX"}', '{"vulnerabilities":[]}', '[]'])
      expect(() => vulnerabilities.parse?.(text, path)).toThrow(
        `Could not read ${path}: it is not a vulnerability disclosure report in the format CycloneDX. Run scan-image again.`,
      )
  })

  test('is not scanned if it has nothing else', () => {
    const found = {
      path,
      target: { kind: 'image' as const, name: 'widget', platform: 'linux/amd64' },
      document: { target: undefined },
    }
    expect(vulnerabilities.present([found], [])).toBe(false)
    expect(vulnerabilities.summarise([found])).toEqual([])
    expect(vulnerabilities.lacking?.([found], { project: 'widget', hasArtifacts: true, images: [] })).toEqual([
      { kind: 'directory', name: 'widget' },
    ])
  })
})
