import { realpathSync } from 'node:fs'
import { tagOfRef, textInTag } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { parseImageName, type TargetSpec } from '@release-tools/oci'
import type { Config } from '@release-tools/project'
import { badInput } from './inputs.ts'
import { directoryOf, findRunConfig, readRunConfig } from './run-config.ts'
import { namePattern, type TargetInputs } from './target-inputs.ts'

/** What is looked at, with the name and the version that its evidence has. */
export interface NamedTarget {
  target: TargetSpec
  name: string
  version: string
  /** Directory of the project. Absent if it is the workspace: then the project may also be in a repository that is checked out in it. */
  project?: string
}

/** The target, which defaults to the directory of the project, as inputs and the configuration of the project say it. */
export async function readTarget(inputs: TargetInputs, host: Host): Promise<NamedTarget> {
  const tag = tagOfRef(host.env.GITHUB_REF ?? '')
  // An explicit target can be looked at in any run, also if that is the release of no project.
  const find = inputs.target === undefined ? readRunConfig : findRunConfig
  const config = (await find(inputs, tag, host))?.config
  const root = realpathSync(host.workspace)
  const project = config === undefined ? root : directoryOf(config, host)
  const target: TargetSpec = inputs.target ?? { kind: 'dir', value: project }
  return {
    target,
    name: nameOf(target, inputs.name, project, host),
    version: inputs.version ?? versionOf(config, tag, host),
    ...(project === root ? {} : { project }),
  }
}

/**
 * The name that is given. Defaults to the repository's name for the whole repository, and to the last part of its name or path
 * for any other directory and for an image. All but the project have a directory of that name, in lower case: some file systems
 * ignore case.
 */
function nameOf(target: TargetSpec, name: string | undefined, project: string, { workspace, env }: Host): string {
  const isAt = (path: string) => target.kind === 'dir' && target.value === path
  const isProject = isAt(project)
  if (name !== undefined && (isProject || name === name.toLowerCase())) return name
  if (name !== undefined)
    throw badInput('name', `it is ${JSON.stringify(name)}.`, 'Use lower-case letters for an image or a subdirectory.')
  const source = isAt(realpathSync(workspace)) ? (env.GITHUB_REPOSITORY ?? target.value) : sourceOf(target)
  const last = source.split(/[/\\]/).filter(Boolean).at(-1) ?? ''
  const made = isProject ? last : last.toLowerCase()
  if (namePattern.test(made)) return made
  const found = `it is not set, and ${JSON.stringify(last)} cannot be used as a name.`
  throw badInput('name', found, 'Set it to the short name of the project or image.')
}

/** The path of a directory, a repository, or a path without its extension. */
function sourceOf({ kind, value }: TargetSpec): string {
  if (kind === 'image') return parseImageName(value)?.repository ?? ''
  return kind === 'dir' ? value : value.replace(/\.(?:tar|tar\.gz|tgz)$/, '')
}

/** That of the tag, and without a release tag the first 12 characters of the commit. */
function versionOf(config: Config | undefined, tag: string | undefined, { env }: Host): string {
  const ofTag = config && textInTag(tag ?? '', config['tag-pattern'].value)
  return ofTag ?? env.GITHUB_SHA?.slice(0, 12) ?? 'unknown'
}
