import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Bom, type Component, pypiPurl } from '../../src/sbom/bom.ts'
import { dependencyManifests } from '../../src/sbom/dependency-manifests.ts'

const part = (name: string, more: Partial<Component> = {}): Component => ({
  ref: pypiPurl(name, '1.0'),
  purl: pypiPurl(name, '1.0'),
  type: 'library',
  name,
  version: '1.0',
  scope: 'required',
  locations: ['uv.lock'],
  ...more,
})
const bomOf = (content: Bom['content'], components: Component[], more: Partial<Bom> = {}): Bom => ({
  ...{ content, root: { name: 'widget', version: '1.0' }, created: '2023-11-14T22:13:20Z', makers: [], components },
  ...{ parts: [], needs: new Map(), complete: [], facts: {}, ...more },
})
const ref = (name: string) => pypiPurl(name, '1.0')

test('what is released and what builds it are one list by the file that names them, with the edges between them', () => {
  const wheel = part('widget', { ref: 'wheel', locations: [] })
  const released = bomOf(
    'release',
    [wheel, part('idna'), part('requests'), part('new', { locations: [], scope: 'optional' })],
    {
      parts: ['wheel'],
      needs: new Map([
        ['wheel', [ref('requests'), ref('new')]],
        [ref('requests'), [ref('idna')]],
      ]),
    },
  )
  const tools = bomOf('tools', [part('pytest', { scope: 'excluded' }), part('idna', { scope: 'excluded' })])
  const place = { name: 'widget', directory: 'packages/widget' }
  const idna = { package_url: ref('idna'), relationship: 'indirect', scope: 'runtime', dependencies: [] }
  const requests = { package_url: ref('requests'), relationship: 'direct', scope: 'runtime' }
  expect(dependencyManifests([released, tools], place)).toEqual([
    {
      name: 'widget',
      resolved: {
        [ref('new')]: { package_url: ref('new'), relationship: 'direct', scope: 'runtime', dependencies: [] },
      },
    },
    {
      name: 'packages/widget/uv.lock',
      file: { source_location: 'packages/widget/uv.lock' },
      resolved: {
        [ref('idna')]: idna,
        [ref('pytest')]: { package_url: ref('pytest'), scope: 'development', dependencies: [] },
        [ref('requests')]: { ...requests, dependencies: [ref('idna')] },
      },
    },
  ])
})

test('of a directory, files of other languages are left to GitHub, and what is installed names no file', () => {
  const components = [
    part('Widget', { locations: ['uv.lock'] }),
    part('idna', { locations: ['uv.lock', 'venv/lib/idna-1.0.dist-info/METADATA'] }),
    part('six', { locations: ['venv/lib/six-1.0.dist-info/METADATA'] }),
    part('left-pad', { purl: 'pkg:npm/left-pad@1.0', locations: ['package-lock.json'] }),
    part('checkout', { purl: 'pkg:github/actions/checkout@v4', locations: ['.github/workflows/release.yml'] }),
    part('crate', { purl: 'pkg:cargo/crate@1.0', locations: [] }),
    { ...part('unknown'), version: undefined } as unknown as Component,
  ]
  const needs = new Map([[ref('Widget'), [ref('idna')]]])
  const found = dependencyManifests([bomOf('directory', components, { needs })], { name: 'widget', directory: '' })
  expect(found.map(({ name, file, resolved }) => [name, file?.source_location, Object.keys(resolved)])).toEqual([
    ['widget', undefined, ['pkg:cargo/crate@1.0', ref('six')]],
    ['uv.lock', 'uv.lock', [ref('idna')]],
  ])
  expect(found[1]?.resolved[ref('idna')]?.relationship).toBe('direct')
})

test('all packages of an image are one list', () => {
  const purl = 'pkg:deb/debian/libc6@2.41?arch=amd64&distro=debian-13'
  const components = [
    part('libc6', { ref: 'libc', purl, locations: ['var/lib/dpkg/status'] }),
    part('widget', { locations: ['usr/lib/widget-1.0.dist-info/METADATA'] }),
    { ...part('debian'), type: 'operating-system' as const, purl: undefined } as unknown as Component,
  ]
  const needs = new Map([[ref('widget'), ['libc']]])
  const rest = { relationship: 'direct', scope: 'runtime' }
  expect(dependencyManifests([bomOf('image', components, { needs })], { name: 'widget (linux/amd64)' })).toEqual([
    {
      name: 'widget (linux/amd64)',
      resolved: {
        [purl]: { package_url: purl, relationship: 'indirect', scope: 'runtime', dependencies: [] },
        [ref('widget')]: { package_url: ref('widget'), ...rest, dependencies: [purl] },
      },
    },
  ])
})

test('every edge ends in its manifest, every key is the package of its entry, and the same content gives the same bytes', () => {
  const names = fc.constantFrom('a', 'b', 'c', 'widget')
  const one = fc.record({ name: names, files: fc.subarray(['uv.lock', 'x/METADATA', 'b.txt']), known: fc.boolean() })
  const boms = fc.record({
    content: fc.constantFrom('release' as const, 'tools' as const, 'directory' as const, 'image' as const),
    parts: fc.array(one, { maxLength: 6 }),
    needs: fc.array(fc.tuple(names, fc.array(names))),
  })
  fc.assert(
    fc.property(fc.array(boms, { maxLength: 3 }), fc.boolean(), (given, isDirectory) => {
      const made = given.map(({ content, parts, needs }) =>
        bomOf(
          content,
          parts.map(({ name, files, known }) =>
            part(name, { locations: files, ...(known ? {} : { ref: `x:${name}` }) }),
          ),
          { needs: new Map(needs.map(([own, others]) => [ref(own), others.map(ref)])) },
        ),
      )
      const place = { name: 'target', ...(isDirectory ? { directory: '' } : {}) }
      const manifests = dependencyManifests(made, place)
      for (const { resolved } of manifests)
        for (const [purl, { package_url: own, dependencies }] of Object.entries(resolved)) {
          expect(own).toBe(purl)
          for (const other of dependencies) expect(Object.keys(resolved)).toContain(other)
        }
      expect(new Set(manifests.map(({ name }) => name)).size).toBe(manifests.length)
      expect(JSON.stringify(dependencyManifests(made, place))).toBe(JSON.stringify(manifests))
    }),
  )
})
