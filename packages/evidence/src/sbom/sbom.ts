import { at, listAt, Problem, parseJson, renderJson, textAt, uuidOf } from '@release-tools/base'
import { type BomAuthor, contexts, factEntries, factsText, ownProperty, type SbomFacts } from './bom.ts'
import { extractedLicences } from './extracted-licences.ts'
import { madeBy } from './render-cyclonedx.ts'
import { contextName } from './render-spdx.ts'
import { creators, phaseOf, withOwnTool } from './syft-metadata.ts'

/** The target of an SBOM, and the values that replace its times and paths. */
export interface SbomTarget {
  kind: 'directory' | 'image'
  name: string
  version: string
  /** Of an image: `sha256:…`. */
  digest?: string
  /** Of an image: `linux/amd64`. */
  platform?: string
  /** Time of creation to write into the SBOM, RFC 3339 in UTC to the second: the time of the commit. */
  created: string
  /** Of a directory: its absolute path. It is removed from every text that begins with it. */
  root: string | undefined
  /** How it was made. */
  facts?: SbomFacts
  /** Absent if the repository is not known. */
  author?: BomAuthor
}

type Json = Record<string, unknown>

/**
 * Makes syft's CycloneDX 1.6 reproducible: time, serial number and paths no longer depend on when and where syft ran. Puts the
 * digest of an image back into the root component, because syft drops it if it is told a version. Throws a Problem.
 */
export function normalizeCycloneDx(source: string, target: SbomTarget): string {
  const document = readDocument(source, 'the CycloneDX SBOM of syft', 'specVersion', '1.6')
  const metadata = requireObject(document.metadata, 'metadata')
  const component = requireObject(metadata.component, 'metadata.component')
  const { $schema, bomFormat, specVersion, serialNumber: _, version, ...rest } = relocated(document, target.root)
  const content = {
    version,
    ...renamed(rest, textAt(component, 'bom-ref'), rootRef(target)),
    metadata: {
      ...metadata,
      timestamp: target.created,
      lifecycles: [{ phase: phaseOf(target) }],
      tools: withOwnTool(metadata.tools),
      component: rootComponent(component, target),
      ...madeBy(target.author),
      ...madeWith(target, metadata),
    },
  }
  return renderJson({
    $schema,
    bomFormat,
    specVersion,
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
    ...content,
  })
}

/** Makes syft's SPDX 2.3 reproducible: time, namespace and paths no longer depend on when and where syft ran. Throws a Problem. */
export function normalizeSpdx(source: string, target: SbomTarget): string {
  const document = relocated(readDocument(source, 'the SPDX SBOM of syft', 'spdxVersion', 'SPDX-2.3'), target.root)
  const {
    spdxVersion,
    dataLicense,
    SPDXID,
    name: _name,
    documentNamespace: _namespace,
    creationInfo,
    packages,
    hasExtractedLicensingInfos: known,
    ...rest
  } = document
  // Syft leaves out the references in expressions, without which the document is not valid.
  const extracted = extractedLicences(listAt({ packages }, 'packages'), [], listAt({ known }, 'known'))
  const content = {
    creationInfo: {
      ...requireObject(creationInfo, 'creationInfo'),
      created: target.created,
      creators: creators(creationInfo, target),
      comment: factsText({ [contextName]: contexts[phaseOf(target)], ...target.facts }),
    },
    packages: withRootPurpose(packages, rest.relationships, target),
    ...(extracted.length === 0 ? {} : { hasExtractedLicensingInfos: extracted }),
    ...rest,
  }
  const identity = [target.name, target.version].filter(Boolean).map(encodeURIComponent).join('-')
  const documentNamespace = `https://spdx.org/spdxdocs/${identity}-${uuidOf(JSON.stringify(content))}`
  return renderJson({ spdxVersion, dataLicense, SPDXID, name: target.name, documentNamespace, ...content })
}

function hasFacts({ facts = {} }: SbomTarget): boolean {
  return factEntries(facts).length > 0
}

function madeWith(target: SbomTarget, metadata: Json): Json {
  if (!hasFacts(target)) return {}
  const own = factEntries(target.facts ?? {}).map(([name, value]) => ({ name: ownProperty + name, value }))
  return { properties: [...listAt(metadata, 'properties'), ...own] }
}

function readDocument(source: string, what: string, key: string, version: string): Json {
  const document = parseJson(source, what)
  const found = at(document, key)
  if (found !== version)
    throw malformed(what, `its ${key} is ${JSON.stringify(found) ?? 'missing'} instead of ${JSON.stringify(version)}.`)
  return document as Json
}

// Syft gives the root of a directory the type "file". Trivy 0.59 refuses such an SBOM.
function rootComponent(component: Json, target: SbomTarget): Json {
  const { kind, name, version, digest, platform } = target
  const type = kind === 'image' ? 'container' : 'application'
  const described = { ...component, 'bom-ref': rootRef(target), type, name, version }
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

/** Syft also puts the path that it was given into the reference of the root, so it gets another one. */
function rootRef({ kind, name, version }: SbomTarget): string {
  return `${kind}:${name}@${version}`
}

/** Replaces one reference by another in the dependencies. */
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

function withRootPurpose(packages: unknown, relationships: unknown, target: SbomTarget): unknown[] {
  const describes = listAt({ relationships }, 'relationships').find(
    one => textAt(one, 'relationshipType') === 'DESCRIBES',
  )
  const root = textAt(describes, 'relatedSpdxElement')
  return listAt({ packages }, 'packages').map(one => {
    if (root === undefined || textAt(one, 'SPDXID') !== root) return one
    const checksums =
      target.digest === undefined
        ? {}
        : { checksums: [{ algorithm: 'SHA256', checksumValue: target.digest.slice('sha256:'.length) }] }
    return {
      ...(one as Json),
      ...checksums,
      primaryPackagePurpose: target.kind === 'image' ? 'CONTAINER' : 'APPLICATION',
    }
  })
}

/** Removes `root` from the front of every text. Paths below it keep their leading slash. */
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
    next: 'Use the version of syft that the lock of release-tools names.',
  })
}
