import { expect, test } from '@jest/globals'
import { componentKey, isNamed, syftComponents } from '../../src/sbom/syft-components.ts'

const certifi = {
  name: 'Certifi',
  version: '2024.2.2',
  type: 'python',
  purl: 'pkg:pypi/certifi@2024.2.2',
  licenses: [{ spdxExpression: 'MPL-2.0' }],
  locations: [{ path: '/requirements.txt' }],
}

test('the same package at two places is one component with both', () => {
  const elsewhere = { ...certifi, locations: [{ path: '/dev.txt' }, {}] }
  expect(syftComponents(JSON.stringify({ artifacts: [certifi, elsewhere] }))).toEqual([
    expect.objectContaining({ name: 'Certifi', scope: 'excluded', locations: ['dev.txt', 'requirements.txt'] }),
  ])
})

test('a package without purl, version or name is listed by what is known', () => {
  const artifacts = [{ name: 'a', type: 'binary' }, {}, { ...certifi, licenses: [{ value: 'MIT' }, {}] }]
  expect(syftComponents(JSON.stringify({ artifacts })).map(({ ref, version }) => [ref, version])).toEqual([
    ['binary:a@', undefined],
    ['package:unknown@', undefined],
    ['pkg:pypi/certifi@2024.2.2', '2024.2.2'],
  ])
})

test('no list of packages is a fault of syft, and null is an empty list', () => {
  expect(syftComponents('{"artifacts":null}')).toEqual([])
  expect(() => syftComponents('{}')).toThrow('Could not read the SBOM of syft: it has no list "artifacts".')
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
