import { stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Problem, sha256File } from '@release-tools/base'
import { pythonName, readDistribution, sameVersion } from '@release-tools/evidence'
import { type Host, withScratch } from '@release-tools/host'
import {
  type BuildRequirements,
  findBuildRequirements,
  readBuildSystem,
  requireAllPinned,
} from '@release-tools/project'
import { cloneSource, requireUnchanged } from '../source/build-source.ts'
import type { Checkout } from '../source/checkout.ts'
import type { HostName } from './apart.ts'
import type { BuildEnvironment } from './build-env.ts'
import { type BuildStep, buildOne, constraintsPath, type MadeFile } from './build-one.ts'
import { moveFile } from './deliver.ts'
import { hostWithUmask } from './host-with-umask.ts'
import { type FrontEnd, installFrontEnd } from './install-front-end.ts'
import type { Interpreter } from './interpreter.ts'
import { sourcePathOf, withSourcePath } from './source-path.ts'
import { toolsOf } from './tools-of.ts'

/** What is built, with what, and to where. */
export interface PythonBuild {
  /** The repository and the commit. Nothing in its work tree is used. */
  checkout: Checkout
  /** Directory of the project, relative to the repository: `.` or `packages/widget`. */
  directory: string
  name: string
  /** Undefined if the back-end computes it and no tag says it. */
  version?: string | undefined
  interpreter: Interpreter
  /** File with the pinned build requirements, relative to the repository; undefined for what the project has. */
  buildRequirements?: string | undefined
  /** An existing directory for the distributions. */
  outDir: string
  /** Where the source lies for the build; see sourcePathOf. */
  sourcePath?: string | undefined
  normalise: 'auto' | 'always' | 'never'
  /** False if the wheels come from elsewhere. */
  wheel: boolean
  /** The C compiler with its options; undefined for the one that Python names. */
  cc?: string | undefined
  /** One that is installed already, for several builds. Undefined to install one. */
  frontEnd?: FrontEnd | undefined
  /** The longest time for each of the two distributions. */
  seconds: number
  /** What is different in a second build, which proves the first one. */
  vary?: Variation
}

/** What a second build has that the first one has not, besides another clone, home directory and time. */
export interface Variation {
  TZ: string
  /** Of the clone: the build itself always has 022. */
  umask: number
  hostname: HostName | undefined
}

/** A distribution that was built. */
export interface BuiltFile {
  kind: 'sdist' | 'wheel'
  path: string
  /** In lower-case hex. */
  sha256: string
  /** In bytes. */
  size: number
  /** The rules that changed it after the back-end had made it; empty if it is as the back-end made it. */
  normalised: { rule: string; before?: string }[]
}

/** What a build made, and with what. */
export interface BuiltPython {
  version: string
  artifacts: BuiltFile[]
  /** The front-end, and everything that the isolated environments had. */
  tools: { name: string; version: string; sha256?: string }[]
  python: Pick<Interpreter, 'implementation' | 'version' | 'platform' | 'zlib'>
  /** Where the pinned requirements come from, and the constraints that pip got. */
  requirements: Pick<BuildRequirements, 'from' | 'constraints' | 'notes'>
  environment: BuildEnvironment
}

/**
 * Builds the source distribution of a commit, and the wheel from it: from a clone of its own at a constant path, with pinned requirements
 * in isolation, in a fixed environment. Throws a Problem for whatever prevents that; then there is nothing in `outDir`.
 */
export async function buildPython(build: PythonBuild, host: Host): Promise<BuiltPython> {
  const path = build.sourcePath ?? sourcePathOf(build.name, build.version)
  return withSourcePath(path, () => withScratch('build', host, scratch => buildAt(path, scratch, build, host)))
}

async function buildAt(path: string, scratch: string, build: PythonBuild, host: Host): Promise<BuiltPython> {
  const { interpreter } = build
  const source = join(path, 'source')
  await cloneSource(build.checkout, source, hostWithUmask(build, host))
  const project = join(source, build.directory)
  const requirements = await findBuildRequirements(
    { directory: project, repository: source },
    interpreter.markers,
    build.buildRequirements,
  )
  const needed = await requirePins(project, requirements, build)
  await writeFile(constraintsPath(path), requirements.constraints)
  const frontEnd = build.frontEnd ?? (await installFrontEnd(interpreter, scratch, host))
  const environment = environmentOf(path, build)
  const step: BuildStep = { ...build, path, scratch, environment, frontEnd, requirements, needed }
  const sdist = await buildOne('sdist', project, step, host)
  const made = [sdist, ...(build.wheel ? [await buildOne('wheel', sdist.path, step, host)] : [])]
  await requireUnchanged(source, host)
  const version = await requireOneProject(made, build)
  return {
    version,
    artifacts: await take(made, build.outDir),
    tools: toolsOf(frontEnd, made, requirements),
    python: pythonOf(interpreter),
    requirements,
    environment,
  }
}

/** What the project needs to be built, all of it pinned. A back-end may ask for more: pip refuses what is not pinned then. */
async function requirePins(
  project: string,
  requirements: BuildRequirements,
  { name, directory, interpreter }: PythonBuild,
): Promise<string[]> {
  const { requires } = await readBuildSystem(project)
  requireAllPinned(requires, requirements, { project: name, directory, environment: interpreter.markers })
  return requires
}

function environmentOf(sourcePath: string, { checkout, cc, vary }: PythonBuild): BuildEnvironment {
  return {
    SOURCE_DATE_EPOCH: checkout.epoch,
    umask: '022',
    TZ: vary?.TZ ?? 'UTC',
    LC_ALL: 'C.UTF-8',
    ...(cc === undefined ? {} : { CC: cc }),
    sourcePath,
  }
}

function pythonOf({ implementation, version, platform, zlib }: Interpreter): BuiltPython['python'] {
  return { implementation, version, platform, ...(zlib === undefined ? {} : { zlib }) }
}

/** The version of what was made. Throws a Problem unless all of it has the name and the version that were meant, and one version. */
async function requireOneProject(made: MadeFile[], { name, version }: PythonBuild): Promise<string> {
  let first = version
  for (const { path } of made) {
    const file = basename(path)
    const found = await readDistribution(path, () => true)
    if (found === undefined || pythonName(found.name) !== pythonName(name))
      throw different(
        file,
        `it has the name ${JSON.stringify(found?.name)}, but the project is ${JSON.stringify(name)}.`,
      )
    if (first !== undefined && !sameVersion(first, found.version, 'pep440'))
      throw different(file, `it has the version ${JSON.stringify(found.version)}, and not ${JSON.stringify(first)}.`)
    first ??= found.version
  }
  return first ?? ''
}

function different(file: string, found: string): Problem {
  return new Problem(`use ${JSON.stringify(file)}`, {
    found,
    next: 'Build the commit of the tag. If the version comes from a tag, check that this tag is in the clone (`fetch-depth: 0`).',
  })
}

/** Moves what was made to where it is wanted. */
async function take(made: MadeFile[], outDir: string): Promise<BuiltFile[]> {
  const files: BuiltFile[] = []
  for (const { kind, path } of made) {
    const target = join(outDir, basename(path))
    await moveFile(path, target)
    files.push({
      kind,
      path: target,
      sha256: await sha256File(target),
      size: (await stat(target)).size,
      normalised: [],
    })
  }
  return files
}
