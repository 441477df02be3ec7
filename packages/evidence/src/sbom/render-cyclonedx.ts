import { byKind, renderJson, uuidOf } from '@release-tools/base'
import { ownTool } from '../manifest/own-tool.ts'
import {
  type Bom,
  type Component,
  contentProperty,
  factEntries,
  fileProperty,
  locationProperty,
  ownProperty,
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
      tools: {
        components: [ownTool, ...bom.makers].map(({ name, version }) => ({ type: 'application', name, version })),
      },
      component: rootComponent(bom, root),
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
  }
  return renderJson({
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
    ...content,
  })
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
    ...(one.sha256 === undefined ? {} : { hashes: [{ alg: 'SHA-256', content: one.sha256 }] }),
    ...licensed(one.licence),
    ...(one.purl === undefined ? {} : { purl: one.purl }),
    ...(facts.length === 0 ? {} : { properties: facts }),
  }
}

function supplied(name: string | undefined): Json {
  return name === undefined ? {} : { supplier: { name } }
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
