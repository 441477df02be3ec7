import { expect, test } from '@jest/globals'
import { componentKey, isNamed, readSyft } from '../../src/sbom/syft-components.ts'

const certifi = {
  id: 'c',
  name: 'Certifi',
  version: '2024.2.2',
  type: 'python',
  purl: 'pkg:pypi/certifi@2024.2.2',
  licenses: [{ spdxExpression: 'MPL-2.0', type: 'declared' }],
  locations: [{ path: '/requirements.txt' }],
}
const read = (document: object) => readSyft(JSON.stringify(document), 'excluded')
const only = (artifact: object) => read({ artifacts: [{ ...certifi, ...artifact }] }).components[0]

test('the same package at two places is one component with both, and what needs one of them needs it', () => {
  const elsewhere = { ...certifi, id: 'd', locations: [{ path: '/dev.txt' }, {}] }
  const requests = { ...certifi, id: 'r', name: 'requests', purl: 'pkg:pypi/requests@2.5.1' }
  const artifactRelationships = [
    { parent: 'd', child: 'r', type: 'dependency-of' },
    { parent: 'c', child: 'r', type: 'dependency-of' },
    { parent: 'c', child: 'd', type: 'dependency-of' },
    { parent: 'r', child: 'unknown', type: 'dependency-of' },
    { parent: 'r', child: 'c', type: 'contains' },
  ]
  expect(read({ artifacts: [certifi, elsewhere, requests], artifactRelationships })).toEqual({
    components: [
      {
        ref: certifi.purl,
        type: 'library',
        name: 'Certifi',
        version: '2024.2.2',
        purl: certifi.purl,
        licence: { kind: 'expression', expression: 'MPL-2.0' },
        scope: 'excluded',
        locations: ['dev.txt', 'requirements.txt'],
      },
      expect.objectContaining({ ref: requests.purl }),
    ],
    needs: new Map([[requests.purl, [certifi.purl]]]),
    complete: [],
  })
})

test('a package without purl, version or name is listed by what is known', () => {
  const artifacts = [{ name: 'a', type: 'binary' }, {}, { ...certifi, licenses: [{ value: 'MIT' }, {}] }]
  expect(read({ artifacts }).components.map(({ ref, version }) => [ref, version])).toEqual([
    ['binary:a@', undefined],
    ['package:unknown@', undefined],
    ['pkg:pypi/certifi@2024.2.2', '2024.2.2'],
  ])
  expect(only({ version: 'UNKNOWN' })?.version).toBeUndefined()
})

test('a licence in its files is apart from the declared one, and a text that nobody knows is none', () => {
  const licenses = [
    { value: 'sha256:'.padEnd(71, 'a'), type: 'concluded' },
    { value: 'Apache-2.0', type: 'concluded' },
  ]
  expect(only({ licenses })).toMatchObject({ concluded: { kind: 'expression', expression: 'Apache-2.0' } })
  expect(only({ licenses })?.licence).toBeUndefined()
})

test('an identifier of NVD’s dictionary stays, and guessed ones do not', () => {
  const guessed = { cpe: 'cpe:2.3:a:certifi:certifi:1:*:*:*:*:*:*:*', source: 'syft-generated' }
  const known = { cpe: 'cpe:2.3:a:certifi_project:certifi:1:*:*:*:*:*:*:*', source: 'nvd-cpe-dictionary' }
  expect(only({ cpes: [guessed] })?.cpe).toBeUndefined()
  expect(only({ cpes: [guessed, known] })?.cpe).toBe(known.cpe)
})

test('a file that only supports a find is no place of the package', () => {
  const locations = [
    { path: '/db', annotations: { evidence: 'primary' } },
    { path: '/doc', annotations: { evidence: 'supporting' } },
  ]
  expect(only({ locations })?.locations).toEqual(['db'])
})

test('the distribution of an image is named, with its version if that is known', () => {
  expect(read({ artifacts: [], distro: { id: 'debian', versionID: '12' } }).system).toMatchObject({
    ref: 'os:debian@12',
    type: 'operating-system',
    version: '12',
  })
  expect(read({ artifacts: [], distro: { id: 'arch' } }).system).toMatchObject({ ref: 'os:arch@', name: 'arch' })
  expect(read({ artifacts: [], distro: {} }).system).toBeUndefined()
})

test('no list of packages is a fault of syft, and null is an empty list', () => {
  expect(read({ artifacts: null }).components).toEqual([])
  expect(() => read({})).toThrow('Could not read the SBOM of syft: it has no list "artifacts".')
})

test('a Python package is the same in every spelling of its name; others are not', () => {
  const [purl, other] = ['pkg:pypi/zope-interface@7', 'pkg:npm/zope_interface@7']
  const key = componentKey({ name: 'zope.interface', version: '7', purl })
  expect(componentKey({ name: 'Zope_Interface', version: '7', purl: 'pkg:pypi/zope-interface@7' })).toBe(key)
  expect(componentKey({ name: 'zope.interface', version: '7', purl: other })).not.toBe(key)
  expect(componentKey({ name: 'make' })).toBe('make@')
  const component = {
    ref: purl,
    type: 'library' as const,
    name: 'zope.interface',
    scope: 'excluded' as const,
    locations: [],
  }
  expect(isNamed({ ...component, purl }, 'Zope_Interface')).toBe(true)
  expect(isNamed({ ...component, purl: other }, 'zope.interface')).toBe(false)
  expect(isNamed(component, 'zope.interface')).toBe(false)
})
