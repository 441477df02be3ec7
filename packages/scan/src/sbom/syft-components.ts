import { at, keepKeys, listAt, Problem, parseJsonParts, textAt } from '@release-tools/base'
import { type Component, licenceOf, pythonName } from '@release-tools/evidence'

const needed = keepKeys('name', 'version', 'purl', 'type', 'licenses', 'locations')

/** The packages in syft's own JSON, each version of each once, in bytewise order. Throws a Problem if it has no list of them. */
export function syftComponents(syftJson: string): Component[] {
  const artifacts = at(parseJsonParts(syftJson, 'the SBOM of syft', 2, needed), 'artifacts')
  if (artifacts !== null && !Array.isArray(artifacts))
    throw new Problem('read the SBOM of syft', {
      found: 'it has no list "artifacts".',
      next: 'Use the version of syft that the lock of release-tools names.',
    })
  const byRef = new Map<string, Component>()
  for (const found of (artifacts ?? []).map(component)) {
    const locations = [...(byRef.get(found.ref)?.locations ?? []), ...found.locations]
    byRef.set(found.ref, { ...found, locations: [...new Set(locations)].sort() })
  }
  return [...byRef.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1))
}

function component(artifact: unknown): Component {
  const [name = 'unknown', version, purl] = ['name', 'version', 'purl'].map(key => textAt(artifact, key))
  const licence = licenceOf(
    listAt(artifact, 'licenses').flatMap(one => textAt(one, 'spdxExpression') ?? textAt(one, 'value') ?? []),
  )
  return {
    ref: purl ?? `${textAt(artifact, 'type') ?? 'package'}:${name}@${version ?? ''}`,
    type: 'library',
    name,
    ...(version === undefined ? {} : { version }),
    ...(purl === undefined ? {} : { purl }),
    ...(licence === undefined ? {} : { licence }),
    scope: 'excluded',
    locations: listAt(artifact, 'locations').flatMap(one => textAt(one, 'path')?.replace(/^\/+/, '') ?? []),
  }
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
