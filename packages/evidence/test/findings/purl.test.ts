import { describe, expect, test } from '@jest/globals'
import { packageKey, parsePurl, purlMatches } from '../../src/findings/purl.ts'

const found = (purl: string) => ({ name: 'x', version: '1', type: '', purl })
const same = (a: string, b: string) => packageKey(found(a)) === packageKey(found(b))

describe('parsePurl', () => {
  test('takes a package URL apart', () => {
    expect(parsePurl('pkg:deb/debian/openssl@1%3A3.0.11-1~deb12u2?arch=amd64&distro=debian-12#sub')).toEqual({
      type: 'deb',
      name: 'debian/openssl',
      version: '1:3.0.11-1~deb12u2',
      qualifiers: { arch: 'amd64', distro: 'debian-12' },
    })
    expect(parsePurl('pkg:npm/%40scope/name@1.0.0')?.name).toBe('@scope/name')
    expect(parsePurl('pkg:npm/@scope/name')).toMatchObject({ name: '@scope/name', version: '' })
  })

  test.each(['', 'openssl', 'pkg:', 'pkg:deb', 'pkg:deb/', 'http://pkg'])('refuses %j', text => {
    expect(parsePurl(text)).toBeUndefined()
  })

  test('keeps what is not decodable as it is', () => {
    expect(parsePurl('pkg:pypi/a%ZZ@1')?.name).toBe('a%ZZ')
  })

  test.each([
    ['pkg:golang/stdlib@v1.22.0', 'stdlib', 'v1.22.0'],
    ['pkg:maven/c@1', 'c', '1'],
    ['pkg:swift/x@1', 'x', '1'],
    ['pkg:npm/JSONStream@1.3.5', 'JSONStream', '1.3.5'],
  ])('reads %s as scanners write it', (purl, name, version) => {
    expect(parsePurl(purl)).toMatchObject({ name, version })
  })
})

describe('packageKey', () => {
  test('is the same for the spellings of different scanners', () => {
    expect(
      same(
        'pkg:deb/debian/libc6@2.36?arch=amd64&distro=debian-12',
        'pkg:deb/debian/libc6@2.36?arch=amd64&distro=debian-12.9',
      ),
    ).toBe(true)
    expect(same('pkg:deb/debian/passwd@1%3A4.13?distro=debian-12', 'pkg:deb/debian/passwd@4.13?epoch=1')).toBe(true)
    expect(same('pkg:pypi/Zope.Interface@1', 'pkg:pypi/zope-interface@1')).toBe(true)
    expect(same('pkg:golang/stdlib@v1.22.0', 'pkg:golang/stdlib@1.22.0')).toBe(true)
    expect(same('pkg:golang/stdlib@v1.22.0', 'pkg:golang/stdlib@1.23.0')).toBe(false)
  })

  test('tells packages and versions apart', () => {
    expect(same('pkg:pypi/a@1', 'pkg:pypi/a@2')).toBe(false)
    expect(same('pkg:pypi/a@1', 'pkg:npm/a@1')).toBe(false)
    expect(same('pkg:maven/g/a@1', 'pkg:maven/h/a@1')).toBe(false)
    expect(same('pkg:deb/debian/a@1%3A2', 'pkg:deb/debian/a@2')).toBe(false)
  })

  test('falls back to name and version', () => {
    expect(packageKey({ name: 'Foo', version: '1', type: 'binary' })).toBe('foo@1')
  })
})

describe('purlMatches', () => {
  test('names all versions, or one', () => {
    expect(purlMatches('pkg:pypi/jinja2', found('pkg:pypi/Jinja2@2.11.2'))).toBe(true)
    expect(purlMatches('pkg:pypi/jinja2@2.11.2', found('pkg:pypi/jinja2@2.11.2'))).toBe(true)
    expect(purlMatches('pkg:pypi/jinja2@2.11.3', found('pkg:pypi/jinja2@2.11.2'))).toBe(false)
    expect(purlMatches('pkg:npm/jinja2', found('pkg:pypi/jinja2@2.11.2'))).toBe(false)
    expect(purlMatches('pkg:pypi/jinja2', { name: 'jinja2', version: '2.11.2', type: '' })).toBe(false)
    expect(purlMatches('jinja2', found('pkg:pypi/jinja2@2.11.2'))).toBe(false)
  })
})
