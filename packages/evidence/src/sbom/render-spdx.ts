import { sha256 } from '@release-tools/base'
import { ownTool } from '../manifest/own-tool.ts'
import { type Bom, type BomAuthor, type BomContent, type Component, contexts, factsText, phases } from './bom.ts'
import { extractedLicences } from './extracted-licences.ts'
import { idPlace, renderIdentified } from './identified.ts'
import { spdxPackage } from './spdx-package.ts'

type Json = Record<string, unknown>

const documentId = 'SPDXRef-DOCUMENT'
const rootId = 'SPDXRef-DocumentRoot'

/** The SBOM as SPDX 2.3 (https://spdx.github.io/spdx-spec/v2.3/). The same content gives the same bytes. */
export function renderSpdx(bom: Bom): string {
  return renderIdentified(spdxOf(bom))
}

/** The same as a value, which is rendered once: its long lists are generators. identifiedText gives it its namespace. */
export function spdxOf(bom: Bom): Json {
  const { root, components } = bom
  const idOf = identifiers(components)
  const extracted = extractedLicences([root.licence, ...components.flatMap(one => [one.licence, one.concluded])])
  const identity = [root.name, root.version, bom.content].map(encodeURIComponent).join('-')
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: documentId,
    documentNamespace: `https://spdx.org/spdxdocs/${identity}-${idPlace}`,
    name: root.name,
    creationInfo: {
      creators: [
        ...creatorsOf(bom.author),
        ...[ownTool, ...bom.makers].map(({ name, version }) => `Tool: ${name}-${version}`),
      ],
      created: bom.created,
      comment: factsText({ content: bom.content, [contextName]: contexts[phases[bom.content]], ...bom.facts }),
    },
    packages: packagesOf(bom, idOf),
    ...(extracted.length === 0 ? {} : { hasExtractedLicensingInfos: extracted }),
    relationships: relationships(bom, idOf),
  }
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

// Generators, because a large SBOM has 50,000 packages, and three times as many relationships.
function* packagesOf(bom: Bom, idOf: (ref: string) => string): Generator<Json> {
  yield rootPackage(bom)
  for (const one of bom.components) yield spdxPackage({ ...one, id: idOf(one.ref), purpose: purposes[one.type] })
}

function rootPackage({ root, content }: Bom): Json {
  const { digest } = root
  const own = digest === undefined ? {} : { sha256: digest.slice('sha256:'.length) }
  return spdxPackage({ ...root, ...own, id: rootId, purpose: rootPurposes[content] })
}

/** The project contains its artifacts, and these depend on what they install. A tool is a tool of the project. A model needs its frameworks. */
function* relationships(bom: Bom, idOf: (ref: string) => string): Generator<Json> {
  const related = (from: string, relationshipType: string, to: string) => ({
    spdxElementId: from,
    relationshipType,
    relatedSpdxElement: to,
  })
  yield related(documentId, 'DESCRIBES', rootId)
  for (const ref of bom.parts)
    yield bom.content === 'tools' ? related(idOf(ref), 'DEV_TOOL_OF', rootId) : related(rootId, 'CONTAINS', idOf(ref))
  for (const { type, ref } of bom.components) if (type === 'framework') yield related(rootId, 'DEPENDS_ON', idOf(ref))
  for (const { ref } of bom.components)
    for (const needed of bom.needs.get(ref) ?? []) yield related(idOf(ref), 'DEPENDS_ON', idOf(needed))
  for (const { scope, ref } of bom.components)
    if (scope === 'optional') yield related(idOf(ref), 'OPTIONAL_DEPENDENCY_OF', rootId)
}

/** Gives the identifier of a component by its `ref`. */
function identifiers(components: Component[]): (ref: string) => string {
  const known = new Map(components.map(({ ref }) => [ref, identifierOf(ref)]))
  return ref => known.get(ref) ?? identifierOf(ref)
}

/** https://spdx.github.io/spdx-spec/v2.3/package-information/#72-package-spdx-identifier-field: letters, digits, `.` and `-`. */
function identifierOf(ref: string): string {
  const readable = ref
    .replace(/^pkg:/, '')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .slice(0, 80)
  return `SPDXRef-Package-${readable}-${sha256(ref).slice(0, 12)}`
}
