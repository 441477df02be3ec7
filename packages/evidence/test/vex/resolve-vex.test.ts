import { describe, expect, test } from '@jest/globals'
import type { FindingsDocument } from '../../src/findings/findings.ts'
import { parseVex } from '../../src/vex/read-vex.ts'
import { excuses, resolveVex } from '../../src/vex/resolve-vex.ts'
import type { VexRelease } from '../../src/vex/vex-product.ts'
import { documentOf, match } from '../../testing/findings.ts'
import { csafOf, cycloneDxVexOf, openVexOf, vulnerabilityOf } from '../../testing/vex.ts'

const digest = (letter: string) => `sha256:${letter.repeat(64)}`
const release: VexRelease = {
  name: 'hostcard',
  version: '1.2.0',
  addresses: ['https://github.com/acme/hostcard', 'https://github.com/acme/hostcard@v1.2.0'],
  manifest: 'e'.repeat(64),
  artifacts: ['d'.repeat(64)],
  images: [
    {
      name: 'hostcard',
      repository: 'ghcr.io/acme/hostcard',
      digest: digest('a'),
      platforms: [
        { platform: 'linux/amd64', digest: digest('b') },
        { platform: 'linux/arm64', digest: digest('c') },
      ],
    },
    { name: 'base', repository: 'docker.io/library/base', digest: digest('f'), platforms: [] },
  ],
}
const project = documentOf([match()], { target: { kind: 'directory', name: 'hostcard' } })
const imageOf = (name: string, purl = 'pkg:pypi/widget@1.0.0') =>
  documentOf([match({ purl })], { target: { kind: 'image', name, platform: 'linux/amd64', digest: digest('b') } })
const image = imageOf('hostcard')

/** The status that counts for the only finding; `wide` if it would count with the scope `release`, and nothing if no statement is about it. */
function resolve(document: FindingsDocument, ...vex: object[]): string | undefined {
  const statements = vex.flatMap((one, index) => parseVex(one, `${index}.json`))
  const { applied, tooWide } = resolveVex([{ statements }], [document], release)
  const [found] = [...applied.values()]
  if (found === undefined) return tooWide.length > 0 ? 'wide' : undefined
  return `${found.statement.status}${found.conflict ? ' (conflict)' : ''}${found.versionless ? ' (any version)' : ''}`
}

const of = (...names: string[]) => ({ products: names.map(name => ({ '@id': name })) })
const within = (product: string | object, part = 'pkg:pypi/widget@1.0.0') => ({
  products: [{ ...(typeof product === 'string' ? { '@id': product } : product), subcomponents: [{ '@id': part }] }],
})
const own = of('pkg:pypi/widget@1.0.0')
const at = (day: string) => ({ timestamp: `2026-${day}T00:00:00Z` })

describe('of the statements about a finding', () => {
  test.each<[string, object[], string | undefined]>([
    ['none counts for another vulnerability', [{ ...own, vulnerability: { name: 'CVE-2026-0002' } }], undefined],
    [
      'one may name it by an alias, in any case',
      [{ ...own, vulnerability: { name: 'x-1', aliases: ['cve-2026-0001'] } }],
      'not_affected',
    ],
    [
      'the newest counts',
      [
        { ...own, ...at('01-01') },
        { ...own, status: 'affected', ...at('02-01') },
      ],
      'affected',
    ],
    [
      'the newest counts, wherever it stands',
      [
        { ...own, status: 'affected', ...at('02-01') },
        { ...own, ...at('01-01') },
      ],
      'affected',
    ],
    [
      'the newest counts, also if it is the better one',
      [
        { ...own, status: 'affected', ...at('01-01') },
        { ...own, ...at('02-01') },
      ],
      'not_affected',
    ],
    [
      'times count by their zones',
      [
        { ...own, timestamp: '2026-02-01T01:00:00+02:00' },
        { ...own, status: 'affected', timestamp: '2026-01-31T23:30:00Z' },
      ],
      'affected',
    ],
    [
      'that about a part counts at equal times',
      [within('pkg:pypi/hostcard', 'pkg:pypi/widget'), { ...own, status: 'affected' }],
      'not_affected (any version)',
    ],
    [
      'that about a version counts at equal times',
      [own, { ...of('pkg:pypi/widget'), status: 'affected' }],
      'not_affected',
    ],
    [
      'the less favourable counts at equal times',
      [own, { ...own, status: 'under_investigation' }, { ...own, status: 'fixed' }],
      'under_investigation (conflict)',
    ],
    [
      'affected is less favourable than all others',
      [own, { ...own, status: 'under_investigation' }, { ...own, status: 'affected' }],
      'affected (conflict)',
    ],
    ['fixed is less favourable than not_affected', [own, { ...own, status: 'fixed' }], 'fixed (conflict)'],
    ['two that say the same do not conflict', [own, own], 'not_affected'],
  ])('%s', (_, statements, expected) => {
    expect(resolve(project, openVexOf(...statements))).toBe(expected)
    expect(resolve(project, ...statements.map(one => openVexOf(one)).reverse())).toBe(expected)
  })
})

test('a statement about one vulnerability does not cover another one of the same advisory', () => {
  const ids = ['CVE-2026-0001', 'CVE-2026-0002']
  const documents = [
    documentOf(
      ids.map(id => match({ id, ids: [id, 'DSA-6001-1'] })),
      { target: project.target },
    ),
  ]
  const excused = (vulnerability: object) => {
    const statements = parseVex(openVexOf({ ...own, vulnerability }), 'a.json')
    const { applied, unused } = resolveVex([{ statements }], documents, release)
    return [[...applied.keys()].map(({ id }) => id), unused.length]
  }
  expect(excused({ name: 'CVE-2026-0001', aliases: ['DSA-6001-1'] })).toEqual([['CVE-2026-0001'], 0])
  expect(excused({ name: 'DSA-6001-1', aliases: ['CVE-2026-0003'] })).toEqual([[], 1])
  expect(excused({ name: 'DSA-6001-1' })).toEqual([ids, 0])
})

describe('a BOM-Link', () => {
  const link = 'urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1'
  const boms = [{ target: { kind: 'directory' as const, name: 'hostcard' }, link }]
  const vex = (bom: string) =>
    cycloneDxVexOf({ affects: [{ ref: `${bom}#${encodeURIComponent('pkg:pypi/widget@1.0.0')}` }] })
  const applied = (document: FindingsDocument, bom: string) =>
    resolveVex([{ statements: parseVex(vex(bom), 'a.json') }], [document], { ...release, boms }).applied.size

  test('names a component of the SBOM of its target, and of no other SBOM or version of it', () => {
    expect([applied(project, link), applied(image, link), applied(project, link.replace(/1$/, '2'))]).toEqual([1, 0, 0])
  })
})

describe('a statement', () => {
  const oci = 'pkg:oci/hostcard@sha256%3A'
  test.each<[string, FindingsDocument, object, string | undefined]>([
    ['about the package', project, of('pkg:pypi/Widget@1.0'), 'not_affected'],
    ['about every version of it', project, of('pkg:pypi/widget'), 'not_affected (any version)'],
    ['about another version of it', project, of('pkg:pypi/widget@9.9.9'), undefined],
    ['about it, with a qualifier', project, of('pkg:pypi/widget@1.0.0?file_name=a.whl'), 'not_affected'],
    [
      'about it beside an id',
      project,
      { products: [{ '@id': 'x:y', identifiers: { purl: 'pkg:pypi/widget@1.0.0' } }] },
      'not_affected',
    ],
    ['about it as a part of the release', project, within('pkg:pypi/hostcard@1.2'), 'not_affected'],
    ['about it as a part of another release', project, within('pkg:pypi/hostcard@1.3.0'), undefined],
    ['about it as a part of every release', project, within('pkg:pypi/HostCard'), 'not_affected'],
    ['about it as a part of a longer name', project, within('pkg:pypi/hostcard2@1.2.0'), undefined],
    ['about it as a part of something else', project, within('pkg:pypi/gadget'), undefined],
    ['about another part of the release', project, within('pkg:pypi/hostcard', 'pkg:pypi/other'), undefined],
    ['about it as a part of the repository', project, within('https://github.com/acme/hostcard'), 'not_affected'],
    ['about it as a part of the tag', image, within('https://github.com/acme/hostcard@v1.2.0'), 'not_affected'],
    ['about it as a part of another repository', project, within('https://github.com/acme/hostcards'), undefined],
    [
      'about it as a part of the repository on GitHub',
      image,
      within('pkg:github/Acme/hostcard@v1.2.0'),
      'not_affected',
    ],
    ['about it as a part of another tag on GitHub', image, within('pkg:github/acme/hostcard@v1.3.0'), undefined],
    ['about it as a part of the root of any kind', image, within('pkg:generic/hostcard@1.2.0'), 'not_affected'],
    ['about it as a part of an artifact', project, within({ hashes: { 'sha-256': 'D'.repeat(64) } }), 'not_affected'],
    ['about it as a part of the manifest', image, within({ hashes: { 'sha-256': 'e'.repeat(64) } }), 'not_affected'],
    ['about it as a part of the wheel says nothing of the image', image, within('pkg:pypi/hostcard@1.2.0'), undefined],
    [
      'about it as a part of the image says nothing of the wheel',
      project,
      within(`${oci}${'a'.repeat(64)}`),
      undefined,
    ],
    [
      'about it as a part of the image',
      image,
      within(`${oci}${'a'.repeat(64)}?repository_url=ghcr.io/acme/hostcard`),
      'not_affected',
    ],
    ['about it as a part of the image by its platform', image, within(`${oci}${'b'.repeat(64)}`), 'not_affected'],
    ['about it as a part of the image on another platform', image, within(`${oci}${'c'.repeat(64)}`), undefined],
    ['about it as a part of another image', image, within(`${oci}${'f'.repeat(64)}`), undefined],
    ['about it as a part of every image of the name', image, within('pkg:oci/hostcard'), 'not_affected'],
    [
      'about it as a part of every image of the repository',
      image,
      within('pkg:oci/hostcard?repository_url=ghcr.io/acme/hostcard'),
      'not_affected',
    ],
    [
      'about it as a part of every image of the owner',
      image,
      within('pkg:oci/hostcard?repository_url=ghcr.io/acme'),
      'not_affected',
    ],
    [
      'about it as a part of every image of another repository',
      image,
      within('pkg:oci/hostcard?repository_url=quay.io/acme/hostcard'),
      undefined,
    ],
    [
      'about it as a part of an image of Docker Hub, by its other address',
      imageOf('base'),
      within('pkg:oci/base?repository_url=index.docker.io/library/base'),
      'not_affected',
    ],
    [
      'about it as a part of an image of Docker Hub, by its short name',
      imageOf('base'),
      within('pkg:docker/base'),
      'not_affected',
    ],
    [
      'about the package on another architecture',
      imageOf('base', 'pkg:rpm/redhat/zlib@1-1?arch=x86_64'),
      of('pkg:rpm/redhat/zlib@1-1?arch=aarch64'),
      undefined,
    ],
    [
      'about the package on this architecture, by its other name',
      imageOf('base', 'pkg:rpm/redhat/zlib@1-1?arch=x86_64'),
      of('pkg:rpm/redhat/zlib@1-1?arch=amd64'),
      'not_affected',
    ],
    [
      'about the package in the namespace of the other scanner',
      imageOf('base', 'pkg:rpm/amzn/zlib@1-1?distro=amzn-2'),
      of('pkg:rpm/amazon/zlib@1-1'),
      'not_affected',
    ],
    [
      'about the package of another release of the distribution',
      imageOf('base', 'pkg:deb/debian/zlib1g@1?distro=debian-12'),
      of('pkg:deb/debian/zlib1g@1?distro=debian-11'),
      undefined,
    ],
    ['without a product', project, {}, 'wide'],
    ['about the whole release', project, of('pkg:pypi/hostcard@1.2.0'), 'wide'],
    [
      'about the package of the release itself, in the image',
      imageOf('hostcard', 'pkg:pypi/hostcard@1.2.0'),
      of('pkg:pypi/hostcard@1.2.0'),
      'not_affected',
    ],
    ['about nothing', project, { products: [{}] }, undefined],
  ])('%s', (_, document, statement, expected) => {
    expect(resolve(document, openVexOf(statement))).toBe(expected)
  })

  test('about the whole release counts with the scope `release`, for every package in it', () => {
    const statements = parseVex(openVexOf(of('pkg:pypi/hostcard@1.2.0')), 'a.json')
    const { applied, tooWide, unused } = resolveVex([{ statements, scope: 'release' }], [project], release)
    expect([[...applied.values()].map(excuses), tooWide, unused]).toEqual([[true], [], []])
  })

  test('of several groups is resolved with all others, each by the scope of its own', () => {
    const groups = [
      { statements: parseVex(openVexOf({}), 'files.json'), scope: 'release' as const },
      { statements: parseVex(openVexOf({ ...own, status: 'affected', ...at('07-01') }), 'signed.json') },
      { statements: parseVex(openVexOf({ ...at('08-01') }), 'wide.json') },
    ]
    const { applied, tooWide } = resolveVex(groups, [project], release)
    expect([...applied.values()].map(({ statement }) => statement.document)).toEqual(['signed.json'])
    expect(tooWide.map(({ document }) => document)).toEqual(['wide.json'])
  })

  test('that matches nothing is unused, and one that is older than another is not', () => {
    const vex = openVexOf(own, { ...own, ...at('02-01') }, of('pkg:pypi/gone'), within('pkg:pypi/gadget'))
    const { unused } = resolveVex([{ statements: parseVex(vex, 'a.json') }], [project], release)
    expect(unused.map(({ index }) => index)).toEqual([2, 3])
  })
})

// What grype 0.110 and trivy 0.59 do differently is in the names of the tests. Both exit with 0 in all of them, unless it is said.
describe('of what scanners do differently', () => {
  const ghsa = documentOf([match({ id: 'GHSA-aaaa-bbbb-cccc', ids: ['GHSA-aaaa-bbbb-cccc', 'CVE-2026-0001'] })], {
    target: { kind: 'directory', name: 'hostcard' },
  })
  const csaf = (parts: object, product = 'part') =>
    csafOf({
      vulnerabilities: [
        vulnerabilityOf({
          product_status: { known_not_affected: [product] },
          flags: [{ label: 'component_not_present', product_ids: [product] }],
          ...parts,
        }),
      ],
    })

  test.each<[string, FindingsDocument, object[], string | undefined]>([
    ['a CVE is a name of the GHSA (grype ignores it)', ghsa, [openVexOf(own)], 'not_affected'],
    [
      'a GHSA is a name of the CVE (trivy ignores it)',
      ghsa,
      [openVexOf({ ...own, vulnerability: { name: 'GHSA-aaaa-bbbb-cccc' } })],
      'not_affected',
    ],
    [
      'two documents are one list (trivy takes any that says not_affected)',
      project,
      [openVexOf(own), openVexOf({ ...own, status: 'affected', ...at('07-01') })],
      'affected',
    ],
    [
      'at the same time the worse counts, and is called a conflict (grype: the later, trivy: the earlier in the document)',
      project,
      [openVexOf(own, { ...own, status: 'affected' })],
      'affected (conflict)',
    ],
    [
      'a product that is another one is not ours (both ignore it too)',
      project,
      [openVexOf(within('pkg:pypi/gadget'))],
      undefined,
    ],
    [
      'a qualifier that the finding lacks does not matter (both ignore the statement)',
      project,
      [openVexOf(of('pkg:pypi/widget@1.0.0?vcs_url=x'))],
      'not_affected',
    ],
    ['CSAF without a version is every version (grype ignores it)', project, [csaf({})], 'not_affected (any version)'],
    [
      'CSAF with ids and no cve is read (grype: nothing, trivy: panics)',
      ghsa,
      [csaf({ cve: undefined, ids: [{ system_name: 'GitHub', text: 'GHSA-aaaa-bbbb-cccc' }] })],
      'not_affected (any version)',
    ],
    [
      'CSAF with an unknown key is read (grype: silently nothing)',
      project,
      [csaf({ x_more: 1 })],
      'not_affected (any version)',
    ],
    ['a part of a product of CSAF is one', project, [csafOf()], 'not_affected (any version)'],
    [
      'CycloneDX with its own components is read (grype: error, trivy: FATAL)',
      project,
      [cycloneDxVexOf({})],
      'not_affected',
    ],
    [
      'of CycloneDX the newest entry counts (trivy: the last in the document)',
      project,
      [cycloneDxVexOf({ analysis: { state: 'exploitable', lastUpdated: '2026-07-01T00:00:00Z' } }, {})],
      'affected',
    ],
    [
      'three formats are one list',
      project,
      [
        openVexOf(own),
        csaf({}),
        cycloneDxVexOf({ analysis: { state: 'in_triage', lastUpdated: '2026-07-01T00:00:00Z' } }),
      ],
      'under_investigation',
    ],
  ])('%s', (_, document, vex, expected) => {
    expect(resolve(document, ...vex)).toBe(expected)
  })

  test.each<[string, object]>([
    ['no justification', openVexOf({ ...own, justification: undefined })],
    ['an unknown status', openVexOf({ ...own, status: 'bogus' })],
    ['an unknown context', { ...openVexOf(own), '@context': 'https://openvex.dev/ns/v9' }],
    ['no version', { ...openVexOf(own), version: undefined }],
    ['no time', { ...openVexOf(own), timestamp: undefined }],
    ['CSAF with contradicting groups', csaf({ product_status: { known_not_affected: ['part'], fixed: ['part'] } })],
    ['CSAF without a publisher', csafOf({ document: { publisher: undefined } })],
  ])('%s is an error (a scanner applies or ignores it)', (_, document) => {
    expect(() => parseVex(JSON.parse(JSON.stringify(document)), 'a.json')).toThrow('Could not read a.json')
  })
})
