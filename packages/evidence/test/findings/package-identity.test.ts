import { describe, expect, test } from '@jest/globals'
import { mergeMatches } from '../../src/findings/merge.ts'
import { identityOf, packageKey, purlMatches } from '../../src/findings/package-identity.ts'
import { match } from '../../testing/findings.ts'
import { type NamePair, packageNames } from '../../testing/package-names.ts'

const found = (purl: string) => ({ name: 'x', version: '1', type: '', purl })
const key = (purl: string) => packageKey(identityOf(found(purl)))
const names = packageNames()

// Syft knows these by name, and trivy takes them for their parent. In the findings of one image they are one: merge.test.ts.
const derivatives = ['raspbian:12', 'linuxmint:21.3', 'kali:2024.1', 'echo:1', 'postmarketos:23.12', 'scientific:8']

describe('what syft and trivy both list', () => {
  const images = Object.entries(names.images).filter(([id]) => !derivatives.includes(id))
  const pairs: [string, NamePair][] = [
    ...images.flatMap(([id, own]) => own.map((one): [string, NamePair] => [id, one])),
    ...names.project.map((one): [string, NamePair] => ['project', one]),
  ]

  test('is recorded for more than 82 packages of more than 20 distributions, by both', () => {
    const all = Object.values(names.images).flat()
    expect(Object.keys(names.images).length).toBeGreaterThan(20)
    expect(all.length).toBeGreaterThan(82)
    expect(
      [...all, ...names.project].filter(({ syft, trivy }) => !/^pkg:\S+$/.test(syft) || !/^pkg:\S+$/.test(trivy)),
    ).toEqual([])
  })

  test('has one key', () => {
    expect(pairs.filter(([, { syft, trivy }]) => key(syft) !== key(trivy))).toEqual([])
  })

  test('is one finding in each image, even if trivy takes the distribution for its parent', () => {
    const split = Object.entries(names.images).filter(([, own]) => {
      const matches = own.flatMap(({ syft, trivy }) => [
        match({ scanner: 'grype', purl: syft }),
        match({ scanner: 'trivy', purl: trivy }),
      ])
      const findings = mergeMatches(matches, ['grype', 'trivy'])
      return findings.length !== own.length || findings.some(({ opinions }) => opinions.length !== 2)
    })
    expect(split).toEqual([])
  })

  test('is named by an exception in either spelling', () => {
    const missed = pairs.filter(
      ([, { syft, trivy }]) => !purlMatches(syft, found(trivy)) || !purlMatches(trivy, found(syft)),
    )
    expect(missed).toEqual([])
  })

  test('is never the same in two distributions, nor for two packages', () => {
    const byKey = new Map<string, string>()
    for (const [id, { name, syft, trivy }] of pairs)
      for (const purl of [syft, trivy]) {
        const of = `${id.replace(/:.*/, '')} ${name}`
        expect([purl, byKey.get(key(purl)) ?? of]).toEqual([purl, of])
        byKey.set(key(purl), of)
      }
  })
})

describe('packageKey', () => {
  test.each([
    [
      'the release and its point release',
      'pkg:deb/debian/libc6@2.36?distro=debian-12',
      'pkg:deb/debian/libc6@2.36?distro=debian-12.9',
    ],
    ['the place of the epoch', 'pkg:deb/debian/passwd@1%3A4.13?distro=debian-12', 'pkg:deb/debian/passwd@4.13?epoch=1'],
    ['an epoch of 0', 'pkg:rpm/ol/tzdata@2024a-1?epoch=0', 'pkg:rpm/oracle/tzdata@2024a-1'],
    ['capitals and punctuation of Python', 'pkg:pypi/Zope.Interface@1', 'pkg:pypi/zope--interface@1'],
    ['the v of Go', 'pkg:golang/stdlib@v1.22.0', 'pkg:golang/stdlib@1.22.0'],
    [
      'the end of a Go module as subpath',
      'pkg:golang/github.com/cli/cli@v2.40.0#v2',
      'pkg:golang/github.com/cli/cli/v2@v2.40.0',
    ],
    ['encoded slashes', 'pkg:golang/github.com%2Fcli%2Fcli@1', 'pkg:golang/github.com/cli/cli@1'],
    ['an encoded scope', 'pkg:npm/%40babel/core@7.0.0', 'pkg:npm/@babel/core@7.0.0'],
    ['the platform of a gem', 'pkg:gem/nokogiri@1.15.0-x86_64-linux-gnu', 'pkg:gem/nokogiri@1.15.0-java'],
    ['user and channel of Conan', 'pkg:conan/bincrafters/zlib@1.2.11?channel=stable', 'pkg:conan/zlib@1.2.11'],
    [
      'SUSE’s family with its member',
      'pkg:rpm/suse/zlib@1-1?distro=slem-6.0',
      'pkg:rpm/sl-micro/zlib@1-1?distro=sl-micro-6.0',
    ],
    [
      'the earlier names of trivy',
      'pkg:rpm/opensuse.leap/zlib@1-1?distro=opensuse.leap-15.5',
      'pkg:rpm/opensuse/zlib@1-1?distro=opensuse-leap-15.5',
    ],
    ['openEuler’s capitals', 'pkg:rpm/openEuler/zlib@1-1', 'pkg:rpm/openeuler/zlib@1-1'],
    ['the architecture', 'pkg:rpm/redhat/zlib@1-1?arch=i686', 'pkg:rpm/redhat/zlib@1-1?arch=x86_64'],
  ])('does not depend on %s', (_, one, other) => {
    expect(key(one)).toBe(key(other))
  })

  test.each([
    ['versions', 'pkg:pypi/a@1', 'pkg:pypi/a@2'],
    ['types', 'pkg:pypi/a@1', 'pkg:npm/a@1'],
    ['groups of Maven', 'pkg:maven/g/a@1', 'pkg:maven/h/a@1'],
    ['capitals of Maven', 'pkg:maven/g/a@1', 'pkg:maven/g/A@1'],
    ['epochs', 'pkg:deb/debian/a@1%3A2', 'pkg:deb/debian/a@2'],
    ['versions of Go', 'pkg:golang/stdlib@v1.22.0', 'pkg:golang/stdlib@1.23.0'],
    ['Go modules', 'pkg:golang/github.com/cli/cli@v2.40.0', 'pkg:golang/github.com/cli/cli/v2@v2.40.0'],
    ['distributions', 'pkg:rpm/amzn/openssl@1-1', 'pkg:rpm/ol/openssl@1-1'],
    ['rebuilds', 'pkg:rpm/almalinux/openssl@1-1', 'pkg:rpm/rocky/openssl@1-1'],
    ['parents and children', 'pkg:deb/debian/openssl@1', 'pkg:deb/ubuntu/openssl@1'],
    ['members of a family', 'pkg:rpm/suse/zlib@1-1?distro=slem-6.0', 'pkg:rpm/suse/zlib@1-1?distro=sles-15.5'],
    [
      'openSUSE’s two',
      'pkg:rpm/opensuse/zlib@1-1?distro=opensuse-leap-15.5',
      'pkg:rpm/opensuse/zlib@1-1?distro=opensuse-tumbleweed-20240401',
    ],
    ['the source package and a binary', 'pkg:deb/debian/openssl@3?arch=source', 'pkg:deb/debian/openssl@3?arch=amd64'],
    ['pre-releases of gems', 'pkg:gem/rack@3.0.0.rc1', 'pkg:gem/rack@3.0.0'],
  ])('tells %s apart', (_, one, other) => {
    expect(key(one)).not.toBe(key(other))
  })

  test('of a package without a purl follows from its type, if that is known', () => {
    expect(packageKey(identityOf({ name: 'Foo', version: '1', type: 'python' }))).toBe(key('pkg:pypi/foo@1'))
    expect(packageKey(identityOf({ name: 'Foo', version: '1', type: 'binary' }))).toBe(
      packageKey(identityOf({ name: 'foo', version: '1', type: 'constructor' })),
    )
  })

  test('takes no name of JavaScript for a rule', () => {
    expect(key('pkg:constructor/A@1')).not.toBe(key('pkg:constructor/a@1'))
    expect(key('pkg:rpm/constructor/a@1')).not.toBe(key('pkg:rpm/tostring/a@1'))
  })
})

describe('purlMatches', () => {
  test('names all versions, or one', () => {
    expect(purlMatches('pkg:pypi/jinja2', found('pkg:pypi/Jinja2@2.11.2'))).toBe(true)
    expect(purlMatches('pkg:pypi/jinja2@2.11.2', found('pkg:pypi/jinja2@2.11.2'))).toBe(true)
    expect(purlMatches('pkg:pypi/jinja2@2.11.3', found('pkg:pypi/jinja2@2.11.2'))).toBe(false)
    expect(purlMatches('pkg:npm/jinja2', found('pkg:pypi/jinja2@2.11.2'))).toBe(false)
    expect(purlMatches('pkg:pypi/jinja2@2.11.2', { name: 'jinja2', version: '2.11.2', type: '' })).toBe(false)
    expect(purlMatches('jinja2', found('pkg:pypi/jinja2@2.11.2'))).toBe(false)
  })

  test.each([
    ['pkg:pypi/jinja2@3.1.0-rc.1', 'pkg:pypi/jinja2@3.1.0rc1', true],
    ['pkg:pypi/jinja2@3.1', 'pkg:pypi/jinja2@3.1.0', true],
    ['pkg:pypi/jinja2@3.1.2-1', 'pkg:pypi/jinja2@3.1.2.post1', true],
    ['pkg:pypi/jinja2@3.1', 'pkg:pypi/jinja2@3.1.2', false],
    ['pkg:pypi/jinja2@0', 'pkg:pypi/jinja2@1.0', false],
    ['pkg:pypi/jinja2@3.1+a', 'pkg:pypi/jinja2@3.1', false],
    ['pkg:pypi/jinja2@unknown', 'pkg:pypi/jinja2@unknown', true],
    ['pkg:golang/stdlib@go1.22.1', 'pkg:golang/stdlib@v1.22.1', true],
    ['pkg:golang/stdlib@1.22.1', 'pkg:golang/stdlib@go1.22.10', false],
  ])('%s names %s: %s, by the spellings of its ecosystem', (wanted, purl, expected) => {
    expect(purlMatches(wanted, found(purl))).toBe(expected)
  })

  test('names a package without a purl by the type of the scanner', () => {
    expect(purlMatches('pkg:cargo/demo', { name: 'demo', version: '1.0.0', type: 'rust-crate' })).toBe(true)
    expect(purlMatches('pkg:deb/debian/demo', { name: 'demo', version: '1.0.0', type: 'deb' })).toBe(false)
  })

  test('names the release of the distribution that it says', () => {
    const openssl = found('pkg:deb/debian/openssl@3?distro=debian-12.9')
    expect(purlMatches('pkg:deb/debian/openssl?distro=debian-12', openssl)).toBe(true)
    expect(purlMatches('pkg:deb/debian/openssl?distro=debian', openssl)).toBe(true)
    expect(purlMatches('pkg:deb/debian/openssl?distro=debian-1', openssl)).toBe(false)
    expect(purlMatches('pkg:deb/debian/openssl?distro=debian-11', openssl)).toBe(false)
    expect(purlMatches('pkg:apk/alpine/a?distro=alpine-3.19.1', found('pkg:apk/alpine/a@1?distro=3.19.1'))).toBe(true)
    expect(purlMatches('pkg:rpm/amzn/a?distro=amzn-2', found('pkg:rpm/amazon/a@1-1?distro=amazon-2+(Karoo)'))).toBe(
      true,
    )
  })

  test('in trivy’s name for SUSE’s family, names all members unless it says which', () => {
    const [server, micro] = ['sles', 'sl-micro'].map(name => found(`pkg:rpm/${name}/zlib@1-1?distro=${name}-6`))
    if (server === undefined || micro === undefined) throw new Error('two')
    expect(purlMatches('pkg:rpm/suse/zlib', server) && purlMatches('pkg:rpm/suse/zlib', micro)).toBe(true)
    expect(purlMatches('pkg:rpm/suse/zlib?distro=slem-6', micro)).toBe(true)
    expect(purlMatches('pkg:rpm/suse/zlib?distro=slem-6', server)).toBe(false)
    expect(purlMatches('pkg:rpm/sles/zlib', micro)).toBe(false)
  })

  test('names a derivative as the scanners of its image do', () => {
    const mint = { ...found('pkg:deb/linuxmint/openssl@3'), otherDistributions: ['debian'] }
    expect(purlMatches('pkg:deb/linuxmint/openssl', mint)).toBe(true)
    expect(purlMatches('pkg:deb/debian/openssl@3', mint)).toBe(true)
    expect(purlMatches('pkg:deb/ubuntu/openssl', mint)).toBe(false)
    expect(purlMatches('pkg:deb/debian/openssl', found('pkg:deb/linuxmint/openssl@3'))).toBe(false)
  })
})
