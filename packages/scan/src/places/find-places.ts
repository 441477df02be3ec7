import { posix } from 'node:path'
import { byBytes } from '@release-tools/base'
import {
  type AffectedPackage,
  asPackage,
  type FilePlace,
  type Finding,
  type FindingPlace,
  type FindingsDocument,
  identityOf,
  packageId,
  packageKey,
  packageLabel,
} from '@release-tools/evidence'
import { broughtIn, type DependencyGraph } from './dependency-graph.ts'
import type { RepositoryFiles } from './repository-files.ts'

/**
 * Where the files of a directory have the packages of its findings: the files that scanners name, at the line of the package if they have it, and
 * otherwise the manifests at the top. `files` has the directory; `graph` is that of its SBOM.
 */
export async function findPlaces(
  { target, findings }: FindingsDocument,
  files: RepositoryFiles,
  graph: DependencyGraph | undefined,
): Promise<Map<Finding, FindingPlace>> {
  const placed = await Promise.all(findings.map(async finding => ({ finding, own: await filesOf(finding, files) })))
  const direct = await directPlaces(
    placed.flatMap(({ own }) => own),
    files,
  )
  const via = graph === undefined ? new Map() : broughtIn(graph, id => direct.has(id))
  const fromRoot = ({ path, line }: FilePlace) => ({ path: posix.join(target.path ?? '', path), line })
  return new Map(
    placed.map(({ finding, own }) => {
      const identity = identityOf(finding.package)
      const dependency = direct.has(packageId(identity)) ? undefined : via.get(packageKey(identity))
      const place: FindingPlace = { files: own.map(fromRoot) }
      if (dependency !== undefined) place.via = viaOf(dependency, own, direct, fromRoot)
      return [finding, place]
    }),
  )
}

function viaOf(
  dependency: AffectedPackage,
  own: FilePlace[],
  direct: Map<string, FilePlace[]>,
  fromRoot: (place: FilePlace) => FilePlace,
): Exclude<FindingPlace['via'], undefined> {
  const places = direct.get(packageId(identityOf(dependency))) ?? []
  const directories = own.map(({ path }) => posix.dirname(path))
  const file = places.find(({ path }) => directories.includes(posix.dirname(path))) ?? places[0]
  return { label: packageLabel(dependency), ...(file === undefined ? {} : { file: fromRoot(file) }) }
}

/** Files that have the package first, then those in which it is not found, then nothing: no path is made up. */
async function filesOf(finding: Finding, files: RepositoryFiles): Promise<FilePlace[]> {
  const paths = finding.locations.map(path => posix.normalize(path).replace(/^\/+/, ''))
  const named = await linesIn(paths, finding.package, files)
  if (named.length > 0) return named
  const atTop = await linesIn(await files.manifests('.'), finding.package, files)
  if (atTop.length > 0) return atTop
  const there = await Promise.all(paths.map(files.has))
  const known = paths.filter((_, index) => there[index])
  const [manifest] = known.length > 0 ? known : await manifestsOf(finding.package, files)
  return (known.length > 0 ? known : manifest === undefined ? [] : [manifest]).map(path => ({ path, line: 1 }))
}

/** The places of a package in the files that name it: the nearest to the top first, so that no example stands for the project. */
export async function linesIn(paths: string[], wanted: AffectedPackage, files: RepositoryFiles): Promise<FilePlace[]> {
  const found: FilePlace[] = []
  for (const path of [...paths].sort(fromTop)) {
    const line = (await files.lines(path))?.lineOf(wanted)
    if (line !== undefined) found.push({ path, line })
  }
  return found
}

function fromTop(a: string, b: string): number {
  return a.split('/').length - b.split('/').length || byBytes(a, b)
}

/** The manifests at the top that have packages of the same kind. */
async function manifestsOf(wanted: AffectedPackage, files: RepositoryFiles): Promise<string[]> {
  const { type } = identityOf(wanted)
  const all = await files.manifests('.')
  const lines = await Promise.all(all.map(files.lines))
  return all.filter((_, index) => lines[index]?.types.has(type))
}

/** The direct dependencies by their ids, with their places, as the manifests at the top and beside these files name them. */
async function directPlaces(beside: FilePlace[], files: RepositoryFiles): Promise<Map<string, FilePlace[]>> {
  const directories = [...new Set(['.', ...beside.map(({ path }) => posix.dirname(path))])].sort(byBytes)
  const direct = new Map<string, FilePlace[]>()
  for (const path of (await Promise.all(directories.map(files.manifests))).flat())
    for (const named of (await files.lines(path))?.direct ?? []) {
      const id = packageId(identityOf(asPackage(named)))
      const known = direct.get(id) ?? []
      if (known.length === 0) direct.set(id, known)
      known.push({ path, line: named.line })
    }
  return direct
}
