import { describe, expect, test } from '@jest/globals'
import { readReport } from '../../src/findings/findings.ts'
import { mergeMatches } from '../../src/findings/merge.ts'
import { unjudged, viewOf } from '../../src/findings/view.ts'
import { match } from '../../testing/findings.ts'

const seen = (name: string, purl = `pkg:pypi/${name}@1.0.0`) => ({ name, version: '1.0.0', type: 'pip', purl })

describe('a scanner that reports nothing', () => {
  const merged = (judged: Parameters<typeof viewOf>[0]) =>
    mergeMatches([match({ scanner: 'grype' })], ['grype', 'trivy'], viewOf(judged)).map(
      ({ unseen, disagreement, opinions }) => ({ unseen, disagreement, opinions: opinions.length }),
    )

  test('disagrees if it judged the package, in whatever spelling', () => {
    const judged = new Map([['trivy' as const, [seen('other'), seen('Widget', 'pkg:pypi/Widget@1.0.0')]]])
    expect(merged(judged)).toEqual([{ unseen: undefined, disagreement: 'presence', opinions: 1 }])
  })

  test.each([
    ['another package', [seen('other')]],
    ['another version', [seen('widget', 'pkg:pypi/widget@1.0.1')]],
    ['nothing', []],
  ])('has no opinion if it judged %s', (_, packages) => {
    expect(merged(new Map([['trivy' as const, packages]]))).toEqual([
      { unseen: ['trivy'], disagreement: undefined, opinions: 1 },
    ])
  })

  test('has no opinion if it lists no packages at all', () => {
    expect(merged(new Map())).toEqual([{ unseen: ['trivy'], disagreement: undefined, opinions: 1 }])
  })

  test('leaves the disagreement of the others as it is', () => {
    const matches = [match({ scanner: 'grype', severity: 'LOW' }), match({ scanner: 'trivy', severity: 'HIGH' })]
    expect(mergeMatches(matches, ['grype', 'trivy'], viewOf(new Map()))).toMatchObject([{ disagreement: 'severity' }])
  })
})

test('packages that one scanner skips and no other judges are unjudged, each once', () => {
  const apk = (distribution: string) => seen('musl', `pkg:apk/${distribution}/musl@1.0.0`)
  const skipped = [apk('strange'), seen('curl'), seen('curl')]
  expect(unjudged([{ judged: [seen('other')], skipped }])).toEqual([apk('strange'), seen('curl')])
  expect(
    unjudged([
      { judged: [], skipped },
      { judged: [apk('alpine')], skipped: [seen('curl')] },
    ]),
  ).toEqual([seen('curl')])
  expect(unjudged([{ judged: [seen('curl')], skipped: [] }])).toEqual([])
})

describe('what a scanner judged', () => {
  const grype = (distro: string, sbom?: object) =>
    readReport('grype', {
      report: JSON.stringify({ descriptor: { name: 'grype' }, matches: [], distro: { name: distro } }),
      about: '',
      ...(sbom === undefined ? {} : { sbom: JSON.stringify(sbom) }),
    }).judged.map(({ name }) => name)
  const artifacts = [
    { name: 'openssl', version: '3', type: 'deb' },
    { name: 'click', version: '8', type: 'python' },
    { name: '', version: '1', type: 'python' },
  ]

  test('grype: the packages of its SBOM; those of an unknown distribution are skipped', () => {
    expect(grype('debian', { artifacts })).toEqual(['openssl', 'click'])
    expect(grype('', { artifacts })).toEqual(['click'])
    expect(grype('debian')).toEqual([])
  })

  test('grype: the components of a CycloneDX document, without files', () => {
    const components = [
      { name: 'click', version: '8', type: 'library', purl: 'pkg:pypi/click@8' },
      { name: 'widget.whl', type: 'file' },
    ]
    expect(grype('', { bomFormat: 'CycloneDX', components })).toEqual(['click'])
  })

  test('trivy: the packages that it lists, without those that it does not judge', () => {
    const results = [
      { Type: 'pip', Packages: [{ Name: 'click', Version: '8', Identifier: { PURL: 'pkg:pypi/click@8' } }, {}] },
      { Type: 'conda-pkg', Packages: [{ Name: 'numpy', Version: '2' }] },
      {
        Type: 'amazon',
        Packages: [
          { Name: 'curl', Version: '8', Repository: { Class: 'official' } },
          { Name: 'agent', Version: '1', Repository: { Class: 'third-party' } },
        ],
      },
      { Type: 'npm' },
    ]
    const report = JSON.stringify({ SchemaVersion: 2, Results: results })
    expect(readReport('trivy', { report, about: '{}' }).judged).toEqual([
      { name: 'click', version: '8', type: 'pip', purl: 'pkg:pypi/click@8' },
      { name: 'curl', version: '8', type: 'amazon' },
    ])
  })
})
