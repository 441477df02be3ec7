import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { ScannerMatch } from '../../src/findings/findings.ts'
import { mergeMatches } from '../../src/findings/merge.ts'
import { match, realMatches } from '../../testing/findings.ts'

const merge = (...matches: ScannerMatch[]) => mergeMatches(matches, ['grype', 'trivy'])

describe('mergeMatches', () => {
  test('joins the real reports of both scanners', () => {
    const findings = merge(...realMatches())
    expect(
      findings.map(finding => [
        finding.severity,
        finding.id,
        finding.aliases,
        finding.opinions.map(opinion => `${opinion.scanner} ${opinion.severity}`),
        finding.disagreement,
      ]),
    ).toEqual([
      ['CRITICAL', 'CVE-2024-5535', ['DSA-5764-1'], ['grype CRITICAL', 'trivy LOW'], 'severity'],
      ['HIGH', 'CVE-2015-2296', ['GHSA-pg2w-x9wp-vw92'], ['grype HIGH', 'trivy HIGH'], undefined],
      ['HIGH', 'CVE-2018-18074', [], ['trivy HIGH'], 'presence'],
      ['MEDIUM', 'CVE-2020-28493', ['GHSA-g3rq-g295-4j3m'], ['grype MEDIUM', 'trivy MEDIUM'], undefined],
      ['MEDIUM', 'CVE-2024-22195', ['GHSA-h5c8-rqwp-cp95'], ['grype MEDIUM'], 'presence'],
      ['NEGLIGIBLE', 'CVE-2099-0001', [], ['grype NEGLIGIBLE'], 'presence'],
    ])
  })

  test('joins over a chain of identifiers', () => {
    const [finding, ...others] = merge(
      match({ id: 'GHSA-aaaa-bbbb-cccc', ids: ['GHSA-aaaa-bbbb-cccc', 'PYSEC-2026-1'] }),
      match({ scanner: 'trivy', id: 'CVE-2026-0001', ids: ['CVE-2026-0001', 'PYSEC-2026-1'] }),
    )
    expect(others).toEqual([])
    expect(finding).toMatchObject({ id: 'CVE-2026-0001', aliases: ['GHSA-aaaa-bbbb-cccc', 'PYSEC-2026-1'] })
  })

  test('two CVEs that a chain of identifiers joins stay two findings', () => {
    const ids = [
      ['CVE-2026-0001', 'GHSA-1111-1111-1111'],
      ['GHSA-1111-1111-1111', 'PYSEC-2026-1'],
      ['CVE-2026-0002', 'PYSEC-2026-1'],
    ]
    const findings = mergeMatches(
      ids.map(own => match({ id: own[0] ?? '', ids: own })),
      ['grype'],
    )
    expect(findings.map(({ id, aliases }) => [id, ...aliases])).toEqual([ids[0], ids[2], ids[1]])
  })

  test('two CVEs of one advisory stay two findings, in which an exception for one does not cover the other', () => {
    const both = ['CVE-2026-0001', 'CVE-2026-0002'].map(id =>
      match({ scanner: 'trivy', id, ids: [id, 'GHSA-aaaa-bbbb-cccc'] }),
    )
    const advisory = match({ id: 'GHSA-aaaa-bbbb-cccc', ids: ['GHSA-aaaa-bbbb-cccc'] })
    const findings = merge(...both, advisory)
    expect(findings.map(finding => [finding.id, finding.aliases])).toEqual([
      ['CVE-2026-0001', ['GHSA-aaaa-bbbb-cccc']],
      ['CVE-2026-0002', ['GHSA-aaaa-bbbb-cccc']],
      ['GHSA-aaaa-bbbb-cccc', []],
    ])
  })

  test('does not join packages, nor versions of one', () => {
    expect(
      merge(match(), match({ purl: 'pkg:pypi/other@1.0.0' }), match({ purl: 'pkg:pypi/widget@2.0.0' })),
    ).toHaveLength(3)
  })

  test('an advisory about several CVEs is one finding for each of them', () => {
    const advisory = match({ id: 'ELSA-2026-1', ids: ['ELSA-2026-1', 'CVE-2026-0001', 'CVE-2026-0002'] })
    const findings = merge(
      advisory,
      match({ scanner: 'trivy', id: 'CVE-2026-0002', ids: ['CVE-2026-0002', 'ELSA-2026-1'] }),
    )
    expect(
      findings.map(finding => [finding.id, finding.aliases, finding.opinions.map(opinion => opinion.scanner)]),
    ).toEqual([
      ['CVE-2026-0001', ['ELSA-2026-1'], ['grype']],
      ['CVE-2026-0002', ['ELSA-2026-1'], ['grype', 'trivy']],
    ])
  })

  test('a CVE with relatives stays one finding', () => {
    expect(merge(match({ ids: ['CVE-2026-0001', 'CVE-2026-0002', 'GHSA-x'] }))).toMatchObject([
      { id: 'CVE-2026-0001', aliases: ['GHSA-x'] },
    ])
  })

  test('advisories of a distributor join nothing', () => {
    const findings = merge(
      match({ id: 'CVE-2026-0001', ids: ['CVE-2026-0001', 'DSA-1'] }),
      match({ scanner: 'trivy', id: 'CVE-2026-0002', ids: ['CVE-2026-0002', 'DSA-1'] }),
    )
    expect(findings).toHaveLength(2)
  })

  test('an identifier of a kind that is not known joins the same one', () => {
    expect(merge(match({ id: 'XYZ-1' }), match({ scanner: 'trivy', id: 'XYZ-1' }))).toMatchObject([
      { id: 'XYZ-1', aliases: [] },
    ])
  })

  test('identifiers join without regard to case', () => {
    expect(merge(match({ id: 'cve-2026-0001' }), match({ scanner: 'trivy', id: 'CVE-2026-0001' }))).toHaveLength(1)
  })

  test('a purl of any scanner names the package, rather than none', () => {
    const bare = match({ name: 'widget', version: '1.0.0' })
    delete bare.package.purl
    const [finding, ...others] = merge(bare, match({ scanner: 'trivy' }))
    expect(others).toEqual([])
    expect(finding?.package.purl).toBe('pkg:pypi/widget@1.0.0')
  })

  test('one scanner alone disagrees with nobody', () => {
    expect(mergeMatches([match()], ['grype'])[0]?.disagreement).toBeUndefined()
  })

  test('trivy’s LOW is grype’s NEGLIGIBLE', () => {
    const [finding] = merge(match({ severity: 'NEGLIGIBLE' }), match({ scanner: 'trivy', severity: 'LOW' }))
    expect(finding).toMatchObject({ severity: 'LOW' })
    expect(finding?.disagreement).toBeUndefined()
  })

  test('a fix that one scanner knows is a fix', () => {
    const [finding] = merge(
      match({ fix: { state: 'wont-fix', versions: [] } }),
      match({ scanner: 'trivy', fix: { state: 'fixed', versions: ['2', '1'] } }),
    )
    expect(finding?.fix).toEqual({ state: 'fixed', versions: ['1', '2'] })
    expect(merge(match({ fix: { state: 'unknown', versions: [] } }))[0]?.fix).toEqual({
      state: 'unknown',
      versions: [],
    })
  })

  test('the order of matches does not matter', () => {
    const ids = ['CVE-2026-0001', 'CVE-2026-0002', 'GHSA-a', 'GHSA-b', 'DSA-1', 'PYSEC-1']
    const arbitrary = fc.record({
      scanner: fc.constantFrom('grype' as const, 'trivy' as const),
      ids: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 4 }),
      purl: fc.constantFrom('pkg:pypi/a@1', 'pkg:pypi/A@1', 'pkg:pypi/b@1'),
      severity: fc.constantFrom('LOW' as const, 'HIGH' as const),
    })
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 12 }), fc.integer(), (parts, seed) => {
        const matches = parts.map(part => match({ ...part, id: part.ids[0] ?? '' }))
        const shuffled = matches
          .map((one, index) => ({ one, key: (index * 7919 + seed) % 13 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one)
        const findings = merge(...matches)
        expect(merge(...shuffled)).toEqual(findings)
        // Nothing gets lost: every opinion is in some finding.
        for (const { opinion } of matches)
          expect(
            findings.some(finding => finding.opinions.some(other => JSON.stringify(other) === JSON.stringify(opinion))),
          ).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})

describe('names of one operating system', () => {
  const of = (scanner: 'grype' | 'trivy', purl: string, id = 'CVE-2026-0001') => match({ scanner, purl, id })
  const shape = (...matches: ScannerMatch[]) =>
    merge(...matches).map(({ id, package: { purl, otherDistributions }, opinions }) => [
      id,
      purl,
      otherDistributions,
      opinions.map(opinion => opinion.scanner),
    ])

  test('are one, however the scanners spell it', () => {
    expect(
      shape(
        of('grype', 'pkg:rpm/amzn/a@1-1?epoch=0&distro=amzn-2'),
        of('trivy', 'pkg:rpm/amazon/a@1-1?distro=amazon-2'),
      ),
    ).toEqual([['CVE-2026-0001', 'pkg:rpm/amzn/a@1-1?epoch=0&distro=amzn-2', undefined, ['grype', 'trivy']]])
  })

  test('are one, if a scanner takes it for its parent; then every finding tells both names', () => {
    const mint = 'pkg:deb/linuxmint/a@1?distro=linuxmint-21.3'
    const debian = 'pkg:deb/debian/a@1?distro=debian-bookworm%2Fsid'
    expect(shape(of('grype', mint), of('trivy', debian), of('trivy', debian, 'CVE-2026-0002'))).toEqual([
      ['CVE-2026-0001', mint, ['debian'], ['grype', 'trivy']],
      ['CVE-2026-0002', debian, ['linuxmint'], ['trivy']],
    ])
  })

  test('stay two, if all scanners know both', () => {
    expect(shape(of('grype', 'pkg:rpm/amzn/a@1-1'), of('trivy', 'pkg:rpm/oracle/a@1-1'))).toHaveLength(2)
    expect(shape(of('grype', 'pkg:deb/ubuntu/a@1'), of('trivy', 'pkg:deb/debian/a@1'))).toHaveLength(2)
  })

  test('stay two, if one scanner itself tells two apart', () => {
    const two = [of('grype', 'pkg:deb/linuxmint/a@1'), of('grype', 'pkg:deb/kali/a@1')]
    expect(shape(...two, of('trivy', 'pkg:deb/debian/a@1'))).toHaveLength(3)
  })

  test('say nothing about packages of another type, nor about other versions', () => {
    expect(shape(of('grype', 'pkg:deb/linuxmint/a@1'), of('trivy', 'pkg:deb/debian/a@2'))).toHaveLength(2)
    expect(shape(of('grype', 'pkg:deb/linuxmint/a@1'), of('trivy', 'pkg:apk/alpine/a@1'))).toHaveLength(2)
  })

  test('do not make a source package one with the binary of its name', () => {
    expect(
      shape(of('grype', 'pkg:rpm/redhat/a@1-1?arch=src'), of('trivy', 'pkg:rpm/redhat/a@1-1?arch=x86_64')),
    ).toHaveLength(2)
  })
})
