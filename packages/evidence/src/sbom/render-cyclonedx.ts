import { byKind } from '@release-tools/base'
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
  type Reference,
  type Supplier,
  withinProperty,
} from './bom.ts'
import type { CycloneDxVersion } from './cyclonedx-version.ts'
import { idPlace, renderIdentified } from './identified.ts'
import { isIdentifier, type Licence } from './licence.ts'
import { imageProperties } from './sbom-image.ts'

type Json = Record<string, unknown>

/** The SBOM as CycloneDX (https://cyclonedx.org/docs/1.6/json/). The same content gives the same bytes. */
export function renderCycloneDx(bom: Bom, version?: CycloneDxVersion): string {
  return renderIdentified(cycloneDxOf(bom, version))
}

/** The same as a value, to which renderIdentified gives its serial number. */
export function cycloneDxOf(bom: Bom, version?: CycloneDxVersion): Json {
  const root = rootRef(bom)
  return {
    ...cycloneDxHead(version),
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
}

/** The first fields. */
export function cycloneDxHead(version: CycloneDxVersion = '1.6'): Json {
  return {
    $schema: `http://cyclonedx.org/schema/bom-${version}.schema.json`,
    bomFormat: 'CycloneDX',
    specVersion: version,
    serialNumber: `urn:uuid:${idPlace}`,
  }
}

/** The field of the metadata for who made the SBOM. */
export function madeBy(author: BomAuthor | undefined): Json {
  return author === undefined ? {} : { manufacturer: { name: author.name, url: [author.url] } }
}

/**
 * How complete the graph is. Only with that, an empty list of dependencies means that there are none. Of what is released, every file is known; of
 * everything else, only what was found.
 */
function compositions({ content, complete, components }: Bom, root: string): Json[] {
  const refs = [root, ...components.map(({ ref }) => ref)]
  const known = content === 'release' ? [root, ...complete] : complete
  const there = new Set(known)
  const unknown = refs.filter(ref => !there.has(ref))
  return [
    ...(known.length === 0 ? [] : [{ aggregate: 'complete', dependencies: known }]),
    ...(unknown.length === 0 ? [] : [{ aggregate: 'unknown', dependencies: unknown }]),
  ]
}

function rootRef({ root, content }: Bom): string {
  return `${content === 'image' ? 'image' : 'directory'}:${root.name}@${root.version}`
}

function rootComponent({ root, content }: Bom, ref: string): Json {
  const { digest, platform, commit } = root
  const facts = Object.entries({ [imageProperties.digest]: digest, [imageProperties.platform]: platform })
  const known = facts.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]))
  return {
    'bom-ref': ref,
    type: content === 'image' ? 'container' : 'application',
    ...supplied(root.supplier),
    name: root.name,
    version: root.version,
    ...(digest === undefined ? {} : { hashes: [{ alg: 'SHA-256', content: digest.slice('sha256:'.length) }] }),
    ...licensed(root.licence),
    ...(root.purl === undefined ? {} : { purl: root.purl }),
    ...(commit === undefined ? {} : { pedigree: { commits: [{ uid: commit }] } }),
    ...referring(root.references),
    ...(known.length === 0 ? {} : { properties: known }),
  }
}

function referring(references: Reference[] = []): Json {
  if (references.length === 0) return {}
  return { externalReferences: references.map(({ kind, url }) => ({ type: kind, url })) }
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
    ...licensed(one.licence, one.concluded),
    ...(one.cpe === undefined ? {} : { cpe: one.cpe }),
    ...(one.purl === undefined ? {} : { purl: one.purl }),
    ...referring(one.references),
    ...(facts.length === 0 ? {} : { properties: facts }),
    ...(one.licence === undefined || one.concluded === undefined
      ? {}
      : { evidence: { licenses: choices(one.concluded, 'concluded') } }),
  }
}

function supplied(supplier: Supplier | undefined): Json {
  if (supplier === undefined) return {}
  const { name, email, url } = supplier
  const contact = email === undefined ? {} : { contact: [{ name, email }] }
  return { supplier: { name, ...(url === undefined ? {} : { url: [url] }), ...contact } }
}

function digests({ sha1, sha256, sha512 }: Component): Json {
  const known = Object.entries({ 'SHA-1': sha1, 'SHA-256': sha256, 'SHA-512': sha512 }).filter(
    ([, content]) => content !== undefined,
  )
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

/**
 * The field of a component for its licence: what it declares, or else what its files say; nothing if neither is known. A format has one place for
 * an expression: what the files say beside a declared licence is evidence.
 */
export function licensed(declared: Licence | undefined, concluded?: Licence): Json {
  if (declared !== undefined) return { licenses: choices(declared, 'declared') }
  return concluded === undefined ? {} : { licenses: choices(concluded, 'concluded') }
}

function choices(licence: Licence, acknowledgement: 'declared' | 'concluded'): Json[] {
  return byKind(licence, {
    expression: ({ expression }): Json[] => [{ expression, acknowledgement }],
    names: ({ names }): Json[] =>
      names.map(name => ({ license: { ...(isIdentifier(name) ? { id: name } : { name }), acknowledgement } })),
  })
}
