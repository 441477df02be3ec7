import { ownTool } from '../manifest/own-tool.ts'
import { type Component, contentProperty, factEntries, ownProperty, phases } from './bom.ts'
import type { CycloneDxVersion } from './cyclonedx-version.ts'
import type { ModelBom, ModelCard } from './model-bom.ts'
import { cycloneDxHead, licensed, madeBy } from './render-cyclonedx.ts'

type Json = Record<string, unknown>

/**
 * The SBOM of a model as CycloneDX 1.6 or 1.7 (https://cyclonedx.org/docs/1.6/json/#metadata_component_modelCard). Its files are parts of the model;
 * what it needs to run are components beside it. renderIdentified gives its serial number.
 */
export function mlBomOf(bom: ModelBom, version?: CycloneDxVersion): Json {
  const root = `model:${bom.root.name}@${bom.root.version}`
  const uses = bom.components.filter(({ ref }) => !bom.parts.includes(ref))
  return {
    ...cycloneDxHead(version),
    version: 1,
    metadata: {
      timestamp: bom.created,
      lifecycles: [{ phase: phases[bom.content] }],
      tools: { components: [{ type: 'application', name: ownTool.name, version: ownTool.version }] },
      component: modelComponent(bom, root),
      ...madeBy(bom.author),
      properties: [
        { name: contentProperty, value: bom.content },
        ...factEntries(bom.facts).map(([name, value]) => ({ name: ownProperty + name, value })),
      ],
    },
    components: uses.map(framework),
    dependencies: [{ ref: root, dependsOn: uses.map(({ ref }) => ref) }, ...uses.map(({ ref }) => ({ ref }))],
    // Every file is listed. Whether it needs anything else is not known.
    compositions: [{ aggregate: 'complete', assemblies: [root] }],
  }
}

function modelComponent({ root, parts, components, card, sha256 }: ModelBom, ref: string): Json {
  return {
    'bom-ref': ref,
    type: 'machine-learning-model',
    name: root.name,
    version: root.version,
    ...licensed(root.licence),
    ...(card.page === undefined ? {} : { externalReferences: [pageOf(card.page)] }),
    components: components.filter(one => parts.includes(one.ref)).map(file),
    modelCard: modelCard(card),
    properties: [
      // It is not the digest of a file, so that it has no place in `hashes`.
      { name: `${ownProperty}model:sha256`, value: sha256 },
      ...Object.entries({ format: card.formats, 'base-model': card.baseModels, 'stated-in': card.statedIn }).flatMap(
        ([name, values]) => values.map(value => ({ name: `${ownProperty}model:${name}`, value })),
      ),
      ...(card.parameters === undefined
        ? []
        : [{ name: `${ownProperty}model:parameters`, value: String(card.parameters) }]),
    ],
  }
}

function modelCard({ task, architectureFamily, modelArchitecture, datasets }: ModelCard): Json {
  const modelParameters = {
    ...(task === undefined ? {} : { task }),
    ...(architectureFamily === undefined ? {} : { architectureFamily }),
    ...(modelArchitecture === undefined ? {} : { modelArchitecture }),
    ...(datasets.length === 0 ? {} : { datasets: datasets.map(name => ({ type: 'dataset', name })) }),
  }
  return { modelParameters }
}

function pageOf({ path, sha256 }: NonNullable<ModelCard['page']>): Json {
  return { type: 'model-card', url: encodeURI(path), hashes: [{ alg: 'SHA-256', content: sha256 }] }
}

function file({ ref, name, licence, sha256 = '' }: Component): Json {
  return { 'bom-ref': ref, type: 'file', name, hashes: [{ alg: 'SHA-256', content: sha256 }], ...licensed(licence) }
}

function framework({ ref, name, version, purl, scope }: Component): Json {
  return {
    'bom-ref': ref,
    type: 'framework',
    name,
    ...(version === undefined ? {} : { version }),
    scope,
    ...(purl === undefined ? {} : { purl }),
  }
}
