import { join } from 'node:path'
import { fileSize } from '@release-tools/base'
import { type Bom, pythonName, type SbomFacts } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { TargetSpec } from '@release-tools/oci'
import { readDeclaredName } from '@release-tools/project'
import { type Artifacts, readArtifacts } from './distributions.ts'
import { type ReleaseBomOptions, releaseBom } from './release-bom.ts'
import { componentKey, isNamed, readSyft } from './syft-components.ts'

/** The two SBOMs of a project whose artifacts are there. */
export interface ProjectBoms {
  released: Bom
  tools: Bom
  /** True if a rebuild of the commit gives the same ones, because a lock has every version. */
  locked: boolean
  syftJson: Buffer
}

const projectFiles = ['pyproject.toml', 'setup.cfg', 'setup.py']

/**
 * The artifacts of the Python project in a directory. Undefined if it is not the released project, and if no wheel or source distribution
 * is there. If no file states its name, it is the released one only if it is the project (`isProject`). Any other may be a service of
 * the same repository: its packages would be taken for tools, in which no finding fails a release.
 */
export async function artifactsOf(
  root: string,
  releaseDir: string,
  isProject: boolean,
): Promise<Artifacts | undefined> {
  if (!(await isPythonProject(root))) return undefined
  const artifacts = await readArtifacts(releaseDir)
  const names = artifacts.distributions.map(one => pythonName(one.name))
  if (names.length === 0) return undefined
  const name = (await readDeclaredName(root))?.name
  const isReleased = name === undefined ? isProject : names.includes(pythonName(name))
  return isReleased ? artifacts : undefined
}

/** True if the directory has a file that makes it a Python project. */
export async function isPythonProject(root: string): Promise<boolean> {
  const sizes = await Promise.all(projectFiles.map(name => fileSize(join(root, name))))
  return sizes.some(size => size !== undefined)
}

/**
 * The name of a target as its project spells it: `MarkupSafe` and not `markupsafe`, so that reports, SBOMs and notes agree. Another
 * name stays as it is.
 */
export async function projectName({ kind, value }: TargetSpec, name: string): Promise<string> {
  // check-release says what is wrong with a file that cannot be read.
  const declared = kind === 'dir' ? (await readDeclaredName(value).catch(() => undefined))?.name : undefined
  return declared !== undefined && pythonName(declared) === pythonName(name) ? declared : name
}

interface ProjectBomsOptions extends ReleaseBomOptions {
  /** Gives syft's own JSON of the project's directory. */
  syft: () => Promise<Buffer>
  maker: { name: string; version: string }
}

/** What is released, and apart from it everything else that the project's directory names. Asks pip while syft runs. */
export async function projectBoms(
  artifacts: Artifacts,
  { syft, maker, ...options }: ProjectBomsOptions,
  host: Host,
): Promise<ProjectBoms> {
  const both = [syft(), releaseBom(artifacts, options, host)] as const
  // If one fails, the other must not go on in a scratch directory that is gone.
  await Promise.allSettled(both)
  const [syftJson, { bom, locked }] = await Promise.all(both)
  const { components: found } = readSyft(syftJson, 'excluded')
  const places = new Map(found.map(one => [componentKey(one), one.locations]))
  const components = bom.components.map(one => ({ ...one, locations: places.get(componentKey(one)) ?? [] }))
  const known = new Set(components.map(componentKey))
  const names = artifacts.distributions.map(({ name }) => name)
  const rest = found.filter(one => !known.has(componentKey(one)) && !names.some(name => isNamed(one, name)))
  const tools = toolsBom(bom, rest, { maker, facts: options.facts })
  return { released: { ...bom, components }, tools, locked, syftJson }
}

function toolsBom(
  { root, created, author }: Bom,
  components: Bom['components'],
  { maker, facts }: { maker: Bom['makers'][number]; facts: SbomFacts },
): Bom {
  const parts = components.map(({ ref }) => ref)
  const made = { created, makers: [maker], ...(author === undefined ? {} : { author }) }
  return { content: 'tools', root, ...made, components, parts, needs: new Map(), complete: [], facts }
}
