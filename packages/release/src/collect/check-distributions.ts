import { join } from 'node:path'
import { Problem, pool } from '@release-tools/base'
import {
  artifactsDir,
  type Distribution,
  pythonName,
  type ReleaseTag,
  readDistribution,
  sameVersion,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { DeclaredProject } from '@release-tools/project'
import { listArtifacts } from './collect-artifacts.ts'

/** A wheel or source distribution of a release, with its path in the release directory. */
export interface BuiltDistribution extends Distribution {
  path: string
}

/** What a distribution must agree with, and the place that says so: `the tag v1.2.0`. */
interface Wanted {
  where: string
  version?: string
  name?: string
}

/** True if the release has a wheel. Then its versions are Python's, also in a job that did not check out the project. */
export async function hasWheels(releaseDir: string): Promise<boolean> {
  return (await listArtifacts(releaseDir)).some(path => /\.whl$/i.test(path))
}

/** Reads name and version of every wheel and source distribution among the artifacts. `others` are the files that are neither. */
export async function readDistributions(
  releaseDir: string,
  project: DeclaredProject,
): Promise<{ distributions: BuiltDistribution[]; others: string[] }> {
  // An archive that only looks like a source distribution is none in another language: vendor-20.1.tar.gz.
  const isProject = (name: string) =>
    project.nameFrom !== undefined ? sameName(name, project.name) : project.scheme === 'pep440'
  const paths = await listArtifacts(releaseDir)
  const read = await pool(paths, 4, async path => ({
    path,
    found: await readDistribution(join(releaseDir, path), isProject),
  }))
  return {
    distributions: read.flatMap(({ path, found }) => (found === undefined ? [] : [{ ...found, path }])),
    others: read.filter(({ found }) => found === undefined).map(({ path }) => path),
  }
}

/**
 * Throws a Problem unless every wheel and source distribution has the name of the project, and the version of the tag. Without a
 * tag (a rehearsal on a branch), they must have the version that a file of the project states, or one version. Says what was
 * compared, and which files were not.
 */
export async function requireDistributions(
  releaseDir: string,
  project: DeclaredProject,
  release: Pick<ReleaseTag, 'tag' | 'version'> | undefined,
  host: Host,
): Promise<void> {
  const { distributions, others } = await readDistributions(releaseDir, project)
  const [first] = distributions
  const wanted: Wanted[] = [
    ...(release === undefined ? [] : [{ where: `the tag ${release.tag}`, version: release.version }]),
    ...(project.version === undefined
      ? []
      : [{ where: project.versionFrom ?? 'the project', version: project.version }]),
    ...(project.nameFrom !== undefined ? [{ where: 'the project', name: project.name }] : []),
    ...(first === undefined
      ? []
      : [{ name: first.name, version: first.version, where: first.path.slice(artifactsDir.length) }]),
  ]
  for (const distribution of distributions) for (const other of wanted) requireSame(distribution, other, project)
  report(distributions, others, release, host)
}

function requireSame(found: BuiltDistribution, wanted: Wanted, { computedBy }: DeclaredProject): void {
  const { path, where, name, version } = found
  const file = path.slice(artifactsDir.length)
  if (wanted.name !== undefined && !sameName(wanted.name, name))
    throw different(
      file,
      `${where} has the name ${JSON.stringify(name)}, but ${wanted.where} has ${JSON.stringify(wanted.name)}.`,
      'Build one project per release, and put nothing else into artifacts/. `project-directory` says which project.',
    )
  if (wanted.version === undefined || sameVersion(wanted.version, version, 'pep440')) return
  const clone = 'The build needs the history with all tags: set `fetch-depth: 0` for actions/checkout. '
  throw different(
    file,
    `${where} has the version ${JSON.stringify(version)}, but ${wanted.where} has ${JSON.stringify(wanted.version)}.`,
    `${computedBy === undefined ? '' : clone}Build the commit of the tag, and delete files of earlier builds from artifacts/.`,
  )
}

function different(file: string, found: string, next: string): Problem {
  return new Problem(`release ${JSON.stringify(file)}`, { found, next })
}

function report(
  distributions: BuiltDistribution[],
  others: string[],
  release: Pick<ReleaseTag, 'tag'> | undefined,
  host: Host,
): void {
  const names = (paths: string[]) => paths.map(path => path.slice(artifactsDir.length)).join(', ')
  if (distributions.length > 0) {
    const agree = release === undefined ? 'agree with each other' : `agree with the tag ${release.tag}`
    host.info(`Name and version ${agree}: ${names(distributions.map(({ path }) => path))}.`)
  }
  if (others.length > 0)
    host.info(`Not compared, because they are neither wheels nor source distributions: ${names(others)}.`)
}

function sameName(a: string, b: string): boolean {
  return pythonName(a) === pythonName(b)
}
