import { join } from 'node:path'
import { at, fileSize, limits, parseTable, readLimited, textAt } from '@release-tools/base'
import { type Bom, pythonName } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { TargetSpec } from '@release-tools/oci'
import { type Artifacts, readArtifacts } from './distributions.ts'
import { type ReleaseBomOptions, releaseBom } from './release-bom.ts'
import { componentKey, isNamed, syftComponents } from './syft-components.ts'
import { isReleasedUnnamed } from './unnamed-project.ts'

/** The two SBOMs of a project whose artifacts are there. */
export interface ProjectBoms {
  released: Bom
  tools: Bom
  /** True if a rebuild of the commit gives the same ones, because a lock has every version. */
  locked: boolean
}

const projectFiles = ['pyproject.toml', 'setup.cfg', 'setup.py']

/**
 * The artifacts of the Python project in a directory. Undefined if it is not the released project, and if no wheel or source distribution
 * is there. `isProject`: the user says that it is the project; then it need not state a name.
 */
export async function artifactsOf(
  root: string,
  releaseDir: string,
  isProject: boolean,
): Promise<Artifacts | undefined> {
  if (!(await isPythonProject(root))) return undefined
  const artifacts = await readArtifacts(releaseDir)
  const name = await declaredName(root)
  const names = artifacts.distributions.map(one => pythonName(one.name))
  if (names.length === 0) return undefined
  const isReleased =
    name === undefined
      ? await isReleasedUnnamed(root, releaseDir, { names, isProject })
      : names.includes(pythonName(name))
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
  const declared = kind === 'dir' ? await declaredName(value) : undefined
  return declared !== undefined && pythonName(declared) === pythonName(name) ? declared : name
}

/** The name in pyproject.toml. Undefined without one: the build may compute it. */
async function declaredName(root: string): Promise<string | undefined> {
  const path = join(root, 'pyproject.toml')
  if ((await fileSize(path)) === undefined) return undefined
  try {
    const document = parseTable((await readLimited(path, limits.trust)).toString(), path)
    return textAt(at(document, 'project'), 'name')
  } catch {
    // The build has read it. check-release says what is wrong with it.
    return undefined
  }
}

/** What is released, and apart from it everything else that the project's directory names. `syft` is syft's own JSON of it. */
export async function projectBoms(
  artifacts: Artifacts,
  { syft, maker, ...options }: ReleaseBomOptions & { syft: string; maker: { name: string; version: string } },
  host: Host,
): Promise<ProjectBoms> {
  const { bom, locked } = await releaseBom(artifacts, options, host)
  const found = syftComponents(syft)
  const places = new Map(found.map(one => [componentKey(one), one.locations]))
  const components = bom.components.map(one => ({ ...one, locations: places.get(componentKey(one)) ?? [] }))
  const known = new Set(components.map(componentKey))
  const names = artifacts.distributions.map(({ name }) => name)
  const rest = found.filter(one => !known.has(componentKey(one)) && !names.some(name => isNamed(one, name)))
  return { released: { ...bom, components }, tools: toolsBom(bom, rest, maker), locked }
}

function toolsBom({ root, created }: Bom, components: Bom['components'], maker: Bom['makers'][number]): Bom {
  const parts = components.map(({ ref }) => ref)
  return { content: 'tools', root, created, makers: [maker], components, parts, needs: new Map(), facts: {} }
}
