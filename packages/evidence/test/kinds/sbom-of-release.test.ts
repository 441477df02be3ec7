import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { EvidenceCollector } from '../../src/kinds/read-evidence.ts'
import type { Bom } from '../../src/sbom/bom.ts'
import { renderCycloneDx } from '../../src/sbom/render-cyclonedx.ts'
import { renderSpdx } from '../../src/sbom/render-spdx.ts'
import { foundBom, releaseBom } from '../../testing/sboms.ts'

const wheel = 'widget-1.2.0-py3-none-any.whl'
const sdist = 'widget-1.2.0.tar.gz'
const commit = 'c0ffee'.padEnd(40, '0')
const built = { [wheel]: 'a wheel', [sdist]: 'a source distribution' }

/** Why the SBOM of a project cannot be used for a release of some files. */
function reasons(files: Record<string, string>, released: Record<string, string> = built, version = '1.2.0'): string[] {
  const artifacts = Object.entries(released).map(([fileName, text]) => ({ fileName, sha256: sha256(text) }))
  const collector = new EvidenceCollector({ project: 'widget', version, commit, images: [], artifacts })
  for (const [path, text] of Object.entries(files)) collector.add(path, text)
  return collector.finish().unusable.map(({ reason }) => reason)
}

const formats: [string, string, (bom: Bom) => string][] = [
  ['CycloneDX', 'sbom.cyclonedx.json', renderCycloneDx],
  ['SPDX', 'sbom.spdx.json', renderSpdx],
]

describe.each(formats)('the SBOM of a project in %s', (_, path, render) => {
  const found = (bom: Bom, released?: Record<string, string>) => reasons({ [path]: render(bom) }, released)
  const bom = releaseBom(built)

  test('that lists what is released can be used', () => {
    expect(found(bom)).toEqual([])
    // What nobody installs may come later: signatures, a manual.
    expect(found(bom, { ...built, 'manual.pdf': '', [`${wheel}.sigstore.json`]: '' })).toEqual([])
  })

  test('with another digest of a released file cannot, and both are named', () => {
    expect(found(bom, { ...built, [wheel]: 'built again' })).toEqual([
      `${path} cannot be used: it lists "${wheel}" with the SHA-256 ${sha256('a wheel')}, but the released file has ${sha256('built again')}.`,
    ])
  })

  test('with a file that is not released cannot', () => {
    expect(found(bom, { [wheel]: 'a wheel' })).toEqual([
      `${path} cannot be used: it lists the artifact "${sdist}", which is not in the release.`,
    ])
  })

  test('without a released wheel or source distribution cannot', () => {
    for (const absent of [wheel, sdist]) {
      const rest = Object.fromEntries(Object.entries(built).filter(([name]) => name !== absent))
      expect(found(releaseBom(rest))).toEqual([`${path} cannot be used: it does not list the released "${absent}".`])
    }
  })

  test('of another version cannot; another spelling is the same version', () => {
    const of = (version: string) => releaseBom(built, { root: { name: 'widget', version } })
    expect(found(of('1.1.0'))).toEqual([
      `${path} cannot be used: it is about version "1.1.0" of the project, but the release has version "1.2.0".`,
    ])
    expect(found(of('1.2'))).toEqual([])
    const candidate = render(releaseBom({}, { root: { name: 'widget', version: '1.2.0rc1' } }))
    expect(reasons({ [path]: candidate }, {}, '1.2.0-rc.1')).toEqual([])
  })

  test('made without a tag names the start of the commit', () => {
    const of = (version: string) => releaseBom(built, { root: { name: 'widget', version } })
    expect(found(of(commit.slice(0, 12)))).toEqual([])
    expect(found(of('abcdef012345'))).toHaveLength(1)
    expect(found(of(commit.slice(0, 6)))).toHaveLength(1)
  })

  test('of its tools is about the same version, and lists no artifacts', () => {
    const tools = releaseBom({}, { content: 'tools' })
    expect(reasons({ [`tools/${path}`]: render(tools) })).toEqual([])
    const old = { ...tools, root: { name: 'widget', version: '1.1.0' } }
    expect(reasons({ [`tools/${path}`]: render(old) })).toEqual([
      `tools/${path} cannot be used: it is about version "1.1.0" of the project, but the release has version "1.2.0".`,
    ])
  })

  test('of another directory has its own version and files', () => {
    const other = releaseBom({}, { root: { name: 'api', version: '7' } })
    expect(reasons({ [`directories/api/${path}`]: render(other) })).toEqual([])
  })
})

describe.each(formats)('%s of a directory, as syft sees it', (_, path, render) => {
  const text = render(foundBom('directory', ['jinja2'], { name: 'project', version: '1.2.0' }))

  test('can be used for a release without wheels: of no Python project', () => {
    expect(reasons({ [path]: text }, {})).toEqual([])
    expect(reasons({ [path]: text }, { 'tool-1.2.0-linux-amd64.tar.gz': 'x', [sdist]: 'x' })).toEqual([])
  })

  test('cannot be used for a release with a wheel: it does not say what that installs', () => {
    expect(reasons({ [path]: text })).toEqual([
      `${path} cannot be used: it lists what a directory names, and neither the released "${wheel}" nor what that installs: generate-sbom ran without the artifacts.`,
    ])
  })

  test('cannot be used for another version', () => {
    expect(reasons({ [path]: text }, {}, '1.3.0')).toEqual([
      `${path} cannot be used: it is about version "1.2.0" of the project, but the release has version "1.3.0".`,
    ])
  })
})

test('an SBOM that names no version is about no release', () => {
  expect(reasons({ 'sbom.cyclonedx.json': '{"bomFormat":"CycloneDX"}' }, {})).toEqual([
    'sbom.cyclonedx.json cannot be used: it does not name the version of the project.',
  ])
})
