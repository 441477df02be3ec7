import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { sha256 } from '@release-tools/base'
import {
  type BuiltPython,
  buildDocument,
  buildPython,
  type Checkout,
  findInterpreter,
  type Interpreter,
  type PythonBuild,
  sourcePathOf,
} from '@release-tools/build'
import { artifactsDir, type BuildDocument, kinds, renderBuild } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { readConfig } from '@release-tools/project'
import type { Difference } from './result.ts'

/** Longest time for one distribution, in seconds. */
const longest = 3600

/** Distributions that were rebuilt, by their paths in the release, and what the rebuild had that the build had not. */
export interface RebuiltPython {
  files: Map<string, string>
  environment: Difference[]
  tools: BuiltPython['tools']
}

/** Builds the distributions of the commit again, as build-python does. Throws a Problem if that is not possible. */
export async function rebuildPython(
  document: BuildDocument,
  checkout: Checkout,
  { python, outDir }: { python: string | undefined; outDir: string },
  host: Host,
): Promise<RebuiltPython> {
  const { directory, name, version } = document.project
  const interpreter = await sameInterpreter(document, python, host)
  const config = await readConfig(checkout.path, { given: { directory: { value: directory, from: 'the release' } } })
  const build: PythonBuild = {
    checkout,
    directory,
    name,
    version,
    interpreter,
    buildRequirements: config.python?.['build-requirements']?.value,
    cc: config.python?.cc?.value,
    outDir,
    sourcePath: ownSourcePath(document),
    normalise: config.python?.normalise.value ?? 'auto',
    wheel: ownArtifacts(document).some(({ path }) => path.endsWith('.whl')),
    seconds: longest,
  }
  const built = await buildPython(build, host)
  const record = kinds.build.files.project.path
  const recordFile = join(outDir, '..', record)
  await writeFile(recordFile, renderBuild(recordOf(document, build, built)))
  return {
    files: new Map([
      ...built.artifacts.map(({ path }) => [`${artifactsDir}${basename(path)}`, path] as const),
      [record, recordFile],
    ]),
    environment: [...interpreterDifferences(document, interpreter), ...otherDifferences(document, built)],
    tools: built.tools,
  }
}

/** The record of the rebuild. What a second build gave is taken over from the release: the artifacts themselves are compared here. */
function recordOf(document: BuildDocument, build: PythonBuild, built: BuiltPython): BuildDocument {
  const files = document.artifacts.map(({ path, proof, causes = [] }) => [basename(path), { proof, causes }] as const)
  const given = document.artifacts.flatMap(({ path, sha256: digest, size, from }) =>
    from === undefined ? [] : [{ file: basename(path), sha256: digest, size }],
  )
  return buildDocument({ build, built, proof: { files: new Map(files), varied: [], notVaried: [] }, given })
}

/** Artifacts that the build made itself. Others came from elsewhere. */
export function ownArtifacts({ artifacts }: BuildDocument): BuildDocument['artifacts'] {
  return artifacts.filter(({ from }) => from === undefined)
}

/** The path that the release names, if it is the one at which every build of the version lies. */
function ownSourcePath({ project, environment }: BuildDocument): string | undefined {
  const own = sourcePathOf(project.name, project.version)
  return environment.sourcePath === own ? own : undefined
}

/** A Python of the version that the release names; of its minor version if there is none; any if the release names none. */
export async function sameInterpreter(
  { python }: BuildDocument,
  program: string | undefined,
  host: Host,
): Promise<Interpreter> {
  if (program !== undefined) return findInterpreter({ program }, process.cwd(), host)
  if (python === undefined) return findInterpreter({}, host.workspace, host)
  const exact = await findInterpreter({ versions: [python.version] }, host.workspace, host).catch(() => undefined)
  const [minor = '3'] = /^\d+\.\d+/.exec(python.version) ?? []
  return exact ?? findInterpreter({ versions: [minor], from: 'the release' }, host.workspace, host)
}

function interpreterDifferences({ python }: BuildDocument, own: Interpreter): Difference[] {
  if (python === undefined) return []
  const facts: [string, string, string][] = [
    ['Python', `${python.implementation} ${python.version}`, `${own.implementation} ${own.version}`],
    ['platform of Python', python.platform, own.platform],
    ['zlib of Python', python.zlib ?? '', own.zlib ?? ''],
  ]
  return facts.flatMap(([field, old, now]) => (old === now ? [] : [{ field, old, new: now }]))
}

/** Tools, pinned requirements and settings of the build. */
function otherDifferences(document: BuildDocument, built: BuiltPython): Difference[] {
  const versions = (tools: BuildDocument['tools']) => new Map(tools.map(({ name, version }) => [name, version]))
  const [old, now] = [versions(document.tools), versions(built.tools)]
  const tools = [...new Set([...old.keys(), ...now.keys()])].map(name => [name, old.get(name), now.get(name)] as const)
  const environment = Object.entries(document.environment).map(
    ([name, value]) =>
      [name, String(value), String((built.environment as unknown as Record<string, unknown>)[name] ?? '')] as const,
  )
  const { constraints } = built.requirements
  const digest = constraints === '' ? undefined : sha256(constraints)
  const pins = ['pinned build requirements', document.requirements?.sha256, digest] as const
  return [...tools, ...environment, pins].flatMap(([field, before = '', after = '']) =>
    before === after ? [] : [{ field, old: before, new: after }],
  )
}
