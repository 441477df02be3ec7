import { realpathSync } from 'node:fs'
import { tagOfRef, textInTag } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { parseImageName, type TargetSpec } from '@release-tools/oci'
import type { ProjectPlace } from '@release-tools/project'
import { badInput } from './inputs.ts'
import { directoryOf, findRunPlace, readRunPlace } from './run-config.ts'
import { namePattern, type TargetInputs } from './target-inputs.ts'

/** What is looked at, with the name and the version that its evidence has. */
export interface NamedTarget {
  target: TargetSpec
  name: string
  version: string
  /** Directory of the project. Absent if it is the workspace: then the project may also be in a repository that is checked out in it. */
  project?: string
}

/** What names a target. */
interface OneTarget extends Omit<TargetInputs, 'target'> {
  target: TargetSpec | undefined
}

/**
 * The targets, by default the directory of the project, as inputs and the configuration of the project say it. Throws a Problem if the evidence of
 * two of them would have the same place.
 */
export async function readTargets(inputs: TargetInputs, host: Host): Promise<NamedTarget[]> {
  const { target: specs } = inputs
  const named: NamedTarget[] = []
  for (const target of specs.length === 0 ? [undefined] : specs)
    named.push(await readTarget({ ...inputs, target }, host))
  const places = named.map(one => placeOf(one, host))
  const [index] = places.flatMap((place, at) => (places.indexOf(place) < at ? [at] : []))
  if (index === undefined) return named
  const [first, second] = [places.indexOf(places[index] ?? ''), index].map(at => specs[at])
  throw badInput(
    'target',
    `${first?.kind}:${first?.value} and ${second?.kind}:${second?.value} would both be named ${JSON.stringify(named[index]?.name)}.`,
    'Look at one of them in another step, with the input `name`.',
  )
}

/** Targets with the same place would overwrite each other. */
function placeOf({ target, name, project }: NamedTarget, { workspace }: Host): string {
  if (target.kind !== 'dir' && target.kind !== 'python-env') return `images/${name}`
  const isProject = target.kind === 'dir' && target.value === (project ?? realpathSync(workspace))
  return isProject ? '' : `directories/${name}`
}

async function readTarget(inputs: OneTarget, host: Host): Promise<NamedTarget> {
  const tag = tagOfRef(host.env.GITHUB_REF ?? '')
  // An explicit target can be looked at in any run, also if that is the release of no project.
  const find = inputs.target === undefined ? readRunPlace : findRunPlace
  const place = await find(inputs, tag, host)
  const root = realpathSync(host.workspace)
  const project = place === undefined ? root : directoryOf(place, host)
  const target: TargetSpec = inputs.target ?? { kind: 'dir', value: project }
  return {
    target,
    name: nameOf(target, inputs.name, project, host),
    version: inputs.version ?? versionOf(place, tag, host),
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
  return kind === 'dir' || kind === 'python-env' ? value : value.replace(/\.(?:tar|tar\.gz|tgz)$/, '')
}

/** That of the tag, and without a release tag the first 12 characters of the commit. */
function versionOf(place: ProjectPlace | undefined, tag: string | undefined, { env }: Host): string {
  const ofTag = place && textInTag(tag ?? '', place['tag-pattern'].value)
  return ofTag ?? env.GITHUB_SHA?.slice(0, 12) ?? 'unknown'
}
