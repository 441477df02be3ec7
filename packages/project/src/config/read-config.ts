import { basename } from 'node:path'
import { Problem } from '@release-tools/base'
import { parseTag, textInTag, type VersionScheme } from '@release-tools/evidence'
import type { Config, ConfiguredProject } from './config.ts'
import { configPath, readStated, type Stated } from './config-file.ts'
import { contradiction } from './contradiction.ts'
import { effectiveConfig, type GivenValues } from './effective.ts'

/** Which project is meant, and what is known besides the files of the repository. */
export interface ConfigRequest {
  /** Values of inputs. In a repository with several projects, the directory picks one. */
  given?: GivenValues
  /** In a repository with several projects, the one that it is a release of is picked, unless a directory is given. */
  tag?: string | undefined
  /** `acme/widget`: names a project that states no name. Defaults to the name of the workspace. */
  repository?: string
}

/**
 * The effective configuration of a project of a repository: from inputs, `.github/release-tools.yaml`, the files of the project, and
 * defaults. `workspace` is the root of the work tree. Throws a Problem with file and line for what is wrong or contradicts the project.
 */
export async function readConfig(workspace: string, request: ConfigRequest = {}): Promise<Config> {
  return (await readConfigured(workspace, request)).config
}

/** The same, with what the files of the project declare. */
export async function readConfigured(workspace: string, request: ConfigRequest = {}): Promise<ConfiguredProject> {
  const all = await readChecked(workspace)
  const stated = picked(all, request) ?? refuseUnclear(all, request)
  return effectiveConfig(workspace, stated, surroundingsOf(workspace, request))
}

/** The same; undefined if there are several projects, and neither directory nor tag picks one. */
export async function findConfigured(
  workspace: string,
  request: ConfigRequest = {},
): Promise<ConfiguredProject | undefined> {
  const stated = picked(await readChecked(workspace), request)
  return stated && effectiveConfig(workspace, stated, surroundingsOf(workspace, request))
}

/** The configuration of every project of a repository: one, unless the file has a list `projects`. */
export async function readConfigs(
  workspace: string,
  request: Pick<ConfigRequest, 'repository'> = {},
): Promise<Config[]> {
  const configs: Config[] = []
  for (const stated of await readChecked(workspace))
    configs.push((await effectiveConfig(workspace, stated, surroundingsOf(workspace, request))).config)
  return configs
}

function surroundingsOf(workspace: string, { given = {}, repository = '' }: ConfigRequest) {
  return { given, repository: repository === '' ? basename(workspace) : repository }
}

/** Refuses two projects with the same directory or the same tags: nobody could tell which one is meant. */
async function readChecked(workspace: string): Promise<Stated[]> {
  const all = await readStated(workspace)
  if (all.length === 1) return all
  for (const key of ['directory', 'tag-pattern'] as const) {
    const seen = new Map<string | undefined, Stated>()
    for (const stated of all) {
      const value = stated.keys[key]
      const other = seen.get(value)
      if (other !== undefined)
        throw contradiction(
          stated.place(key),
          `${JSON.stringify(value)} is the "${key}" of another project as well (${other.place(key)}).`,
          `Give each project a "${key}" of its own.`,
        )
      seen.set(value, stated)
    }
  }
  return all
}

/** The project with the directory that is given, or the one of the tag. Undefined if there is none, or no choice is made. */
function picked(all: Stated[], { given, tag }: ConfigRequest): Stated | undefined {
  if (all.length === 1) return all[0]
  const directory = given?.directory
  if (directory !== undefined) return all.find(({ keys }) => keys.directory === directory.value)
  const fitting = tag === undefined ? [] : all.filter(stated => fits(tag, stated))
  if (fitting.length < 2) return fitting[0]
  throw unclear(
    `find the project of the tag ${JSON.stringify(tag)}`,
    `it fits the tag patterns of ${fitting.length} projects.`,
    fitting,
  )
}

function refuseUnclear(all: Stated[], { given, tag }: ConfigRequest): never {
  if (given?.directory !== undefined)
    throw unclear(
      `use ${given.directory.from}`,
      `no project in ${configPath} has the directory ${JSON.stringify(given.directory.value)}.`,
      all,
    )
  if (tag !== undefined)
    throw unclear(`find the project of the tag ${JSON.stringify(tag)}`, 'it fits the tag pattern of no project.', all)
  throw unclear('find the project', `${configPath} has several, and neither a directory nor a tag picks one.`, all)
}

/** True if what stands in place of the version is one, by the scheme of the project if the file says it. */
function fits(tag: string, { keys }: Stated): boolean {
  const pattern = keys['tag-pattern'] ?? 'v{version}'
  if (textInTag(tag, pattern) === undefined) return false
  const scheme = keys['version-scheme']
  const schemes: VersionScheme[] = scheme === undefined ? ['pep440', 'semver'] : [scheme]
  return schemes.some(one => parseTag(tag, { pattern, scheme: one }) !== undefined)
}

function unclear(attempted: string, found: string, projects: Stated[]): Problem {
  const lines = projects.map(
    ({ keys, place }) => `${keys.directory} with tags ${keys['tag-pattern']} (${place('tag-pattern')})`,
  )
  return new Problem(attempted, {
    found: `${found} The projects: ${lines.join('; ')}.`,
    next: 'Name the project by its directory, or by a tag that fits one of them.',
  })
}
