import { describe, expect, test } from '@jest/globals'
import { coverageDocument, renderCoverage } from '../../src/coverage/coverage-document.ts'
import type { FindingsDocument } from '../../src/findings/findings.ts'
import { renderFindings } from '../../src/findings/findings-document.ts'
import { EvidenceCollector } from '../../src/kinds/read-evidence.ts'
import { renderCycloneDx } from '../../src/sbom/render-cyclonedx.ts'
import { renderSpdx } from '../../src/sbom/render-spdx.ts'
import { findingsToday } from '../../src/signals/findings-signal.ts'
import { isSignalSource, type SignalFacts } from '../../src/signals/signal-facts.ts'
import { signalFiles } from '../../src/signals/signal-files.ts'
import { securitySignals } from '../../src/signals/signals.ts'
import { parseSignals } from '../../src/signals/signals-document.ts'
import { file } from '../../testing/coverage.ts'
import { documentOf, match } from '../../testing/findings.ts'
import { manifestOf } from '../../testing/release.ts'
import { releaseBom } from '../../testing/sboms.ts'
import { ourSchema, schemaErrors } from '../../testing/schema.ts'

const schema = ourSchema('security-signals.v1.json')
const directory = { kind: 'directory' as const, name: 'widget' }
const wheel = { 'widget-1.2.0-py3-none-any.whl': 'a wheel' }
const scanned = (parts: Partial<FindingsDocument> = {}, matches = [match()]) =>
  renderFindings(documentOf(matches, { target: directory, ...parts }))
const files = {
  'artifacts/widget-1.2.0-py3-none-any.whl': 'a wheel',
  'policy.yaml': 'version: 1\n',
  'sbom.cyclonedx.json': renderCycloneDx(releaseBom(wheel)),
  'sbom.spdx.json': renderSpdx(releaseBom(wheel)),
  'vulnerabilities.json': scanned(),
  'provenance.intoto.jsonl': '{}\n',
}
const whole = {
  signature: { signer: { kind: 'key' as const, sha256: 'b'.repeat(64) }, logged: false },
  level: { level: 2 as const, reason: 'The workflow was called by a tag, which can be moved.' },
}

function factsOf(changed: Record<string, string | undefined> = {}): SignalFacts {
  const all = Object.entries({ ...files, ...changed }).filter((one): one is [string, string] => one[1] !== undefined)
  const { images: _, ...manifest } = manifestOf(Object.fromEntries(all))
  const artifacts = manifest.files
    .filter(({ path }) => path.startsWith('artifacts/'))
    .map(({ path, sha256 }) => ({ fileName: path.slice('artifacts/'.length), sha256 }))
  const { commit } = manifest.source
  const collector = new EvidenceCollector({ project: 'widget', version: '1.2.0', commit, images: [], artifacts })
  for (const [path, text] of all) collector.add(path, text)
  return { ...manifest, ...whole, images: [], evidence: collector.finish() }
}

const signalsOf = (changed: Record<string, string | undefined> = {}) => securitySignals(factsOf(changed)).signals

describe('security-signals.json', () => {
  const made = signalFiles(factsOf())
  const text = made[0]?.content ?? ''

  test('fulfils its schema, is read as it was written, and is the same whenever it is made', () => {
    expect(schemaErrors(schema, JSON.parse(text))).toEqual([])
    expect(parseSignals(text, 'it')).toEqual(JSON.parse(text))
    expect(signalFiles(factsOf())).toEqual(made)
  })

  test('names the evidence with addresses and digests, and each badge with its files', () => {
    const document = parseSignals(text, 'it')
    expect(document).toMatchObject({
      project: { name: 'widget', version: '1.2.0' },
      release: { url: 'https://github.com/acme/widget/releases/tag/v1.2.0' },
      verify: { manifest: 'https://github.com/acme/widget/releases/download/v1.2.0/manifest.yaml' },
      subjects: { files: [{ name: 'widget-1.2.0-py3-none-any.whl', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }] },
      verdict: { result: 'pass', day: '2026-06-01', policy: { path: 'policy.yaml' } },
      signals: {
        signed: { signer: whole.signature.signer, logged: false },
        sbom: {
          ...{ status: 'present', formats: ['CycloneDX', 'SPDX'] },
          evidence: [{ path: 'sbom.cyclonedx.json' }, { path: 'sbom.spdx.json' }],
        },
        findings: {
          ...{ status: 'present', total: 1, fixable: 1, unjudged: 0, day: '2026-05-31', severities: { HIGH: 1 } },
          evidence: [{ url: 'https://github.com/acme/widget/releases/download/v1.2.0/vulnerabilities.json' }],
        },
        slsa: { status: 'present', level: 2, evidence: [{ path: 'provenance.intoto.jsonl' }] },
      },
    })
    const named = document.badges.flatMap(({ endpoint, picture }) => [endpoint, picture])
    expect(named.map(({ path }) => path)).toEqual(made.slice(1).map(({ file }) => file.path))
    expect(
      named.every(({ url }) => url?.startsWith('https://github.com/acme/widget/releases/download/v1.2.0/badge-')),
    ).toBe(true)
  })

  test('names only files that are its sources', () => {
    expect(
      ['sbom.spdx.json', 'images/app/linux-amd64/vulnerabilities.json', 'tools/vulnerabilities.json', 'release.md'].map(
        path => isSignalSource(path, 'widget'),
      ),
    ).toEqual([true, true, false, false])
  })

  test.each<[string, (document: ReturnType<typeof JSON.parse>) => void, string]>([
    ['another schema', one => (one.schema = 'x'), '"schema" is "x", which is not one of '],
    ['no status', one => delete one.signals.findings.status, '"signals.findings.status" is missing.'],
    ['a level 4', one => (one.signals.slsa.level = 4), '"signals.slsa.level" is 4, which is not one of 0, 1, 2, 3.'],
    [
      'a path outside of the release',
      one => (one.verdict.policy.path = '../policy.yaml'),
      '"verdict.policy.path" is "../policy.yaml", which is not a relative path with forward slashes.',
    ],
    [
      'an address of a script',
      one => (one.release.url = 'javascript:1'),
      '"release.url" is "javascript:1", which is not',
    ],
    ['a seventh badge', one => one.badges.push(one.badges[0]), '"badges" has 7 items, more than the 6 accepted.'],
    ['an unknown key', one => (one.secure = true), 'it has the unknown key "secure"'],
  ])('is refused with %s, by its reader and by its schema', (_, change, message) => {
    const broken = JSON.parse(text)
    change(broken)
    expect(() => parseSignals(JSON.stringify(broken), 'it')).toThrow(message)
    expect(schemaErrors(schema, broken)).not.toEqual([])
  })
})

describe('what is not known is said so', () => {
  const ok = { name: 'grype', version: '1', status: 'ok', database: {} } as const
  test.each<[string, string | undefined, string]>([
    ['nothing was scanned', undefined, 'Nothing was scanned.'],
    ['the report is of another commit or none', '{', 'A report of the scan cannot be used.'],
    ['no scanner ran', scanned({ scanners: [] }), 'No scanner ran.'],
    ['a scanner failed', scanned({ scanners: [ok, { ...ok, name: 'trivy', status: 'error' }] }), 'A scanner failed.'],
    [
      'the database is a sample',
      scanned({ scanners: [{ ...ok, database: { sample: true } }] }),
      'The database is a sample, which knows only a few vulnerabilities.',
    ],
  ])('findings: %s', (_, report, reason) => {
    const { findings } = signalsOf({ 'vulnerabilities.json': report })
    expect(findings).toMatchObject({ status: 'unknown', reason })
    expect(findings.total).toBeUndefined()
  })

  test('findings: no scanner found anything to look up in an image', () => {
    const scanners = [{ ...ok, database: { unused: true } }]
    const { status, reason } = findingsToday([documentOf([], { scanners })])
    expect([status, reason]).toEqual(['unknown', 'No scanner judges anything in an image.'])
  })

  test('a database without a day leaves the day open; packages that nobody judges are counted', () => {
    const { findings } = signalsOf({ 'vulnerabilities.json': scanned({ scanners: [ok], unjudged: ['a 1', 'b 2'] }) })
    expect(findings).toMatchObject({ status: 'present', unjudged: 2, reason: 'No scanner judges 2 packages.' })
    expect(findings.day).toBeUndefined()
  })

  test('the day is that of the oldest database, in UTC', () => {
    const built = (day: string) => ({ ...ok, database: { built: day } })
    const report = scanned({ scanners: [built('2026-05-31T12:00:00Z'), built('2026-05-30T23:30:00-02:00')] })
    expect(signalsOf({ 'vulnerabilities.json': report }).findings.day).toBe('2026-05-31')
  })

  test('the day is that of databases that were read', () => {
    const idle = { ...ok, name: 'trivy', database: { unused: true } } as const
    const read = { ...ok, database: { built: '2026-05-31T12:00:00Z' } }
    const day = (...scanners: FindingsDocument['scanners']) =>
      signalsOf({ 'vulnerabilities.json': scanned({ scanners }) }).findings.day
    expect([day(read, idle), day(idle)]).toEqual(['2026-05-31', undefined])
  })

  test('a vulnerability in a package counts once, in all targets', () => {
    const report = scanned({}, [match(), match({ version: '2.0.0' }), match({ id: 'CVE-2026-0002', severity: 'LOW' })])
    const { findings } = signalsOf({
      'vulnerabilities.json': report,
      'directories/api/vulnerabilities.json': renderFindings(
        documentOf([match()], { target: { kind: 'subdirectory', name: 'api' } }),
      ),
    })
    expect(findings).toMatchObject({ total: 2, severities: { HIGH: 1, LOW: 1 } })
  })

  test('a release without evidence has none, and says so', () => {
    const absent = {
      'sbom.cyclonedx.json': undefined,
      'sbom.spdx.json': undefined,
      'provenance.intoto.jsonl': undefined,
    }
    const { sbom, provenance, coverage } = signalsOf(absent)
    expect([sbom, provenance, coverage].map(({ status, reason }) => [status, reason])).toEqual([
      ['absent', 'The release has no SBOM.'],
      ['absent', 'The release has no provenance.'],
      ['absent', 'No coverage was measured.'],
    ])
    expect(signalsOf({ 'sbom.cyclonedx.json': '{}' }).sbom).toMatchObject({ status: 'unknown' })
    expect(signalsOf({ 'coverage.json': '{}' }).coverage).toMatchObject({ status: 'unknown' })
  })

  test('coverage has its numbers, or why there are none', () => {
    const commit = manifestOf({}).source.commit
    const source = file('a.py', '1', '2!')
    const report = { version: '7.0', branches: false, files: [source] }
    const early = coverageDocument({ commit, report, files: [source], importedBefore: ['a.py'] })
    expect(signalsOf({ 'coverage.json': renderCoverage(early) }).coverage).toMatchObject({
      ...{ status: 'present', percent: 50, lines: 2, coveredLines: 1 },
      reason: 'It is too low: measuring began after files had been imported.',
    })
    const empty = coverageDocument({ commit, report: { ...report, files: [] }, files: [], nothing: ['no-python'] })
    expect(signalsOf({ 'coverage.json': renderCoverage(empty) }).coverage).toMatchObject({
      status: 'absent',
      reason: 'No Python code of the project was measured, because the wheel has no Python files.',
    })
  })
})
