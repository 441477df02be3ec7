import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Host, withScratch } from '@release-tools/host'
import {
  type BuildRequirements,
  findBuildRequirements,
  readBuildSystem,
  requireAllPinned,
} from '@release-tools/project'
import { normaliseDistribution } from '../distribution/normalise/normalise-distribution.ts'
import { cloneSource, requireUnchanged } from '../source/build-source.ts'
import type { BuildEnvironment } from './build-env.ts'
import { type BuildStep, buildOne, constraintsPath, type MadeFile } from './build-one.ts'
import { type FinalFile, requireOneProject, takeFiles } from './built-files.ts'
import { hostWithUmask } from './host-with-umask.ts'
import { installFrontEnd } from './install-front-end.ts'
import type { Interpreter } from './interpreter.ts'
import type { BuiltPython, PythonBuild } from './python-build.ts'
import { sourcePathOf, withSourcePath } from './source-path.ts'
import { toolsOf } from './tools-of.ts'

/**
 * Builds the source distribution of a commit, and the wheel from it: from a clone of its own at a constant path, with pinned requirements
 * in isolation, in a fixed environment. Throws a Problem for whatever prevents that; then there is nothing in `outDir`.
 */
export async function buildPython(build: PythonBuild, host: Host): Promise<BuiltPython> {
  const path = build.sourcePath ?? sourcePathOf(build.name, build.version)
  const patience = { seconds: build.seconds, say: (line: string) => host.info(line) }
  return withSourcePath(path, patience, () =>
    withScratch('build', host, scratch => buildAt(path, scratch, build, host)),
  )
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
  const needing = await requirePins(project, requirements, build)
  await writeFile(constraintsPath(path), requirements.constraints)
  const frontEnd = build.frontEnd ?? (await installFrontEnd(interpreter, scratch, host))
  const environment = environmentOf(path, build)
  const step: BuildStep = { ...build, path, scratch, environment, frontEnd, requirements, ...needing }
  const sdist = await normalised(await buildOne('sdist', project, step, host), build)
  // From the bytes that are released.
  const made = build.wheel ? [sdist, await normalised(await buildOne('wheel', sdist.path, step, host), build)] : [sdist]
  await requireUnchanged(source, host)
  const version = await requireOneProject(made, build)
  return {
    version,
    artifacts: await takeFiles(made, build.outDir),
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
): Promise<Pick<BuildStep, 'needed' | 'by'>> {
  const { requires, file } = await readBuildSystem(project)
  const by = { project: name, directory, file, environment: interpreter.markers }
  requireAllPinned(requires, requirements, by)
  return { needed: requires, by }
}

/** Takes out what the machine left in a file, and says what that was. */
async function normalised(made: MadeFile, { checkout, normalise }: PythonBuild): Promise<FinalFile> {
  const { rules, before } = await normaliseDistribution(made.path, checkout.epoch, normalise)
  return { ...made, normalised: rules.map(({ rule }) => ({ rule, before })) }
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
