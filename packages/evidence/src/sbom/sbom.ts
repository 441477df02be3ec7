import { at, listAt, Problem, parseJson, renderJson, textAt, uuidOf } from '@release-tools/base'

/** What an SBOM is about, and what its times and paths are replaced by. */
export interface SbomSubject {
  kind: 'directory' | 'image'
  name: string
  version: string
  /** Of an image: `sha256:…`. */
  digest?: string
  /** Of an image: `linux/amd64`. */
  platform?: string
  /** When the SBOM says it was made, RFC 3339 in UTC to the second: the commit's time. */
  created: string
  /** The absolute path that was scanned; it is removed wherever it leads a text. */
  root?: string
}

type Json = Record<string, unknown>

/**
 * CycloneDX 1.6 as syft writes it, made reproducible: time, serial number and paths no longer depend on when and where it ran,
 * and the image's digest, which syft drops when it is told a version, is back in the root component.
 */
export function normalizeCycloneDx(source: string, subject: SbomSubject): string {
  const document = readDocument(source, 'the CycloneDX SBOM of syft', 'specVersion', '1.6')
  const metadata = requireObject(document.metadata, 'metadata')
  const component = requireObject(metadata.component, 'metadata.component')
  const { $schema, bomFormat, specVersion, serialNumber: _, version, ...rest } = relocated(document, subject.root)
  const content = {
    version,
    ...renamed(rest, textAt(component, 'bom-ref'), rootRef(subject)),
    metadata: { ...metadata, timestamp: subject.created, component: rootComponent(component, subject) },
  }
  return renderJson({
    $schema,
    bomFormat,
    specVersion,
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
    ...content,
  })
}

/** SPDX 2.3 as syft writes it, made reproducible: time, namespace and paths no longer depend on when and where it ran. */
export function normalizeSpdx(source: string, subject: SbomSubject): string {
  const document = relocated(readDocument(source, 'the SPDX SBOM of syft', 'spdxVersion', 'SPDX-2.3'), subject.root)
  const {
    spdxVersion,
    dataLicense,
    SPDXID,
    name: _name,
    documentNamespace: _namespace,
    creationInfo,
    packages,
    ...rest
  } = document
  const content = {
    creationInfo: { ...requireObject(creationInfo, 'creationInfo'), created: subject.created },
    packages: withRootPurpose(packages, rest.relationships, subject),
    ...rest,
  }
  const identity = [subject.name, subject.version].filter(Boolean).map(encodeURIComponent).join('-')
  const documentNamespace = `https://spdx.org/spdxdocs/${identity}-${uuidOf(JSON.stringify(content))}`
  return renderJson({ spdxVersion, dataLicense, SPDXID, name: subject.name, documentNamespace, ...content })
}

/** How many packages syft's own JSON lists; its root is not among them. */
export function countPackages(syftJson: string): number {
  const artifacts = at(parseJson(syftJson, 'the SBOM of syft'), 'artifacts')
  if (artifacts === null || Array.isArray(artifacts)) return artifacts?.length ?? 0
  throw malformed('the SBOM of syft', 'it has no list "artifacts".')
}

function readDocument(source: string, what: string, key: string, version: string): Json {
  const document = parseJson(source, what)
  const found = at(document, key)
  if (found !== version)
    throw malformed(what, `its ${key} is ${JSON.stringify(found) ?? 'missing'} instead of ${JSON.stringify(version)}.`)
  return document as Json
}

// Trivy 0.59 refuses an SBOM whose root is of the type "file", which syft gives to a directory.
function rootComponent(component: Json, subject: SbomSubject): Json {
  const { kind, name, version, digest, platform } = subject
  const type = kind === 'image' ? 'container' : 'application'
  const described = { ...component, 'bom-ref': rootRef(subject), type, name, version }
  if (digest === undefined) return described
  const properties = [
    ...listAt(component, 'properties'),
    { name: 'release-tools:image:digest', value: digest },
    ...(platform === undefined ? [] : [{ name: 'release-tools:image:platform', value: platform }]),
  ]
  return {
    ...described,
    hashes: [{ alg: 'SHA-256', content: digest.slice('sha256:'.length) }],
    purl: imagePurl(name, digest, platform),
    properties,
  }
}

/** Syft makes the root's reference of the path it was given, too. */
function rootRef({ kind, name, version }: SbomSubject): string {
  return `${kind}:${name}@${version}`
}

/** Dependencies with one reference replaced by another. */
function renamed(document: Json, from: string | undefined, to: string): Json {
  if (!Array.isArray(document.dependencies) || from === undefined) return document
  const rename = (ref: unknown) => (ref === from ? to : ref)
  const dependencies = document.dependencies.map(one => ({
    ...(one as Json),
    ref: rename(at(one, 'ref')),
    ...(at(one, 'dependsOn') === undefined ? {} : { dependsOn: listAt(one, 'dependsOn').map(rename) }),
  }))
  return { ...document, dependencies }
}

/** https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md */
function imagePurl(name: string, digest: string, platform: string | undefined): string {
  const architecture = platform?.split('/')[1]
  return `pkg:oci/${encodeURIComponent(name.toLowerCase())}@${encodeURIComponent(digest)}${architecture === undefined ? '' : `?arch=${encodeURIComponent(architecture)}`}`
}

function withRootPurpose(packages: unknown, relationships: unknown, subject: SbomSubject): unknown[] {
  const describes = listAt({ relationships }, 'relationships').find(
    one => textAt(one, 'relationshipType') === 'DESCRIBES',
  )
  const root = textAt(describes, 'relatedSpdxElement')
  return listAt({ packages }, 'packages').map(one => {
    if (root === undefined || textAt(one, 'SPDXID') !== root) return one
    const checksums =
      subject.digest === undefined
        ? {}
        : { checksums: [{ algorithm: 'SHA256', checksumValue: subject.digest.slice('sha256:'.length) }] }
    return {
      ...(one as Json),
      ...checksums,
      primaryPackagePurpose: subject.kind === 'image' ? 'CONTAINER' : 'APPLICATION',
    }
  })
}

/** The same document with `root` removed from the front of every text; what was under it keeps its leading slash. */
function relocated<T>(value: T, root: string | undefined): T {
  if (root === undefined) return value
  const walk = (inner: unknown): unknown => {
    if (typeof inner === 'string') return inner.startsWith(`${root}/`) ? inner.slice(root.length) : inner
    if (Array.isArray(inner)) return inner.map(walk)
    if (typeof inner === 'object' && inner !== null)
      return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, walk(one)]))
    return inner
  }
  return walk(value) as T
}

function requireObject(value: unknown, what: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
  throw malformed('the SBOM of syft', `it has no ${what}.`)
}

function malformed(what: string, found: string): Problem {
  return new Problem(`read ${what}`, {
    found,
    next: 'Check the version of syft; the lock of release-tools names the one that was tested.',
  })
}
