import { describe, expect, test } from '@jest/globals'
import { completeOf, declaredBy } from '../../src/sbom/complete.ts'
import { publicUrl, supplierOf } from '../../src/sbom/people.ts'
import { factsOf } from '../../src/sbom/syft-facts.ts'

const facts = (metadataType: string, metadata: unknown) => factsOf({ metadataType, metadata })
const hex = (length: number) => 'ab'.repeat(length / 2)
const integrity = `sha512-${Buffer.from(hex(128), 'hex').toString('base64')}`

describe('the supplier of a package', () => {
  test.each([
    ['dpkg-db-entry', { maintainer: 'Debian APT <apt@example.org>' }, { name: 'Debian APT', email: 'apt@example.org' }],
    ['apk-db-entry', { maintainer: 'Ada <ada@example.org>' }, { name: 'Ada', email: 'ada@example.org' }],
    ['rpm-db-entry', { vendor: 'Red Hat, Inc.' }, { name: 'Red Hat, Inc.', isOrganisation: true }],
    [
      'rpm-db-entry',
      { vendor: 'SUSE LLC <https://www.example.org/>' },
      { name: 'SUSE LLC', url: 'https://www.example.org/', isOrganisation: true },
    ],
    [
      'python-package',
      { author: '', authorEmail: '"Ada L." <ada@example.org>, Bob <b@example.org>' },
      { name: 'Ada L., Bob', email: 'ada@example.org' },
    ],
    ['python-package', { authorEmail: 'ada@example.org' }, { name: 'ada@example.org', email: 'ada@example.org' }],
    [
      'javascript-npm-package',
      { author: 'Ada <ada@example.org> (https://example.org/ada)' },
      { name: 'Ada', email: 'ada@example.org', url: 'https://example.org/ada' },
    ],
    ['ruby-gemspec', { authors: ['Ada', 'Bob'] }, { name: 'Ada, Bob' }],
    ['alpm-db-entry', { packager: 'Ada <ada@example.org>' }, { name: 'Ada', email: 'ada@example.org' }],
    ['r-description', { maintainer: 'Ada <ada@example.org>' }, { name: 'Ada', email: 'ada@example.org' }],
    ['wordpress-plugin-entry', { author: 'Ada' }, { name: 'Ada' }],
    [
      'php-composer-lock-entry',
      { authors: [{ name: 'Ada', email: 'ada@example.org' }] },
      { name: 'Ada', email: 'ada@example.org' },
    ],
    [
      'java-archive',
      { manifest: { main: [{ key: 'Bundle-Vendor', value: 'Acme' }] } },
      { name: 'Acme', isOrganisation: true },
    ],
    [
      'github-actions-use-statement',
      { value: 'actions/checkout@v4' },
      { name: 'actions', url: 'https://github.com/actions', isOrganisation: true },
    ],
  ])('of %s %j', (type, metadata, supplier) => {
    expect(facts(type, metadata).supplier).toEqual(supplier)
  })

  test.each([
    ['dpkg-db-entry', {}],
    ['rpm-db-entry', { vendor: '' }],
    ['java-archive', {}],
    ['python-package', { author: 'UNKNOWN' }],
    ['github-actions-use-statement', { value: './actions/own' }],
    ['go-module-entry', { author: 'Ada' }],
    ['toString', {}],
  ])('is not known of %s %j', (type, metadata) => {
    expect(facts(type, metadata)).toEqual(expect.not.objectContaining({ supplier: expect.anything() }))
  })

  test('is the first role with a name, and hides no control character', () => {
    expect(supplierOf({ addressed: 'a@example.org' }, { plain: 'Bob\n\u0007' })).toEqual({ name: 'Bob' })
    expect(supplierOf({}, {})).toBeUndefined()
  })
})

test.each([
  ['apk-db-entry', { url: 'https://example.org' }, [{ kind: 'website', url: 'https://example.org/' }]],
  [
    'javascript-npm-package',
    { homepage: 'not an address', url: 'git+https://user:secret@example.org/a.git' },
    [{ kind: 'vcs', url: 'https://example.org/a.git' }],
  ],
  [
    'php-composer-lock-entry',
    { source: { url: 'https://example.org/a.git' }, dist: { url: 'https://example.org/a.zip' } },
    [
      { kind: 'vcs', url: 'https://example.org/a.git' },
      { kind: 'distribution', url: 'https://example.org/a.zip' },
    ],
  ],
  [
    'python-package',
    { directUrlOrigin: { vcs: 'git', url: 'https://example.org/a' } },
    [{ kind: 'vcs', url: 'https://example.org/a' }],
  ],
  ['python-package', { directUrlOrigin: { url: 'file:///home/ada' } }, undefined],
  [
    'github-actions-use-statement',
    { value: 'acme/tools/.github/workflows/build.yml@main' },
    [{ kind: 'vcs', url: 'https://github.com/acme/tools' }],
  ],
])('the addresses of %s %j', (type, metadata, references) => {
  expect(facts(type, metadata).references).toEqual(references)
})

test.each([undefined, 'file:///etc', `https://example.org/${'a'.repeat(1000)}`, 'https://', 'javascript:x'])(
  'no address for others: number %#',
  text => {
    expect(publicUrl(text)).toBeUndefined()
  },
)

test.each([
  ['javascript-pnpm-lock-entry', { resolution: { integrity } }, { sha512: hex(128) }],
  ['javascript-npm-package-lock-entry', { integrity: `${integrity} sha1-x` }, { sha512: hex(128) }],
  ['javascript-yarn-lock-entry', {}, {}],
  ['rust-cargo-lock-entry', { checksum: hex(64) }, { sha256: hex(64) }],
  ['rust-cargo-lock-entry', { checksum: hex(62) }, {}],
  ['php-composer-lock-entry', { dist: { shasum: '' } }, {}],
  [
    'java-archive',
    {
      digest: [
        { algorithm: 'sha1', value: hex(40) },
        { algorithm: 'md5', value: hex(32) },
      ],
    },
    { sha1: hex(40) },
  ],
])('the digests of %s, number %#', (type, metadata, digests) => {
  expect(facts(type, metadata)).toEqual(digests)
})

describe('the dependencies of a package are complete', () => {
  const complete = (metadataType: string, packages: Record<string, object>) =>
    completeOf(Object.entries(packages).map(([name, metadata]) => [name, declaredBy({ name, metadataType, metadata })]))

  test('if everything that dpkg names is there, by one of its names', () => {
    expect(
      complete('dpkg-db-entry', {
        apt: { preDepends: ['init'], depends: ['libc6 (>= 2.34)', 'absent | debconf-2.0', 'python3:any'] },
        broken: { depends: ['absent'] },
        debconf: { provides: ['debconf-2.0 (= 1)'] },
        ...{ init: {}, libc6: {}, python3: {} },
      }),
    ).toEqual(['apt', 'debconf', 'init', 'libc6', 'python3'])
  })

  test('the same for apk, which also names what must not be there', () => {
    expect(
      complete('apk-db-entry', {
        busybox: { pullDependencies: ['so:libc.musl.so.1', '!other', 'musl>=1.2'], provides: ['/bin/sh', 'cmd:sh=1'] },
        musl: { provides: ['so:libc.musl.so.1=1'] },
        script: { pullDependencies: ['/bin/sh', 'cmd:bash'] },
      }),
    ).toEqual(['busybox', 'musl'])
  })

  test('the same for rpm, whose own features are no packages', () => {
    expect(
      complete('rpm-db-entry', {
        acl: { requires: ['rpmlib(FileDigests)', 'libc.so.6()(64bit)', 'glibc >= 2'] },
        glibc: { provides: ['libc.so.6()(64bit)'] },
        shell: { requires: ['/bin/sh'] },
      }),
    ).toEqual(['acl', 'glibc'])
  })

  test('is said of no other package', () => {
    expect(complete('python-package', { a: {} })).toEqual([])
    expect(complete('constructor', { a: {} })).toEqual([])
  })
})
