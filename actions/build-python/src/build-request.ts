import { Problem } from '@release-tools/base'
import { changesOf, checkedOut, findInterpreter, type PythonBuild } from '@release-tools/build'
import type { Host } from '@release-tools/host'
import type { Config, PythonConfig, Sourced } from '@release-tools/project'
import type { findRelease } from '@release-tools/runner'
import type { Inputs } from './inputs.ts'

type Found = Awaited<ReturnType<typeof findRelease>>

/** What to build, and whether to prove it. */
export interface BuildRequest {
  build: Omit<PythonBuild, 'outDir'>
  prove: boolean
}

/** What inputs, configuration and project say of the build. Throws a Problem if they contradict each other, or if there is no project. */
export async function buildRequest(
  inputs: Inputs,
  { config, project, release }: Found,
  host: Host,
): Promise<BuildRequest> {
  const python = pythonOf(config)
  const checkout = await checkedOut(host.workspace, host)
  await warnOfChanges(host)
  const { value: versions, from } = python.versions
  const interpreter = await findInterpreter({ program: inputs.python, versions, from }, host.workspace, host)
  const version = release?.version ?? project.version
  const build = {
    checkout,
    directory: config.directory.value,
    name: project.name,
    version,
    interpreter,
    buildRequirements: agreed('build-requirements', inputs['build-requirements'], python['build-requirements']),
    normalise: agreed('normalise', inputs.normalise, python.normalise) ?? 'auto',
    wheel: inputs.wheels === undefined && inputs['wheels-from'].length === 0,
    cc: python.cc?.value,
    seconds: inputs['timeout-minutes'] * 60,
  }
  return { build, prove: agreed('prove', inputs.prove, python.prove) ?? false }
}

function pythonOf({ python, directory }: Config): PythonConfig {
  if (python !== undefined) return python
  throw new Problem('build the Python project', {
    found: `the directory ${JSON.stringify(directory.value)} has no Python project.`,
    next: 'Name the directory of the project with the input `project-directory`, or with `directory` in .github/release-tools.yaml.',
  })
}

/** The input, or else the configuration. Throws a Problem if both are given, and different. */
function agreed<T>(name: string, given: T | undefined, stated: Sourced<T> | undefined): T | undefined {
  if (given === undefined || stated === undefined || stated.from === 'default' || given === stated.value)
    return given ?? stated?.value
  throw new Problem(`use the input ${JSON.stringify(name)}`, {
    found: `it is ${JSON.stringify(given)}, but ${stated.from} says ${JSON.stringify(stated.value)}.`,
    next: 'Remove one of them.',
  })
}

/** The commit is built, and not the work tree. */
async function warnOfChanges(host: Host): Promise<void> {
  const changes = await changesOf(host.workspace, host)
  if (changes !== undefined)
    host.warning(`The commit is built. These changes in the work tree are not part of it: ${changes}.`)
}
