import { describe, expect, test } from '@jest/globals'
import { PackageURL } from 'packageurl-js'
import { parsePurl } from '../../src/findings/purl.ts'

describe('parsePurl', () => {
  test('takes a package URL apart', () => {
    expect(parsePurl('pkg:deb/debian/openssl@1%3A3.0.11-1~deb12u2?arch=amd64&distro=debian-12#a/b%2Bc')).toEqual({
      type: 'deb',
      name: 'debian/openssl',
      version: '1:3.0.11-1~deb12u2',
      qualifiers: { arch: 'amd64', distro: 'debian-12' },
      subpath: 'a/b+c',
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

  // The reference implementation refuses some purls of scanners, but it must agree on the others.
  test.each([
    'pkg:deb/debian/login@1%3A4.13%2Bdfsg1-1%2Bb1?arch=amd64&distro=debian-12&upstream=shadow%401%3A4.13%2Bdfsg1-1',
    'pkg:rpm/amazon/libstdc%2B%2B@11.4.1-3?arch=x86_64&distro=amazon-2%20%28Karoo%29',
    'pkg:rpm/ol/vim-minimal@9.0~rc1%5Egit2-1?arch=x86_64&distro=ol-9.3&epoch=2&upstream=vim-9.0~rc1%5Egit2-1.src.rpm',
    'pkg:apk/alpine/libstdc%2B%2B@13.2.1_git20231014-r0?arch=x86_64&distro=3.19.1',
    'pkg:npm/%40babel/core@7.0.0',
    'pkg:golang/github.com/docker/docker@v24.0.0%2Bincompatible',
    'pkg:cocoapods/GoogleUtilities@7.5.2#NSData%2Bzlib',
    'pkg:maven/org.apache.commons/io@1.3.4?classifier=a%2Fb',
    'pkg:nuget/Newtonsoft.Json@13.0.1',
    'pkg:pypi/foo@1%212.0',
  ])('agrees with packageurl-js on %s', text => {
    const { type, namespace, name, version, qualifiers, subpath } = PackageURL.fromString(text)
    expect(parsePurl(text)).toEqual({
      type,
      name: [namespace, name].filter(Boolean).join('/'),
      version: version ?? '',
      qualifiers: { ...qualifiers },
      subpath: subpath ?? '',
    })
  })
})
