import { at, listAt, Problem, parseJsonParts, textAt } from '@release-tools/base'
import { type Component, licenceOf, pythonName } from '@release-tools/evidence'
import { completeOf, type DeclaredDependencies, declaredBy } from './complete.ts'
import { shown } from './people.ts'
import { factsOf } from './syft-facts.ts'

/** What syft found in a target. */
export interface Found {
  /** Each version of each package once, in bytewise order. */
  components: Component[]
  /** Which of them needs which others, by `ref`. */
  needs: Map<string, string[]>
  /** Those of which `needs` has everything, by `ref`. */
  complete: string[]
  /** The distribution of an image, as a component. */
  system?: Component
}

/** A package of syft. */
interface Package {
  id: string
  component: Component
  dependencies: DeclaredDependencies | undefined
}

/** What is kept of a part of the document: a package at once becomes a component, because its metadata can be large. */
function kept(part: unknown, scope: Component['scope']): unknown {
  if (Array.isArray(part)) return part
  const [parent, child] = ['parent', 'child'].map(key => textAt(part, key))
  if (parent !== undefined) return textAt(part, 'type') === 'dependency-of' ? [parent, child] : null
  // Of files there are many thousands.
  if (at(part, 'location') !== undefined) return null
  return { id: textAt(part, 'id') ?? '', component: component(part, scope), dependencies: declaredBy(part) }
}

/** The packages in syft's own JSON (https://github.com/anchore/syft/tree/main/schema/json). Throws a Problem if it has no list of them. */
export function readSyft(syftJson: Buffer | string, scope: Component['scope'] = 'required'): Found {
  const document = parseJsonParts(syftJson, 'the SBOM of syft', 2, part => kept(part, scope))
  const artifacts = at(document, 'artifacts')
  if (artifacts !== null && !Array.isArray(artifacts))
    throw new Problem('read the SBOM of syft', {
      found: 'it has no list "artifacts".',
      next: 'Use the version of syft that the lock of release-tools names.',
    })
  const packages: Package[] = artifacts ?? []
  const byRef = new Map<string, Component>()
  for (const { component: found } of packages) {
    const same = byRef.get(found.ref)
    const locations = [...new Set([...(same?.locations ?? []), ...found.locations])].sort()
    byRef.set(found.ref, { ...found, ...same, locations })
  }
  const refs = new Map(packages.map(one => [one.id, one.component.ref]))
  const system = systemOf(at(document, 'distro'))
  return {
    components: [...byRef.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    needs: needsOf(listAt(document, 'artifactRelationships'), refs),
    complete: completeOf(packages.map(one => [one.component.ref, one.dependencies])),
    ...(system === undefined ? {} : { system }),
  }
}

/** The parent of a relation is what the child needs. */
function needsOf(relations: unknown[], refs: Map<string, string>): Map<string, string[]> {
  const needs = new Map<string, Set<string>>()
  for (const relation of relations) {
    const [needed, own] = [0, 1].map(index => refs.get(textAt(relation, index) ?? ''))
    if (needed === undefined || own === undefined || needed === own) continue
    needs.set(own, (needs.get(own) ?? new Set()).add(needed))
  }
  return new Map([...needs].map(([own, others]) => [own, [...others].sort()]))
}

/** https://www.freedesktop.org/software/systemd/man/latest/os-release.html */
function systemOf(distro: unknown): Component | undefined {
  const [name, version] = [textAt(distro, 'id'), textAt(distro, 'versionID')]
  if (name === undefined) return undefined
  return {
    ref: `os:${name}@${version ?? ''}`,
    type: 'operating-system',
    name: shown(name),
    ...(version === undefined ? {} : { version: shown(version) }),
    scope: 'required',
    locations: [],
  }
}

function component(artifact: unknown, scope: Component['scope']): Component {
  const [name = 'unknown', stated, purl] = ['name', 'version', 'purl'].map(key => textAt(artifact, key))
  // Syft's word for a version that it does not know.
  const version = stated === 'UNKNOWN' ? undefined : stated
  const [licence, concluded] = ['declared', 'concluded'].map(type => licenceIn(artifact, type))
  const cpe = listAt(artifact, 'cpes').find(one => textAt(one, 'source') === 'nvd-cpe-dictionary')
  return {
    ref: purl ?? `${textAt(artifact, 'type') ?? 'package'}:${name}@${version ?? ''}`,
    type: 'library',
    name,
    ...(version === undefined ? {} : { version }),
    ...(purl === undefined ? {} : { purl }),
    ...factsOf(artifact),
    ...(licence === undefined ? {} : { licence }),
    ...(concluded === undefined ? {} : { concluded }),
    ...(cpe === undefined ? {} : { cpe: textAt(cpe, 'cpe') ?? '' }),
    scope,
    locations: listAt(artifact, 'locations').flatMap(one => {
      // What only supports the find is a file of the package.
      const isSupport = textAt(one, 'annotations', 'evidence') === 'supporting'
      return isSupport ? [] : (textAt(one, 'path')?.replace(/^\/+/, '') ?? [])
    }),
  }
}

/** What syft says without a type was declared. A digest is the name of a text that syft does not know. */
function licenceIn(artifact: unknown, type: string): Component['licence'] {
  const own = listAt(artifact, 'licenses').filter(one => (textAt(one, 'type') ?? 'declared') === type)
  const texts = own.map(one => textAt(one, 'spdxExpression') ?? textAt(one, 'value') ?? '')
  return licenceOf(texts.filter(text => !/^sha256:[0-9a-f]{64}$/.test(text)))
}

/** Equal for the same version of a package, in the spellings of pip and of syft. */
export function componentKey({ name, version = '', purl = '' }: Pick<Component, 'name' | 'version' | 'purl'>): string {
  return isPython(purl) ? `python ${pythonName(name)}@${version}` : `${purl || name}@${version}`
}

/** True for a package of Python with this name, in any spelling and version. */
export function isNamed({ name, purl = '' }: Component, other: string): boolean {
  return isPython(purl) && pythonName(name) === pythonName(other)
}

function isPython(purl: string): boolean {
  return purl.startsWith('pkg:pypi/')
}
