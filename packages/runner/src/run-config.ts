import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { workspaceRelative } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import {
  agreed,
  type Config,
  type ConfigRequest,
  type ConfiguredProject,
  findConfigured,
  type NotesSource,
  readConfigs,
  readConfigured,
  type Sourced,
} from '@release-tools/project'

/** The inputs that the configuration has a key for; undefined if they are not given. Paths are absolute. */
export interface ConfigInputs {
  'tag-pattern': string | undefined
  'project-directory': string | undefined
  changelog?: string | undefined
  'notes-from'?: NotesSource | undefined
}

/**
 * What applies to the project of a run, from inputs, `.github/release-tools.yaml`, the project and defaults. In a repository with several
 * projects, the directory or the tag picks one. Throws a Problem for what is wrong, contradicts something else, or is not clear.
 */
export function readRunConfig(inputs: ConfigInputs, tag: string | undefined, host: Host): Promise<ConfiguredProject> {
  return readConfigured(host.workspace, requestOf(inputs, tag, host))
}

/** The same; undefined if there are several projects, and neither directory nor tag picks one. */
export function findRunConfig(
  inputs: ConfigInputs,
  tag: string | undefined,
  host: Host,
): Promise<ConfiguredProject | undefined> {
  return findConfigured(host.workspace, requestOf(inputs, tag, host))
}

/** The directory of the project, as an absolute path without links on its way to the workspace. */
export function directoryOf({ directory }: Config, { workspace }: Host): string {
  return resolve(realpathSync(workspace), directory.value)
}

/** The source of the list of changes, and the absolute path of the changelog. */
export function changesSource(
  { changelog, 'notes-from': from }: Config,
  { workspace }: Host,
): { from: NotesSource; path: string | undefined } {
  return { from: from.value, path: changelog && resolve(realpathSync(workspace), changelog.value) }
}

/**
 * The arguments of pytest that the file has for the project in a directory; empty if it has none. Throws a Problem if the input
 * `pytest-args` contradicts them.
 */
export async function statedTests(directory: string, given: string[], { workspace }: Host): Promise<string[]> {
  const own = workspaceRelative(workspace, directory) || '.'
  const configs = await readConfigs(workspace)
  const tests = configs.find(config => config.directory.value === own)?.tests
  if (tests === undefined || tests.from === 'default') return []
  const input = given.length === 0 ? undefined : { value: given, from: 'the input "pytest-args"' }
  return agreed('tests', { given: input, stated: tests }, words => words.join(' '))?.value ?? []
}

function requestOf(inputs: ConfigInputs, tag: string | undefined, { workspace, env }: Host): ConfigRequest {
  const pathOf = (path: string) => workspaceRelative(workspace, path) || '.'
  return {
    given: {
      ...input('directory', 'project-directory', inputs['project-directory'], pathOf),
      ...input('tag-pattern', 'tag-pattern', inputs['tag-pattern'], text => text),
      ...input('changelog', 'changelog', inputs.changelog, pathOf),
      ...input('notes-from', 'notes-from', inputs['notes-from'], source => source),
    },
    tag,
    repository: env.GITHUB_REPOSITORY ?? '',
  }
}

/** The value of an input under the key of the configuration; nothing if it is not given. */
function input<K extends string, T>(
  key: K,
  name: string,
  value: T | undefined,
  read: (value: T) => T,
): { [key in K]?: Sourced<T> } {
  if (value === undefined) return {}
  return { [key]: { value: read(value), from: `the input ${JSON.stringify(name)}` } } as { [key in K]: Sourced<T> }
}
