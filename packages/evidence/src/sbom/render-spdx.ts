import { byKind, renderJson, sha256, uuidOf } from '@release-tools/base'
import { ownTool } from '../manifest/own-tool.ts'
import {
  type Bom,
  type BomAuthor,
  type BomContent,
  type BomRoot,
  type Component,
  contexts,
  factsText,
  phases,
  type Supplier,
} from './bom.ts'
import { extractedLicences, licenceRefOf } from './extracted-licences.ts'
import { isIdentifier, type Licence } from './licence.ts'

type Json = Record<string, unknown>

const documentId = 'SPDXRef-DOCUMENT'
const rootId = 'SPDXRef-DocumentRoot'
const unknown = 'NOASSERTION'

/** The SBOM as SPDX 2.3 (https://spdx.github.io/spdx-spec/v2.3/). The same content gives the same bytes. */
export function renderSpdx(bom: Bom): string {
  const { root, components } = bom
  const packages: Json[] = [rootPackage(bom), ...components.map(component)]
  const names = [root.licence, ...components.flatMap(({ licence, concluded }) => [licence, concluded])].flatMap(namesOf)
  const extracted = extractedLicences(packages, names)
  const content = {
    creationInfo: {
      creators: [
        ...creatorsOf(bom.author),
        ...[ownTool, ...bom.makers].map(({ name, version }) => `Tool: ${name}-${version}`),
      ],
      created: bom.created,
      comment: factsText({ content: bom.content, [contextName]: contexts[phases[bom.content]], ...bom.facts }),
    },
    packages,
    ...(extracted.length === 0 ? {} : { hasExtractedLicensingInfos: extracted }),
    relationships: relationships(bom),
  }
  const identity = [root.name, root.version, bom.content].map(encodeURIComponent).join('-')
  return renderJson({
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: documentId,
    name: root.name,
    documentNamespace: `https://spdx.org/spdxdocs/${identity}-${uuidOf(JSON.stringify(content))}`,
    ...content,
  })
}

/** The name of the fact that says in which phase the SBOM was made. */
const contextName = 'generation context'

/** https://spdx.github.io/spdx-spec/v2.3/document-creation-information/#68-creator-field */
function creatorsOf(author: BomAuthor | undefined): string[] {
  return author === undefined ? [] : [`Organization: ${author.name}`]
}

/** SPDX 2.3 has no word for a model. */
const rootPurposes = {
  release: 'APPLICATION',
  tools: 'APPLICATION',
  model: 'OTHER',
  directory: 'APPLICATION',
  image: 'CONTAINER',
} satisfies Record<BomContent, string>
const purposes = {
  library: 'LIBRARY',
  file: 'FILE',
  framework: 'FRAMEWORK',
  'operating-system': 'OPERATING_SYSTEM',
} satisfies Record<Component['type'], string>

function rootPackage({ root, content }: Bom): Json {
  const { digest } = root
  const own = digest === undefined ? {} : { sha256: digest.slice('sha256:'.length) }
  return spdxPackage({ ...root, ...own, id: rootId, purpose: rootPurposes[content] })
}

function component(one: Component): Json {
  return spdxPackage({ ...one, id: idOf(one.ref), purpose: purposes[one.type] })
}

interface PackageFacts extends Partial<Omit<Component, 'ref' | 'type' | 'scope'>>, Pick<BomRoot, 'commit'> {
  id: string
  name: string
  purpose: string
}

function spdxPackage(one: PackageFacts): Json {
  const named = [...(one.locations ?? []), ...(one.within ?? [])]
  return {
    name: one.name,
    SPDXID: one.id,
    ...(one.version === undefined ? {} : { versionInfo: one.version }),
    ...(one.fileName === undefined ? {} : { packageFileName: one.fileName }),
    supplier: supplierText(one.supplier),
    downloadLocation: downloadLocation(one),
    filesAnalyzed: false,
    ...homepage(one),
    ...checksums(one),
    ...(named.length === 0 ? {} : { sourceInfo: `named in ${named.join(', ')}` }),
    licenseConcluded: one.concluded === undefined ? unknown : licenceText(one.concluded),
    licenseDeclared: one.licence === undefined ? unknown : licenceText(one.licence),
    copyrightText: unknown,
    ...externalRefs(one),
    primaryPackagePurpose: one.purpose,
  }
}

/** Where the file is, or else the source: https://spdx.github.io/spdx-spec/v2.3/package-information/#77-package-download-location-field */
function downloadLocation({ references = [], commit }: PackageFacts): string {
  const [file, source] = ['distribution', 'vcs'].map(kind => references.find(one => one.kind === kind)?.url)
  if (file !== undefined || source === undefined) return file ?? unknown
  return `git+${source}${commit === undefined ? '' : `@${commit}`}`
}

function homepage({ references = [] }: PackageFacts): Json {
  const found = references.find(({ kind }) => kind === 'website')
  return found === undefined ? {} : { homepage: found.url }
}

/** https://spdx.github.io/spdx-spec/v2.3/external-repository-identifiers/ */
function externalRefs({ purl, cpe, references = [] }: PackageFacts): Json {
  const ref = (referenceCategory: string, referenceType: string, referenceLocator: string | undefined) =>
    referenceLocator === undefined ? [] : [{ referenceCategory, referenceType, referenceLocator }]
  const refs = [
    ...ref('SECURITY', 'cpe23Type', cpe),
    ...ref('PACKAGE-MANAGER', 'purl', purl),
    ...references.flatMap(({ kind, url }) =>
      kind === 'exploitability-statement' ? ref('SECURITY', 'advisory', url) : [],
    ),
    ...references.flatMap(({ kind, url }) => (kind === 'attestation' ? ref('OTHER', 'attestation', url) : [])),
  ]
  return refs.length === 0 ? {} : { externalRefs: refs }
}

/** https://spdx.github.io/spdx-spec/v2.3/package-information/#75-package-supplier-field */
function supplierText(supplier: Supplier | undefined): string {
  if (supplier === undefined) return unknown
  const name = supplier.name.replace(/[\s()]+/g, ' ').trim()
  return `${supplier.isOrganisation ? 'Organization' : 'Person'}: ${name}${supplier.email === undefined ? '' : ` (${supplier.email})`}`
}

function checksums({ sha1, sha256: short, sha512 }: PackageFacts): Json {
  const known = Object.entries({ SHA1: sha1, SHA256: short, SHA512: sha512 }).filter(([, value]) => value !== undefined)
  return known.length === 0
    ? {}
    : { checksums: known.map(([algorithm, checksumValue]) => ({ algorithm, checksumValue })) }
}

function licenceText(licence: Licence): string {
  return byKind(licence, {
    expression: ({ expression }) => expression,
    names: ({ names }) => names.map(name => (isIdentifier(name) ? name : licenceRefOf(name))).join(' AND '),
  })
}

function namesOf(licence: Licence | undefined): string[] {
  if (licence === undefined) return []
  return byKind(licence, {
    expression: () => [] as string[],
    names: ({ names }) => names.filter(name => !isIdentifier(name)),
  })
}

/** The project contains its artifacts, and these depend on what they install. A tool is a tool of the project. A model needs its frameworks. */
function relationships(bom: Bom): Json[] {
  const related = (from: string, relationshipType: string, to: string) => ({
    spdxElementId: from,
    relationshipType,
    relatedSpdxElement: to,
  })
  return [
    related(documentId, 'DESCRIBES', rootId),
    ...bom.parts.map(ref =>
      bom.content === 'tools' ? related(idOf(ref), 'DEV_TOOL_OF', rootId) : related(rootId, 'CONTAINS', idOf(ref)),
    ),
    ...bom.components
      .filter(({ type }) => type === 'framework')
      .map(({ ref }) => related(rootId, 'DEPENDS_ON', idOf(ref))),
    ...bom.components.flatMap(({ ref }) =>
      (bom.needs.get(ref) ?? []).map(needed => related(idOf(ref), 'DEPENDS_ON', idOf(needed))),
    ),
    ...bom.components
      .filter(({ scope }) => scope === 'optional')
      .map(({ ref }) => related(idOf(ref), 'OPTIONAL_DEPENDENCY_OF', rootId)),
  ]
}

/** https://spdx.github.io/spdx-spec/v2.3/package-information/#72-package-spdx-identifier-field: letters, digits, `.` and `-`. */
function idOf(ref: string): string {
  const readable = ref
    .replace(/^pkg:/, '')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .slice(0, 80)
  return `SPDXRef-Package-${readable}-${sha256(ref).slice(0, 12)}`
}
