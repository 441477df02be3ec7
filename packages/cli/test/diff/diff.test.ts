import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { renderFindings } from '@release-tools/evidence'
import { documentOf, makeRelease, match, ourSchema, type TestRelease } from '@release-tools/evidence/testing'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { cli, tooWide } from '../../testing/run.ts'

const validate = new Ajv2020().compile(ourSchema('diff.v1.json'))
const errorsOf = (value: unknown) => (validate(value) ? [] : validate.errors)
let folder = ''
let [old, young]: TestRelease[] = []

/** A CycloneDX document of packages: `pkg:pypi/idna@3.6 MIT`. */
function cyclonedx(...packages: string[]): string {
  const components = packages.map(text => {
    const [purl = '', licence] = text.split(' ')
    const [, name, version] = /^pkg:[a-z]+\/(.*)@(.*)$/.exec(purl) ?? []
    return { type: 'library', name, version, purl, ...(licence && { licenses: [{ license: { id: licence } }] }) }
  })
  return JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', metadata: { component: {} }, components })
}

function spdx(...packages: string[]): string {
  const found = packages.map((text, at) => {
    const [purl = '', licence = 'NOASSERTION'] = text.split(' ')
    const [, name, versionInfo] = /^pkg:[a-z]+\/(.*)@(.*)$/.exec(purl) ?? []
    const externalRefs = [{ referenceType: 'purl', referenceLocator: purl }]
    return { SPDXID: `SPDXRef-${at}`, name, versionInfo, externalRefs, licenseDeclared: licence }
  })
  const root = { SPDXID: 'SPDXRef-root', name: 'root' }
  const relationships = [{ relationshipType: 'DESCRIBES', relatedSpdxElement: root.SPDXID }]
  return JSON.stringify({ spdxVersion: 'SPDX-2.3', packages: [root, ...found], relationships })
}

async function put(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diff-'))
  const target = { kind: 'directory', name: 'widget' } as const
  const scan = (...ids: string[]) =>
    renderFindings(
      documentOf(
        ids.map(id => match({ id })),
        { target },
      ),
    )
  ;[old, young] = await Promise.all([
    makeRelease({ files: { 'vulnerabilities.json': scan('CVE-2026-0001', 'CVE-2026-0002') } }),
    makeRelease({
      files: { 'vulnerabilities.json': scan('CVE-2026-0002', 'CVE-2026-0003') },
      without: /^images\/app\/linux-amd64\/sbom/,
      manifest: manifest => ({
        ...manifest,
        source: { ...manifest.source, tag: 'v1.3.0' },
      }),
    }),
  ])
})
afterAll(async () => {
  for (const path of [folder, old?.root ?? '', young?.root ?? '']) await rm(path, { recursive: true })
})

describe('two releases', () => {
  const expected = `Manifest
  ≠ source.tag: v1.2.0 → v1.3.0
  ≠ files images/app/linux-amd64/sbom.cyclonedx.json: bytes → (none)

Findings of widget
  + CVE-2026-0003 HIGH in widget 1.0.0, with a fix
  - CVE-2026-0001 HIGH in widget 1.0.0, with a fix

Not compared
  ! components of app (linux/amd64): the newer one has none

They differ. Nothing was verified: release-tools verify does that.
`

  test.each(['directory', 'tarball'] as const)('as %s', async form => {
    const { code, out, err } = await cli(['diff', old?.[form] ?? '', young?.[form] ?? ''])
    expect([code, err]).toEqual([0, ''])
    expect(tooWide(out)).toEqual([])
    expect(out).toBe(expected)
  })

  test('as folders of assets, which lack the files of images', async () => {
    const { out } = await cli(['diff', old?.assets ?? '', old?.assets ?? ''])
    expect(out).toBe(`Not compared
  ! components of app (linux/amd64): neither has the file
  ! findings of app (linux/amd64): neither has the file

Not everything could be compared. Nothing was verified: release-tools verify
does that.
`)
  })

  test('the same release does not differ', async () => {
    const { code, out } = await cli(['diff', '--exit-code', old?.directory ?? '', old?.tarball ?? ''])
    expect([code, out]).toEqual([0, 'Nothing differs. Nothing was verified: release-tools verify does that.\n'])
  })

  test('for a program', async () => {
    const { code, out } = await cli(['diff', '--json', '--exit-code', old?.directory ?? '', young?.tarball ?? ''])
    const value = JSON.parse(out)
    expect(code).toBe(1)
    expect(errorsOf(value)).toEqual([])
    expect(value).toMatchObject({
      differs: true,
      manifest: [{ what: 'source.tag', before: 'v1.2.0', now: 'v1.3.0' }, {}],
      findings: [{}, { target: 'widget', difference: { added: [{ id: 'CVE-2026-0003' }], unknown: [] } }],
      notCompared: [{ evidence: 'components', target: 'app (linux/amd64)', absent: 'now' }],
    })
    expect(errorsOf({ ...value, differs: 'yes' })).not.toEqual([])
  })
})

describe('two files', () => {
  const before = ['pkg:pypi/idna@3.6 MIT', 'pkg:pypi/six@1.16.0', 'pkg:pypi/old@2.0', 'pkg:maven/a@1']
  const now = ['pkg:pypi/idna@3.7 BSD-3-Clause', 'pkg:pypi/new@1.0', 'pkg:pypi/old@1.0', 'pkg:maven/a@2']
  const expected = `Components
  + new 1.0
  - six 1.16.0
  ↑ idna 3.6 → 3.7
  ↓ old 2.0 → 1.0
  ≠ a 1 → 2
  © idna MIT → BSD-3-Clause

They differ. Nothing was verified: release-tools verify does that.
`

  test.each([
    ['CycloneDX', cyclonedx, cyclonedx],
    ['SPDX', spdx, spdx],
    ['one format of each', cyclonedx, spdx],
  ])('SBOMs: %s', async (_, first, second) => {
    const paths = [await put('a.json', first(...before)), await put('b.json', second(...now))]
    expect(await cli(['diff', ...paths])).toEqual({ code: 0, out: expected, err: '' })
  })

  test('a finding that no scanner could look for again is not known', async () => {
    const failed = documentOf([], {
      scanners: [
        { name: 'grype', version: '1', status: 'error', database: {}, error: 'no database' },
        { name: 'trivy', version: '1', status: 'ok', database: {} },
      ],
    })
    const paths = [
      await put('a.json', renderFindings(documentOf([match(), match({ id: 'CVE-2026-0009', scanner: 'trivy' })]))),
      await put('b.json', renderFindings(failed)),
    ]
    const { out } = await cli(['diff', ...paths])
    expect(out).toContain('  - CVE-2026-0009 HIGH in widget 1.0.0, with a fix\n')
    expect(out.replace(/\s+/g, ' ')).toContain(
      '? CVE-2026-0001 HIGH in widget 1.0.0, with a fix: no scanner that reported it has looked again',
    )
  })

  test('manifests alone, and long lists', async () => {
    const paths = [old, young].map(release => join(release?.directory ?? '', 'manifest.yaml'))
    expect((await cli(['diff', ...paths])).out).toContain('  ≠ source.tag: v1.2.0 → v1.3.0\n')
    const many = Array.from({ length: 40 }, (_, at) => `pkg:npm/p${at}@1.0.0`)
    const long = [await put('a.json', cyclonedx()), await put('b.json', cyclonedx(...many))]
    expect((await cli(['diff', ...long])).out).toContain('  + 10 more lines: --json has all.\n')
  })

  test('texts of others cannot control the terminal', async () => {
    const paths = [await put('a.json', cyclonedx()), await put('b.json', cyclonedx('pkg:npm/a\u001b[2J@1'))]
    const { out } = await cli(['diff', ...paths], true)
    expect(out).toContain('\u001b[32m  + a\\u{1b}[2J 1\u001b[0m\n')
  })
})

test('what cannot be compared', async () => {
  const sbom = await put('a.json', cyclonedx())
  const release = old?.directory ?? ''
  await mkdir(join(folder, 'empty'), { recursive: true })
  const changed = await makeRelease()
  await writeFile(join(changed.directory, 'sbom.cyclonedx.json'), cyclonedx('pkg:npm/a@1'))
  const cases: [string[], string][] = [
    [[sbom], 'Could not read the command line: it needs two paths, and there are 1.'],
    [[sbom, release], `${sbom} is an SBOM, and ${release} is a release. Give two of one kind.`],
    [
      [sbom, join(folder, 'nothing')],
      `Could not read ${join(folder, 'nothing')}: no such file. Give a path that exists.`,
    ],
    [[sbom, join(folder, 'empty')], 'it has no manifest.yaml.'],
    [[sbom, await put('c.json', '{}')], 'it is none of these.'],
    [[sbom, await put('d.json', '{"a":')], 'd.json'],
    [[sbom, await put('e.json', 'a: b\n')], 'manifest.yaml'],
    [[release, changed.directory], 'sbom.cyclonedx.json is not the file that its manifest lists.'],
  ]
  for (const [paths, message] of cases) {
    const { code, err } = await cli(['diff', ...paths])
    expect([code, err.replace(/\s+/g, ' ')]).toEqual([2, expect.stringContaining(message)])
  }
  await rm(changed.root, { recursive: true })
})
