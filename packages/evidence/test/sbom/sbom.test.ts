import { describe, expect, test } from '@jest/globals'
import { normalizeCycloneDx, normalizeSpdx, type SbomTarget } from '../../src/sbom/sbom.ts'
import { fixture } from '../../testing/findings.ts'
import { cycloneDxErrors, spdxErrors } from '../../testing/schema.ts'

const created = '2023-11-14T22:13:20Z'
const digest = `sha256:${'ab'.repeat(32)}`
const directory: SbomTarget = {
  kind: 'directory',
  name: 'widget',
  version: '1.2.0',
  created,
  root: '/home/runner/work/widget',
}
const image: SbomTarget = {
  kind: 'image',
  name: 'widget',
  version: '1.2.0',
  created,
  digest,
  platform: 'linux/amd64',
  root: undefined,
}
const cases: [string, SbomTarget][] = [
  ['directory', directory],
  ['image', image],
]

describe.each(cases)('CycloneDX of an %s', (kind, target) => {
  const source = fixture(`syft-${kind}.cdx.json`)
  const document = JSON.parse(normalizeCycloneDx(source, target))

  test('fulfils the official schema', () => {
    expect(cycloneDxErrors(document)).toEqual([])
    expect(cycloneDxErrors({ ...document, specVersion: 'x', serialNumber: 'x' })).not.toEqual([])
  })

  test('has the commit’s time and a serial number of its content', () => {
    expect(document.metadata.timestamp).toBe(created)
    expect(document.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    const later = source
      .replace(/"timestamp": "[^"]*"/, '"timestamp": "2030-01-01T00:00:00Z"')
      .replace(/urn:uuid:[^"]*/, 'urn:uuid:00000000-0000-4000-8000-000000000000')
    expect(JSON.parse(normalizeCycloneDx(later, target))).toEqual(document)
    expect(JSON.parse(normalizeCycloneDx(source, { ...target, version: '1.2.1' })).serialNumber).not.toBe(
      document.serialNumber,
    )
  })
})

describe('normalizeCycloneDx', () => {
  test('gives a directory a root that trivy accepts, and no absolute path', () => {
    const text = normalizeCycloneDx(fixture('syft-directory.cdx.json'), directory)
    expect(JSON.parse(text).metadata.component).toMatchObject({ type: 'application', name: 'widget', version: '1.2.0' })
    expect(text).not.toContain('/home/runner')
    expect(text).toContain('"/requirements.txt"')
  })

  test('puts the image’s digest back', () => {
    const { component } = JSON.parse(normalizeCycloneDx(fixture('syft-image.cdx.json'), image)).metadata
    expect(component).toMatchObject({
      type: 'container',
      hashes: [{ alg: 'SHA-256', content: 'ab'.repeat(32) }],
      purl: `pkg:oci/widget@sha256%3A${'ab'.repeat(32)}?arch=amd64`,
      properties: [
        { name: 'release-tools:image:digest', value: digest },
        { name: 'release-tools:image:platform', value: 'linux/amd64' },
      ],
    })
  })

  test('gives the root a reference that does not depend on a path, also where others refer to it', () => {
    const source = JSON.parse(fixture('syft-image.cdx.json'))
    const root = source.metadata.component['bom-ref']
    const dependencies = [{ ref: root, dependsOn: ['a', 'b'] }, { ref: 'a', dependsOn: [root] }, { ref: 'b' }]
    const document = JSON.parse(normalizeCycloneDx(JSON.stringify({ ...source, dependencies }), image))
    expect(document.metadata.component['bom-ref']).toBe('image:widget@1.2.0')
    expect(document.dependencies).toEqual([
      { ref: 'image:widget@1.2.0', dependsOn: ['a', 'b'] },
      { ref: 'a', dependsOn: ['image:widget@1.2.0'] },
      { ref: 'b' },
    ])
  })

  test('knows no digest of a docker archive', () => {
    const { digest: _, platform: __, ...archive } = image
    expect(
      JSON.parse(normalizeCycloneDx(fixture('syft-image.cdx.json'), archive)).metadata.component.hashes,
    ).toBeUndefined()
    expect(
      JSON.parse(normalizeCycloneDx(fixture('syft-image.cdx.json'), { ...archive, digest })).metadata.component.purl,
    ).not.toContain('arch')
  })

  test.each([
    ['{"specVersion":"1.7"}', 'its specVersion is "1.7" instead of "1.6".'],
    ['null', 'its specVersion is missing instead of "1.6".'],
    ['{"specVersion":"1.6"}', 'it has no metadata.'],
    ['{"specVersion":"1.6","metadata":{"component":[]}}', 'it has no metadata.component.'],
    ['x', 'Could not read the CycloneDX SBOM of syft: it is not JSON ('],
  ])('refuses %s', (source, message) => {
    expect(() => normalizeCycloneDx(source, directory)).toThrow(message)
  })
})

describe.each(cases)('SPDX of an %s', (kind, target) => {
  const source = fixture(`syft-${kind}.spdx.json`)
  const text = normalizeSpdx(source, target)
  const document = JSON.parse(text)

  test('fulfils the official schema', () => {
    expect(spdxErrors(document)).toEqual([])
    expect(spdxErrors({ ...document, SPDXID: 7 })).not.toEqual([])
  })

  test('has the commit’s time and a namespace of its content', () => {
    expect(document.creationInfo.created).toBe(created)
    expect(document.documentNamespace).toMatch(/^https:\/\/spdx\.org\/spdxdocs\/widget-1\.2\.0-[0-9a-f-]{36}$/)
    const later = source
      .replace(/"created": "[^"]*"/, '"created": "2030-01-01T00:00:00Z"')
      .replace(/"documentNamespace": "[^"]*"/, '"documentNamespace": "https://example.org/x"')
    expect(normalizeSpdx(later, target)).toBe(text)
  })
})

describe('normalizeSpdx', () => {
  const rootOf = (text: string) =>
    JSON.parse(text).packages.find((one: { SPDXID: string }) => one.SPDXID.includes('DocumentRoot'))

  test('says what the root is', () => {
    expect(rootOf(normalizeSpdx(fixture('syft-directory.spdx.json'), directory))).toMatchObject({
      primaryPackagePurpose: 'APPLICATION',
    })
    expect(rootOf(normalizeSpdx(fixture('syft-image.spdx.json'), image))).toMatchObject({
      primaryPackagePurpose: 'CONTAINER',
      checksums: [{ algorithm: 'SHA256', checksumValue: 'ab'.repeat(32) }],
    })
  })

  test('refuses what is not SPDX 2.3', () => {
    expect(() => normalizeSpdx('{"@graph":[]}', image)).toThrow('its spdxVersion is missing instead of "SPDX-2.3".')
    expect(() => normalizeSpdx('{"spdxVersion":"SPDX-2.3"}', image)).toThrow('it has no creationInfo.')
  })

  test('copes without a root', () => {
    expect(
      JSON.parse(normalizeSpdx('{"spdxVersion":"SPDX-2.3","creationInfo":{},"packages":[{"SPDXID":"x"}]}', image))
        .packages,
    ).toEqual([{ SPDXID: 'x' }])
  })
})

test('SPDX of syft gets the licences outside SPDX’s list that syft leaves out, and keeps those that it has', () => {
  const source = JSON.parse(fixture('syft-image.spdx.json'))
  const [first, second] = source.packages
  first.licenseDeclared = '(MIT OR LicenseRef-Own.1) AND LicenseRef-Kept'
  second.licenseConcluded = 'LicenseRef-Own.1 WITH Classpath-exception-2.0'
  const kept = { licenseId: 'LicenseRef-Kept', extractedText: 'the whole text' }
  const before = source.hasExtractedLicensingInfos ?? []
  source.hasExtractedLicensingInfos = [...before, kept]
  const document = JSON.parse(normalizeSpdx(JSON.stringify(source), image))
  expect(document.hasExtractedLicensingInfos).toEqual([
    ...before,
    kept,
    {
      licenseId: 'LicenseRef-Own.1',
      name: 'Own.1',
      extractedText: 'Own.1: the text is in the licence files of the packages that name it.',
    },
  ])
  expect(spdxErrors(document)).toEqual([])
})
