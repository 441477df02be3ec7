import { expect, test } from '@jest/globals'
import { draftVex, type VexDraft } from '../../src/vex/draft-vex.ts'
import { parseOpenVex } from '../../src/vex/openvex.ts'
import { excuses, resolveVex } from '../../src/vex/resolve-vex.ts'
import { vexReleaseIn } from '../../src/vex/vex-product.ts'
import { documentOf, match } from '../../testing/findings.ts'
import { manifestOf } from '../../testing/release.ts'

const manifest = manifestOf({ 'artifacts/widget-1.2.0-py3-none-any.whl': 'a wheel' })
const rpm = match({ purl: 'pkg:rpm/redhat/zlib@1.2-3?arch=x86_64&distro=rhel-9.4&epoch=1', name: 'zlib' })
const both = match({ ids: ['CVE-2026-0001', 'GHSA-aaaa-bbbb-cccc'], purl: 'pkg:pypi/dep@1.0.0', name: 'dep' })
const project = documentOf([both], { target: { kind: 'directory', name: 'widget' } })
const image = documentOf([both, rpm], { target: { kind: 'image', name: 'app', platform: 'linux/amd64' } })
const draft: VexDraft = {
  author: 'acme',
  time: '2026-06-01T00:00:00Z',
  status: 'not_affected',
  justification: 'component_not_present',
}
const [oneImage] = manifest.images
const oci = `pkg:oci/widget@${encodeURIComponent(oneImage?.digest ?? '')}?repository_url=registry.example/acme/widget`

test('a draft names the artifact and the image as products, the packages as their parts, and all names of the vulnerability', () => {
  const dep = { '@id': 'pkg:pypi/dep@1.0.0' }
  expect(draftVex(manifest, [project, image], draft)).toEqual({
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
    author: 'acme',
    timestamp: '2026-06-01T00:00:00Z',
    version: 1,
    statements: [
      {
        vulnerability: { name: 'CVE-2026-0001', aliases: ['GHSA-aaaa-bbbb-cccc'] },
        products: [
          { '@id': 'pkg:pypi/widget@1.2.0', subcomponents: [dep] },
          { '@id': oci, subcomponents: [dep, { '@id': 'pkg:rpm/redhat/zlib@1.2-3?epoch=1' }] },
        ],
        status: 'not_affected',
        justification: 'component_not_present',
      },
    ],
  })
})

test('what a draft says counts for these findings, and for no other release', () => {
  const statements = parseOpenVex(draftVex(manifest, [project, image], draft), 'vex.json')
  const release = vexReleaseIn(manifest, [])
  const { applied } = resolveVex([{ statements }], [project, image], release)
  expect([...applied.values()].map(excuses)).toEqual([true, true, true])
  const other = { ...release, version: '1.3.0', artifacts: [], images: [] }
  expect(resolveVex([{ statements }], [project], other).applied.size).toBe(0)
})

test.each<[Partial<VexDraft>, string]>([
  [{ status: 'affected', justification: undefined, detail: 'Update it.' }, '"action_statement":"Update it."'],
  [{ justification: undefined, detail: 'Unused.' }, '"impact_statement":"Unused."'],
  [{ status: 'fixed', justification: undefined, detail: 'Patched.' }, '"status_notes":"Patched."'],
])('the words of %j have their own key', (parts, text) => {
  expect(JSON.stringify(draftVex(manifest, [project], { ...draft, ...parts }))).toContain(text)
})

test.each<[Partial<VexDraft>, string]>([
  [{ justification: undefined }, 'says "not_affected" without a justification or an impact statement.'],
  [{ status: 'affected' }, 'says "affected" without an action statement.'],
  [{ justification: 'because' }, '"statements[0].justification" is "because"'],
])('%j is refused', (parts, message) => {
  expect(() => draftVex(manifest, [project], { ...draft, ...parts })).toThrow(message)
})

test('without a wheel the product is the repository, and without GitHub the project; an image that is not listed is left out', () => {
  const none = manifestOf({})
  const id = (source: object) =>
    /"products":\[\{"@id":"([^"]+)"/.exec(
      JSON.stringify(draftVex({ ...none, source: { ...none.source, ...source } }, [project], draft)),
    )?.[1]
  expect([id({}), id({ repository: 'https://git.acme.example/widget' })]).toEqual([
    'pkg:github/acme/widget@v1.2.0',
    'pkg:generic/widget@1.2.0',
  ])
  expect(draftVex({ ...none, images: [] }, [image], draft)).toBeUndefined()
  const unnamed = match()
  delete unnamed.package.purl
  expect(draftVex(manifest, [documentOf([unnamed], { target: project.target })], draft)).toBeUndefined()
})
