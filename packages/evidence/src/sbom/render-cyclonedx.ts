import { byKind, renderJson, uuidOf } from '@release-tools/base'
import { ownTool } from '../manifest/own-tool.ts'
import {
  type Bom,
  type BomAuthor,
  type Component,
  contentProperty,
  factEntries,
  fileProperty,
  locationProperty,
  ownProperty,
  phases,
  type Supplier,
  withinProperty,
} from './bom.ts'
import type { Licence } from './licence.ts'

type Json = Record<string, unknown>

/** The SBOM as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/). The same content gives the same bytes. */
export function renderCycloneDx(bom: Bom): string {
  const root = rootRef(bom)
  const content = {
    version: 1,
    metadata: {
      timestamp: bom.created,
      lifecycles: [{ phase: phases[bom.content] }],
      tools: {
        components: [ownTool, ...bom.makers].map(({ name, version }) => ({ type: 'application', name, version })),
      },
      component: rootComponent(bom, root),
      ...madeBy(bom.author),
      properties: [
        { name: contentProperty, value: bom.content },
        ...factEntries(bom.facts).map(([name, value]) => ({ name: ownProperty + name, value })),
      ],
    },
    components: bom.components.map(component),
    dependencies: [
      { ref: root, dependsOn: bom.parts },
      ...bom.components.map(({ ref }) => ({ ref, dependsOn: bom.needs.get(ref) ?? [] })),
    ],
    compositions: compositions(bom, root),
  }
  return renderJson({
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
    ...content,
  })
}

/** The field of the metadata for who made the SBOM. */
export function madeBy(author: BomAuthor | undefined): Json {
  return author === undefined ? {} : { manufacturer: { name: author.name, url: [author.url] } }
}

/**
 * How complete the graph is. Only with that, an empty list of dependencies means that there are none. Of what is released, every file is known; of
 * tools, only what the source names.
 */
function compositions({ content, complete, components }: Bom, root: string): Json[] {
  const refs = [root, ...components.map(({ ref }) => ref)]
  const known = content === 'tools' ? complete : [root, ...complete]
  const unknown = refs.filter(ref => !known.includes(ref))
  return [
    ...(known.length === 0 ? [] : [{ aggregate: 'complete', dependencies: known }]),
    ...(unknown.length === 0 ? [] : [{ aggregate: 'unknown', dependencies: unknown }]),
  ]
}

function rootRef({ root }: Bom): string {
  return `directory:${root.name}@${root.version}`
}

function rootComponent({ root }: Bom, ref: string): Json {
  return {
    'bom-ref': ref,
    type: 'application',
    ...supplied(root.supplier),
    name: root.name,
    version: root.version,
    ...licensed(root.licence),
    ...(root.purl === undefined ? {} : { purl: root.purl }),
  }
}

function component(one: Component): Json {
  const facts = [
    ...fileFacts(one),
    ...(one.fileName === undefined ? [] : [{ name: fileProperty, value: one.fileName }]),
    ...one.locations.map(value => ({ name: locationProperty, value })),
    ...(one.within ?? []).map(value => ({ name: withinProperty, value })),
  ]
  return {
    'bom-ref': one.ref,
    type: one.type,
    ...supplied(one.supplier),
    name: one.name,
    ...(one.version === undefined ? {} : { version: one.version }),
    scope: one.scope,
    ...digests(one),
    ...licensed(one.licence),
    ...(one.purl === undefined ? {} : { purl: one.purl }),
    ...(facts.length === 0 ? {} : { properties: facts }),
  }
}

function supplied(supplier: Supplier | undefined): Json {
  if (supplier === undefined) return {}
  const { name, email, url } = supplier
  const contact = email === undefined ? {} : { contact: [{ name, email }] }
  return { supplier: { name, ...(url === undefined ? {} : { url: [url] }), ...contact } }
}

function digests({ sha256, sha512 }: Component): Json {
  const known = Object.entries({ 'SHA-256': sha256, 'SHA-512': sha512 }).filter(([, content]) => content !== undefined)
  return known.length === 0 ? {} : { hashes: known.map(([alg, content]) => ({ alg, content })) }
}

/**
 * What BSI asks of a file, in its words: https://github.com/BSI-Bund/tr-03183-cyclonedx-property-taxonomy. Of files other than wheels and source
 * distributions, it is not known.
 */
function fileFacts({ type, fileName = '' }: Component): Json[] {
  if (fileName === '') return []
  const isPackage = type === 'library' && /\.(?:whl|tar\.gz|zip)$/.test(fileName)
  const values = { executable: 'non-executable', archive: 'archive', structured: 'structured' }
  return [
    { name: 'bsi:component:filename', value: fileName },
    ...(isPackage ? Object.entries(values).map(([name, value]) => ({ name: `bsi:component:${name}`, value })) : []),
  ]
}

/** The field of a component for the licence that it declares; nothing if it declares none. */
export function licensed(licence: Licence | undefined): Json {
  if (licence === undefined) return {}
  const licenses = byKind(licence, {
    expression: ({ expression }): Json[] => [{ expression, acknowledgement: 'declared' }],
    names: ({ names }): Json[] => names.map(name => ({ license: { name, acknowledgement: 'declared' } })),
  })
  return { licenses }
}
