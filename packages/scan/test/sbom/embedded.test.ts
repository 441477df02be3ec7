import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { zip } from '@release-tools/base/testing'
import { renderCycloneDx, renderSpdx } from '@release-tools/evidence'
import { cycloneDxErrors, releaseBom, spdxErrors } from '@release-tools/evidence/testing'
import { readEmbedded, withEmbedded } from '../../src/sbom/embedded.ts'
import { freshDir } from '../../testing/scanners.ts'

const wheel = 'widget-1.2.0-cp313-cp313-manylinux_2_28_x86_64.whl'
const place = 'widget-1.2.0.dist-info/sboms'

/** As auditwheel and maturin write them. */
const libraries = {
  bomFormat: 'CycloneDX',
  metadata: { component: { type: 'library', name: 'widget', version: '1.2.0' } },
  components: [
    {
      type: 'library',
      'bom-ref': 'a',
      name: 'libssl',
      version: '3.0.7',
      purl: 'pkg:rpm/almalinux/openssl-libs@3.0.7',
      licenses: [{ license: { id: 'Apache-2.0' } }],
      supplier: { name: 'Alma\u202eLinux\u0007' },
      hashes: [{ alg: 'SHA-256', content: 'AB'.repeat(32) }],
      components: [{ type: 'library', 'bom-ref': 'b', name: 'inner', version: '1' }],
    },
    { type: 'file', name: 'libssl.so' },
    { type: 'operating-system', name: 'almalinux' },
    { type: 'library', name: 'bad purl', purl: 'pkg:x/y z' },
    { type: 'library' },
    'no object',
  ],
  dependencies: [{ ref: 'a', dependsOn: ['b', 'unknown', 7] }, { ref: 'unknown', dependsOn: ['a'] }, null],
}

async function read(files: Record<string, string>, name = wheel) {
  const path = join(freshDir('wheel'), name)
  writeFileSync(path, zip(Object.entries(files).map(([member, data]) => ({ name: member, data }))))
  const one = { path, fileName: name, sha256: 'x', sha512: '' }
  return readEmbedded({ distributions: [{ name: 'widget', version: '1.2.0', wheels: [one], sdists: [] }], others: [] })
}

const bom = releaseBom({ [wheel]: 'a wheel' })
const own = String(bom.parts[0])

test('what the SBOM in a wheel lists is needed by the wheel, with licence, supplier, digest and graph', async () => {
  const embedded = await read({
    [`${place}/auditwheel.cdx.json`]: JSON.stringify(libraries),
    'widget/sboms/x.cdx.json': '{',
  })
  expect(embedded.unread).toEqual([])
  const whole = withEmbedded(bom, embedded)
  const within = [`${wheel}/${place}/auditwheel.cdx.json`]
  const ssl = 'pkg:rpm/almalinux/openssl-libs@3.0.7'
  const facts = { type: 'library', scope: 'required', locations: [], within }
  expect(whole.components.slice(1)).toEqual([
    { ...facts, ref: 'embedded:bad purl@', name: 'bad purl' },
    { ...facts, ref: 'embedded:inner@1', name: 'inner', version: '1' },
    {
      ...facts,
      ref: ssl,
      purl: ssl,
      name: 'libssl',
      version: '3.0.7',
      licence: { kind: 'expression', expression: 'Apache-2.0' },
      supplier: { name: 'Alma\ufffdLinux\ufffd' },
      sha256: 'ab'.repeat(32),
    },
  ])
  expect(Object.fromEntries(whole.needs)).toEqual({
    [own]: ['embedded:bad purl@', 'embedded:inner@1', ssl],
    [ssl]: ['embedded:inner@1'],
  })
  expect(whole.parts).toEqual(bom.parts)
  const [cyclonedx, spdx] = [JSON.parse(renderCycloneDx(whole)), JSON.parse(renderSpdx(whole))]
  expect([cycloneDxErrors(cyclonedx), spdxErrors(spdx)]).toEqual([[], []])
  expect(cyclonedx.components[3].properties).toEqual([{ name: 'release-tools:within', value: within[0] }])
  expect(spdx.packages.at(-1).sourceInfo).toBe(`named in ${within[0]}`)
})

test('a package that the release installs too is one component', async () => {
  const known = {
    ...bom,
    components: [...bom.components, { ...libraryNamed('idna'), locations: ['requirements.txt'] }],
  }
  const vendored = { bomFormat: 'CycloneDX', components: [{ name: 'idna', version: '1', purl: 'pkg:pypi/idna@1' }] }
  const whole = withEmbedded(known, await read({ [`${place}/a.cdx.json`]: JSON.stringify(vendored) }))
  expect(whole.components).toEqual(known.components)
  expect(whole.needs.get(own)).toEqual(['pkg:pypi/idna@1'])
})

function libraryNamed(name: string) {
  const purl = `pkg:pypi/${name}@1`
  return { ref: purl, purl, type: 'library' as const, name, version: '1', scope: 'required' as const }
}

test('what cannot be read is named, and nothing of it is taken', async () => {
  const many = {
    bomFormat: 'CycloneDX',
    components: Array.from({ length: 20_001 }, (_, index) => ({ name: `n${index}` })),
  }
  const embedded = await read({
    [`${place}/a.spdx.json`]: '{"spdxVersion":"SPDX-2.3"}',
    [`${place}/b.cdx.json`]: '{',
    [`${place}/c.cdx.json`]: 'null',
    [`${place}/deeper/d.cdx.json`]: JSON.stringify(many),
    [`${place}/e.cdx.json`]: JSON.stringify({ bomFormat: 'CycloneDX', text: 'x'.repeat(16 * 1024 * 1024) }),
  })
  expect(embedded.sboms).toEqual([])
  const names = ['a.spdx.json', 'b.cdx.json', 'c.cdx.json', 'deeper/d.cdx.json', 'e.cdx.json']
  const listed = names.map(name => `${wheel}/${place}/${name}`)
  expect(embedded.unread).toEqual(listed)
  expect(withEmbedded(bom, embedded).facts).toEqual({ 'not-listed': listed.join(', ') })
})

test('a wheel that is no zip file that we read is named', async () => {
  const path = join(freshDir('wheel'), wheel)
  writeFileSync(path, 'no zip')
  const one = { path, fileName: wheel, sha256: 'x', sha512: '' }
  const artifacts = { distributions: [{ name: 'widget', version: '1', wheels: [one], sdists: [] }], others: [] }
  expect((await readEmbedded(artifacts)).unread).toEqual([wheel])
})
