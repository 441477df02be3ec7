import { describe, expect, test } from '@jest/globals'
import { authorOf, type Bom, type Component, pypiPurl, pythonName } from '../../src/sbom/bom.ts'
import { countComponents } from '../../src/sbom/components.ts'
import { renderCycloneDx } from '../../src/sbom/render-cyclonedx.ts'
import { renderSpdx } from '../../src/sbom/render-spdx.ts'
import { cycloneDxErrors, spdxErrors } from '../../testing/schema.ts'

const digest = 'ab'.repeat(32)
const component = (name: string, parts: Partial<Component> = {}): Component => ({
  ref: pypiPurl(name, '1.0'),
  purl: pypiPurl(name, '1.0'),
  type: 'library',
  name,
  version: '1.0',
  scope: 'required',
  locations: [],
  ...parts,
})
const wheel = component('widget', {
  ref: pypiPurl('widget', '1.0', { file_name: 'widget-1.0-py3-none-any.whl' }),
  fileName: 'widget-1.0-py3-none-any.whl',
  sha256: digest,
  licence: { kind: 'expression', expression: 'MIT AND LicenseRef-Acme' },
  sha512: 'cd'.repeat(64),
  supplier: { name: 'Ada (Acme)', email: 'ada@example.org' },
})
const named = component('named', {
  licence: { kind: 'names', names: ['BSD', 'Own: a & b'] },
  locations: ['requirements.txt'],
})
const optional = component('extra', { scope: 'optional' })
const archive: Component = {
  ref: 'file:a.zip',
  type: 'file',
  name: 'a.zip',
  sha256: digest,
  scope: 'required',
  locations: [],
}

const bom: Bom = {
  content: 'release',
  root: { name: 'widget', version: '1.0', purl: pypiPurl('widget', '1.0') },
  created: '2023-11-14T22:13:20Z',
  makers: [{ name: 'pip', version: '26.0' }],
  components: [wheel, archive, named, optional],
  parts: [wheel.ref, archive.ref],
  needs: new Map([[wheel.ref, [named.ref, optional.ref]]]),
  complete: [wheel.ref, named.ref],
  author: authorOf('https://github.com/acme/widget'),
  facts: { environment: 'CPython 3.13 on linux x86_64' },
}
const empty: Bom = { ...bom, content: 'tools', components: [], parts: [], needs: new Map(), complete: [], facts: {} }

describe('CycloneDX', () => {
  const document = JSON.parse(renderCycloneDx(bom))

  test('fulfils the official schema, also without components', () => {
    expect(cycloneDxErrors(document)).toEqual([])
    expect(cycloneDxErrors(JSON.parse(renderCycloneDx(empty)))).toEqual([])
  })

  test('has artifacts and packages with digest, licence, supplier, scope and graph', () => {
    expect(document.components[0]).toEqual({
      'bom-ref': wheel.ref,
      type: 'library',
      supplier: { name: 'Ada (Acme)', contact: [{ name: 'Ada (Acme)', email: 'ada@example.org' }] },
      name: 'widget',
      version: '1.0',
      scope: 'required',
      hashes: [
        { alg: 'SHA-256', content: digest },
        { alg: 'SHA-512', content: 'cd'.repeat(64) },
      ],
      licenses: [{ expression: 'MIT AND LicenseRef-Acme', acknowledgement: 'declared' }],
      purl: wheel.purl,
      properties: [
        { name: 'bsi:component:filename', value: 'widget-1.0-py3-none-any.whl' },
        { name: 'bsi:component:executable', value: 'non-executable' },
        { name: 'bsi:component:archive', value: 'archive' },
        { name: 'bsi:component:structured', value: 'structured' },
        { name: 'release-tools:file', value: 'widget-1.0-py3-none-any.whl' },
      ],
    })
    expect(document.components[2]).toMatchObject({
      licenses: [{ license: { name: 'BSD' } }, { license: { name: 'Own: a & b' } }],
      properties: [{ name: 'release-tools:location', value: 'requirements.txt' }],
    })
    expect(document.components.map((one: { scope: string }) => one.scope)).toEqual([
      'required',
      'required',
      'required',
      'optional',
    ])
    expect(document.dependencies).toEqual([
      { ref: 'directory:widget@1.0', dependsOn: [wheel.ref, archive.ref] },
      { ref: wheel.ref, dependsOn: [named.ref, optional.ref] },
      { ref: archive.ref, dependsOn: [] },
      { ref: named.ref, dependsOn: [] },
      { ref: optional.ref, dependsOn: [] },
    ])
    // An empty list says that there is nothing only if it is complete.
    expect(document.compositions).toEqual([
      { aggregate: 'complete', dependencies: ['directory:widget@1.0', wheel.ref, named.ref] },
      { aggregate: 'unknown', dependencies: [archive.ref, optional.ref] },
    ])
    // The source may not name all tools.
    const tools = JSON.parse(renderCycloneDx({ ...bom, content: 'tools', complete: [] }))
    expect(tools.compositions).toEqual([
      { aggregate: 'unknown', dependencies: ['directory:widget@1.0', wheel.ref, archive.ref, named.ref, optional.ref] },
    ])
    expect(document.metadata.properties).toEqual([
      { name: 'release-tools:content', value: 'release' },
      { name: 'release-tools:environment', value: 'CPython 3.13 on linux x86_64' },
    ])
  })

  test('its author is who publishes it, and no maker of a tool', () => {
    expect(document.metadata).toMatchObject({
      manufacturer: { name: 'acme', url: ['https://github.com/acme/widget'] },
      lifecycles: [{ phase: 'build' }],
    })
    const { author: _, ...unknown } = bom
    expect(JSON.parse(renderCycloneDx(unknown)).metadata.manufacturer).toBeUndefined()
  })

  test('has a serial number of its content', () => {
    expect(renderCycloneDx({ ...bom })).toBe(renderCycloneDx(bom))
    expect(JSON.parse(renderCycloneDx(empty)).serialNumber).not.toBe(document.serialNumber)
  })
})

describe('SPDX', () => {
  const document = JSON.parse(renderSpdx(bom))

  test('fulfils the official schema, also without components', () => {
    expect(spdxErrors(document)).toEqual([])
    expect(spdxErrors(JSON.parse(renderSpdx(empty)))).toEqual([])
  })

  test('lists every licence that SPDX does not have, with a text', () => {
    const used = JSON.stringify(document.packages).match(/LicenseRef-[A-Za-z0-9.-]+/g)
    const ids = document.hasExtractedLicensingInfos.map((one: { licenseId: string }) => one.licenseId)
    expect(ids).toEqual([...new Set(used)].sort())
    expect(ids).toEqual([
      'LicenseRef-Acme',
      'LicenseRef-BSD',
      expect.stringMatching(/^LicenseRef-Own-a-b-[0-9a-f]{8}$/),
    ])
    expect(document.packages[3].licenseDeclared).toBe(`LicenseRef-BSD AND ${ids[2]}`)
  })

  test('relates the project, its artifacts and what they need', () => {
    const ids = new Map(document.packages.map((one: { name: string; SPDXID: string }) => [one.SPDXID, one.name]))
    const related = document.relationships.map(
      (one: { spdxElementId: string; relationshipType: string; relatedSpdxElement: string }) =>
        [one.spdxElementId, one.relatedSpdxElement].map(id => ids.get(id) ?? id).join(` ${one.relationshipType} `),
    )
    expect(related).toEqual([
      'SPDXRef-DOCUMENT DESCRIBES widget',
      'widget CONTAINS widget',
      'widget CONTAINS a.zip',
      'widget DEPENDS_ON named',
      'widget DEPENDS_ON extra',
      'extra OPTIONAL_DEPENDENCY_OF widget',
    ])
    expect(document.packages[1]).toMatchObject({
      supplier: 'Person: Ada Acme (ada@example.org)',
      checksums: [
        { algorithm: 'SHA256', checksumValue: digest },
        { algorithm: 'SHA512', checksumValue: 'cd'.repeat(64) },
      ],
    })
    expect(document.creationInfo).toMatchObject({
      creators: ['Organization: acme', expect.stringMatching(/^Tool: release-tools-/), 'Tool: pip-26.0'],
      comment: 'content: release\ngeneration context: Build\nenvironment: CPython 3.13 on linux x86_64',
    })
  })

  test('tools are tools of the project', () => {
    const tools = { ...empty, components: [named], parts: [named.ref] }
    expect(JSON.parse(renderSpdx(tools)).relationships[1].relationshipType).toBe('DEV_TOOL_OF')
  })
})

describe('an image', () => {
  const sha1 = 'ef'.repeat(20)
  const references = [
    { kind: 'vcs' as const, url: 'https://github.com/acme/widget' },
    { kind: 'website' as const, url: 'https://example.org/' },
    { kind: 'attestation' as const, url: 'https://example.org/provenance.intoto.jsonl' },
    { kind: 'exploitability-statement' as const, url: 'https://example.org/vex.json' },
  ]
  const curl = component('curl', {
    cpe: 'cpe:2.3:a:haxx:curl:8.0:*:*:*:*:*:*:*',
    sha1,
    licence: { kind: 'names', names: ['curl', 'public-domain'] },
    concluded: { kind: 'expression', expression: 'MIT OR ISC' },
    supplier: { name: 'Acme', isOrganisation: true },
    references: [{ kind: 'distribution', url: 'https://example.org/curl.deb' }],
  })
  const only = component('only', { concluded: { kind: 'names', names: ['Own'] } })
  const system: Component = { ...component('debian'), type: 'operating-system', ref: 'os:debian@12' }
  const image: Bom = {
    ...bom,
    content: 'image',
    root: {
      name: 'app',
      version: '1',
      digest: `sha256:${digest}`,
      platform: 'linux/amd64',
      commit: 'c0ffee',
      references,
    },
    components: [curl, only, system],
    parts: [curl.ref, only.ref, system.ref],
    complete: [curl.ref],
  }

  test('has its digest, platform, commit and addresses in CycloneDX', () => {
    const document = JSON.parse(renderCycloneDx(image))
    expect(cycloneDxErrors(document)).toEqual([])
    expect(document.metadata.component).toEqual({
      'bom-ref': 'image:app@1',
      type: 'container',
      name: 'app',
      version: '1',
      hashes: [{ alg: 'SHA-256', content: digest }],
      pedigree: { commits: [{ uid: 'c0ffee' }] },
      externalReferences: references.map(({ kind, url }) => ({ type: kind, url })),
      properties: [
        { name: 'release-tools:image:digest', value: `sha256:${digest}` },
        { name: 'release-tools:image:platform', value: 'linux/amd64' },
      ],
    })
    expect(document.components[0]).toMatchObject({
      cpe: curl.cpe,
      hashes: [{ alg: 'SHA-1', content: sha1 }],
      licenses: [
        { license: { id: 'curl', acknowledgement: 'declared' } },
        { license: { name: 'public-domain', acknowledgement: 'declared' } },
      ],
      evidence: { licenses: [{ expression: 'MIT OR ISC', acknowledgement: 'concluded' }] },
      externalReferences: [{ type: 'distribution', url: 'https://example.org/curl.deb' }],
    })
    expect(document.components[1].licenses).toEqual([{ license: { name: 'Own', acknowledgement: 'concluded' } }])
    expect(document.compositions).toEqual([
      { aggregate: 'complete', dependencies: [curl.ref] },
      { aggregate: 'unknown', dependencies: ['image:app@1', only.ref, system.ref] },
    ])
    expect(countComponents(renderCycloneDx(image))).toBe(2)
  })

  test('has the same in SPDX', () => {
    const document = JSON.parse(renderSpdx(image))
    expect(spdxErrors(document)).toEqual([])
    const [root, first, second, os] = document.packages
    expect(root).toMatchObject({
      primaryPackagePurpose: 'CONTAINER',
      checksums: [{ algorithm: 'SHA256', checksumValue: digest }],
      downloadLocation: 'git+https://github.com/acme/widget@c0ffee',
      homepage: 'https://example.org/',
      externalRefs: [
        { referenceCategory: 'SECURITY', referenceType: 'advisory', referenceLocator: 'https://example.org/vex.json' },
        {
          referenceCategory: 'OTHER',
          referenceType: 'attestation',
          referenceLocator: 'https://example.org/provenance.intoto.jsonl',
        },
      ],
    })
    expect(first).toMatchObject({
      supplier: 'Organization: Acme',
      downloadLocation: 'https://example.org/curl.deb',
      licenseDeclared: 'curl AND LicenseRef-public-domain',
      licenseConcluded: 'MIT OR ISC',
      externalRefs: [{ referenceType: 'cpe23Type', referenceLocator: curl.cpe }, { referenceType: 'purl' }],
    })
    expect([second.licenseConcluded, os.primaryPackagePurpose]).toEqual(['LicenseRef-Own', 'OPERATING_SYSTEM'])
  })
})

test('components are counted without files that syft names, and without the distribution of an image', () => {
  const document = {
    components: [
      { type: 'library' },
      { type: 'file' },
      { type: 'operating-system' },
      { type: 'file', scope: 'required' },
    ],
  }
  expect(countComponents(JSON.stringify(document))).toBe(2)
  expect(countComponents(renderCycloneDx(bom))).toBe(4)
  expect(() => countComponents('x')).toThrow('Could not read the CycloneDX SBOM: it is not JSON')
})

test.each([
  ['Zope.Event_X', '1.0+local', 'pkg:pypi/zope.event-x@1.0%2Blocal', 'zope-event-x'],
  ['MarkupSafe', '3.0.2', 'pkg:pypi/markupsafe@3.0.2', 'markupsafe'],
])('%s has one purl and one name', (name, version, purl, normal) => {
  expect([pypiPurl(name, version), pythonName(name)]).toEqual([purl, normal])
})

test('CycloneDX 1.7 is written on request', () => {
  expect(JSON.parse(renderCycloneDx(bom, '1.7'))).toMatchObject({
    $schema: 'http://cyclonedx.org/schema/bom-1.7.schema.json',
    specVersion: '1.7',
  })
})
