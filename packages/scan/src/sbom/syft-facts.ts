import { at, listAt, textAt, textsAt } from '@release-tools/base'
import type { Component, Reference, Supplier } from '@release-tools/evidence'
import { publicUrl, supplierOf } from './people.ts'

/** What the metadata of a package says beside its name and version. */
export type PackageFacts = Pick<Component, 'supplier' | 'references' | 'sha1' | 'sha256' | 'sha512'>

type Read<T> = (metadata: unknown) => T | undefined
type Digests = Pick<Component, 'sha1' | 'sha256' | 'sha512'>

/**
 * What reads the supplier, by syft's type of metadata, which is that of the package manager:
 * https://github.com/anchore/syft/tree/main/syft/pkg. Others name none.
 */
const suppliers: Record<string, Read<Supplier>> = {
  'dpkg-db-entry': maintainer,
  'dpkg-archive-entry': maintainer,
  'apk-db-entry': maintainer,
  'rpm-db-entry': vendor,
  'rpm-archive': vendor,
  'alpm-db-entry': metadata => supplierOf({ addressed: textAt(metadata, 'packager') }),
  'python-package': metadata =>
    supplierOf({ plain: textAt(metadata, 'author'), addressed: textAt(metadata, 'authorEmail') }),
  'javascript-npm-package': metadata => supplierOf({ addressed: textAt(metadata, 'author') }),
  'ruby-gemspec': metadata => supplierOf({ plain: textsAt(metadata, 'authors').join(', ') }),
  'php-composer-lock-entry': composerAuthor,
  'php-composer-installed-entry': composerAuthor,
  'r-description': metadata => supplierOf({ addressed: textAt(metadata, 'maintainer') }),
  'wordpress-plugin-entry': metadata => supplierOf({ plain: textAt(metadata, 'author') }),
  'java-archive': javaVendor,
  'github-actions-use-statement': metadata => {
    const owner = actionOf(metadata)?.owner
    return owner === undefined ? undefined : { name: owner, url: `https://github.com/${owner}`, isOrganisation: true }
  },
}

function maintainer(metadata: unknown): Supplier | undefined {
  return supplierOf({ addressed: textAt(metadata, 'maintainer') })
}

/** A vendor is not a person, and its name may contain commas: `Red Hat, Inc.`. */
function vendor(metadata: unknown): Supplier | undefined {
  const found = supplierOf({ addressed: textAt(metadata, 'vendor') })
  return found === undefined ? undefined : { ...found, isOrganisation: true }
}

function composerAuthor(metadata: unknown): Supplier | undefined {
  return supplierOf(
    ...listAt(metadata, 'authors').map(one => ({ plain: textAt(one, 'name'), addressed: textAt(one, 'email') })),
  )
}

function javaVendor(metadata: unknown): Supplier | undefined {
  const main = listAt(metadata, 'manifest', 'main')
  const value = (key: string) =>
    textAt(
      main.find(one => textAt(one, 'key') === key),
      'value',
    )
  const found = supplierOf({ plain: value('Implementation-Vendor') }, { plain: value('Bundle-Vendor') })
  return found === undefined ? undefined : { ...found, isOrganisation: true }
}

/** `actions/checkout@v4`, `acme/tools/.github/workflows/build.yml@main`. A path of the own repository has no owner. */
function actionOf(metadata: unknown): { owner: string; name: string } | undefined {
  const [, owner, name] = /^([A-Za-z0-9-]{1,39})\/([\w.-]{1,100})(?:[/@]|$)/.exec(textAt(metadata, 'value') ?? '') ?? []
  return owner === undefined || name === undefined ? undefined : { owner, name }
}

/** What reads the addresses. */
const references: Record<string, Read<Reference>[]> = {
  'apk-db-entry': [site('url')],
  'alpm-db-entry': [site('url')],
  'javascript-npm-package': [site('homepage'), source('url')],
  'javascript-npm-package-lock-entry': [distribution('resolved')],
  'ruby-gemspec': [site('homepage')],
  'php-composer-lock-entry': [source('source', 'url'), distribution('dist', 'url')],
  'php-composer-installed-entry': [source('source', 'url'), distribution('dist', 'url')],
  'python-package': [
    metadata => (textAt(metadata, 'directUrlOrigin', 'vcs') === undefined ? undefined : vcs(metadata)),
  ],
  'github-actions-use-statement': [
    metadata => {
      const action = actionOf(metadata)
      return action && { kind: 'vcs', url: `https://github.com/${action.owner}/${action.name}` }
    },
  ],
}

const vcs = source('directUrlOrigin', 'url')

function site(...path: string[]): Read<Reference> {
  return reference('website', path)
}

function source(...path: string[]): Read<Reference> {
  return reference('vcs', path)
}

function distribution(...path: string[]): Read<Reference> {
  return reference('distribution', path)
}

function reference(kind: Reference['kind'], path: string[]): Read<Reference> {
  return metadata => {
    const url = publicUrl(textAt(metadata, ...path))
    return url === undefined ? undefined : { kind, url }
  }
}

/** What reads the digests of the file of a package. A lock with several files does not say which one is installed. */
const digests: Record<string, Read<Digests>> = {
  'javascript-npm-package-lock-entry': metadata => ofIntegrity(textAt(metadata, 'integrity')),
  'javascript-yarn-lock-entry': metadata => ofIntegrity(textAt(metadata, 'integrity')),
  'javascript-pnpm-lock-entry': metadata => ofIntegrity(textAt(metadata, 'resolution', 'integrity')),
  'rust-cargo-lock-entry': metadata => ofHex('sha256', textAt(metadata, 'checksum')),
  'php-composer-lock-entry': metadata => ofHex('sha1', textAt(metadata, 'dist', 'shasum')),
  'java-archive': metadata =>
    Object.assign({}, ...listAt(metadata, 'digest').map(one => ofHex(textAt(one, 'algorithm'), textAt(one, 'value')))),
}

const lengths: Record<string, number> = { sha1: 40, sha256: 64, sha512: 128 }

function ofHex(algorithm: string | undefined, value: string | undefined): Digests {
  const length = lengths[algorithm ?? '']
  const hex = value?.toLowerCase() ?? ''
  return length !== undefined && hex.length === length && /^[0-9a-f]+$/.test(hex) ? { [String(algorithm)]: hex } : {}
}

/** https://www.w3.org/TR/sri-2/: `sha512-…` in Base64, perhaps several. */
function ofIntegrity(text: string | undefined): Digests {
  const all = (text ?? '').split(/\s+/).map(one => /^(sha\d+)-([A-Za-z0-9+/]+=*)/.exec(one))
  return Object.assign(
    {},
    ...all.map(one => ofHex(one?.[1], one?.[2] && Buffer.from(one[2], 'base64').toString('hex'))),
  )
}

/** The facts in the metadata of one of syft's packages. */
export function factsOf(artifact: unknown): PackageFacts {
  const type = textAt(artifact, 'metadataType') ?? ''
  const metadata = at(artifact, 'metadata')
  const own = <T>(table: Record<string, T>) => (Object.hasOwn(table, type) ? table[type] : undefined)
  const supplier = own(suppliers)?.(metadata)
  const places = (own(references) ?? []).flatMap(read => read(metadata) ?? [])
  return {
    ...(supplier === undefined ? {} : { supplier }),
    ...(places.length === 0 ? {} : { references: places }),
    ...own(digests)?.(metadata),
  }
}
