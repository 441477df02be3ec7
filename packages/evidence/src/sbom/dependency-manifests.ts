import { groupBy } from '@release-tools/base'
import { type Bom, type Component, pythonName } from './bom.ts'

/** A package, in the words of GitHub's dependency graph: https://docs.github.com/en/rest/dependency-graph/dependency-submission */
export interface SubmittedPackage {
  /** A package URL with a version. */
  package_url: string
  /** Absent if it is not known what needs it. */
  relationship?: 'direct' | 'indirect'
  scope: 'runtime' | 'development'
  /** Package URLs of what it needs, each of them a key of the same manifest. */
  dependencies: string[]
}

/** A list of packages, by their package URLs. `file` is absent if no file of the repository names them. */
export interface SubmittedManifest {
  name: string
  /** The path is relative to the root of the repository. */
  file?: { source_location: string }
  resolved: Record<string, SubmittedPackage>
}

/** Where the packages of SBOMs are from. */
export interface ManifestPlace {
  /** Name of the manifest of packages that no file of the repository names: `widget (linux/amd64)`. */
  name: string
  /** Path of the directory that was catalogued, from the root of the repository; empty for the root. Absent for an image or an environment. */
  directory?: string
}

interface Entry {
  component: Component
  purl: string
  bom: Bom
}

/**
 * What the dependency graph of GitHub gets of the SBOMs of one target: a manifest for each file that names packages of Python, and one for
 * what no file names. GitHub shows a file only once, and what is submitted replaces what GitHub reads there itself. So packages that a
 * file of another language names are left out: syft does not list what npm installs for development only, and their alerts would be hidden.
 */
export function dependencyManifests(boms: Bom[], place: ManifestPlace): SubmittedManifest[] {
  const entries = boms.flatMap(bom => {
    const own = projectRefs(bom)
    return bom.components.flatMap(component => {
      const { ref, purl, version } = component
      // No advisory matches a package without a version.
      return purl === undefined || version === undefined || own.has(ref) ? [] : [{ component, purl, bom }]
    })
  })
  const placed = entries.flatMap(entry => filesOf(entry, place).map(file => ({ file, entry })))
  return [...groupBy(placed, ({ file }) => file)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, found]) => ({
      name: file === '' ? place.name : file,
      ...(file === '' ? {} : { file: { source_location: file } }),
      resolved: resolvedOf(found.map(({ entry }) => entry)),
    }))
}

/** What is released itself, or the project in its own lock: nothing that it depends on. */
function projectRefs({ content, root, parts, components }: Bom): Set<string> {
  if (content === 'release') return new Set(parts)
  const isProject = ({ name, purl = '' }: Component) =>
    purl.startsWith('pkg:pypi/') && pythonName(name) === pythonName(root.name)
  return new Set(content === 'image' ? [] : components.filter(isProject).map(({ ref }) => ref))
}

/** Paths of the files of the repository that name a package. An empty path stands for none. */
function filesOf({ component, purl }: Entry, { directory }: ManifestPlace): string[] {
  // Metadata of what is installed is in no commit, and would be a manifest for each package.
  const files = component.locations.filter(path => !/(^|\/)(METADATA|PKG-INFO|RECORD)$|\.egg-info$/.test(path))
  if (directory === undefined || component.locations.length === 0) return ['']
  if (!purl.startsWith('pkg:pypi/')) return []
  return files.length === 0 ? [''] : files.map(path => (directory === '' ? path : `${directory}/${path}`))
}

function resolvedOf(entries: Entry[]): SubmittedManifest['resolved'] {
  const purls = new Set(entries.map(({ purl }) => purl))
  const relations = new Map(
    [...new Set(entries.map(({ bom }) => bom))].map(bom => [bom, { relation: relationsOf(bom), purlOf: purlsOf(bom) }]),
  )
  const found: [string, SubmittedPackage][] = entries.map(({ component: { ref, scope }, purl, bom }) => {
    const { relation, purlOf } = relations.get(bom) ?? {}
    const relationship = relation?.(ref)
    const needed = (bom.needs.get(ref) ?? []).flatMap(other => purlOf?.get(other) ?? [])
    return [
      purl,
      {
        package_url: purl,
        ...(relationship === undefined ? {} : { relationship }),
        scope: scope === 'excluded' ? 'development' : 'runtime',
        dependencies: [...new Set(needed)].filter(other => other !== purl && purls.has(other)).sort(),
      },
    ]
  })
  // What the first SBOM has is released, so that its entry counts.
  return Object.fromEntries(found.reverse().sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

function purlsOf({ components }: Bom): Map<string, string> {
  return new Map(components.flatMap(({ ref, purl }) => (purl === undefined ? [] : [[ref, purl]])))
}

/** `direct` is what the project needs, or what nothing needs: somebody asked for it. Undefined if no relation is known at all. */
function relationsOf(bom: Bom): (ref: string) => SubmittedPackage['relationship'] {
  const own = projectRefs(bom)
  const neededBy = (isOwn: boolean) =>
    new Set([...bom.needs].filter(([ref]) => own.has(ref) === isOwn).flatMap(([, others]) => others))
  const [direct, indirect] = [neededBy(true), neededBy(false)]
  return ref => {
    if (bom.needs.size === 0) return undefined
    return direct.has(ref) || !indirect.has(ref) ? 'direct' : 'indirect'
  }
}
