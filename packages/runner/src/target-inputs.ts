import { realpathSync } from 'node:fs'
import { Problem } from '@release-tools/base'
import { tagOfRef, textInTag } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { type Credentials, parseImageName, parseTarget, type TargetSpec } from '@release-tools/oci'
import { ofType } from './input-type.ts'
import {
  artifactName,
  badInput,
  ifGiven,
  lines,
  nonEmpty,
  type Reader,
  releaseDir,
  words,
  workspace,
  workspacePath,
} from './inputs.ts'
import { releaseSpec } from './release-inputs.ts'

const target: Reader<TargetSpec> = (value, name) => {
  const parsed = attempt(() => parseTarget(nonEmpty(value, name)), name)
  return parsed.kind === 'image' ? parsed : { kind: parsed.kind, value: workspacePath(parsed.value, name) }
}

const namePattern = /^(?=.{1,100}$)[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/

const shortName: Reader<string> = (value, name) => {
  if (namePattern.test(value)) return value
  throw badInput(name, `it is ${JSON.stringify(value)}.`, 'Use letters and digits, with single . _ or - between them.')
}

const version: Reader<string> = (value, name) => {
  if (/^[A-Za-z0-9][A-Za-z0-9.+_-]{0,127}$/.test(value)) return value
  throw badInput(name, `it is ${JSON.stringify(value)}.`, 'Give a version like 1.2.0.')
}

const platforms: Reader<string[]> = ofType(words.type, (value, name) => {
  const wanted = words(value, name)
  const bad = wanted.find(platform => !/^[a-z0-9]+\/[a-z0-9]+(\/[a-z0-9]+)?$/.test(platform))
  if (bad !== undefined) throw badInput(name, `it has ${JSON.stringify(bad)}.`, 'Give platforms like linux/amd64.')
  return wanted
})

/** Patterns of paths in a directory (scan/src/subject/exclude.ts). */
const exclude: Reader<string[]> = ofType(lines.type, (value, name) => {
  const patterns = lines(value, name)
  const bad = patterns.find(pattern => /^([A-Za-z]:|\/)|\\|(^|\/)\.\.(\/|$)/.test(pattern))
  if (bad === undefined) return patterns
  throw badInput(
    name,
    `it has ${JSON.stringify(bad)}.`,
    'Give paths relative to the directory, with forward slashes and without `..`.',
  )
})

/** Inputs of the actions that look at a directory or an image. */
export const targetSpec = {
  target: ifGiven(target),
  exclude,
  name: ifGiven(shortName),
  version: ifGiven(version),
  'tag-pattern': releaseSpec['tag-pattern'],
  'project-directory': releaseSpec['project-directory'],
  platforms,
  'registry-username': ifGiven(nonEmpty),
  'registry-password': ifGiven(nonEmpty),
  'release-dir': releaseDir,
  'from-artifacts': lines,
  'to-artifact': ifGiven(artifactName),
}

interface TargetInputs {
  target: TargetSpec | undefined
  name: string | undefined
  version: string | undefined
  'tag-pattern': string
  'project-directory': string
  platforms: string[]
  exclude: string[]
  'registry-username': string | undefined
  'registry-password': string | undefined
}

/** What is looked at, with the name and the version that its evidence has. */
export interface NamedTarget {
  target: TargetSpec
  name: string
  version: string
}

/** The target, which defaults to the directory of the project. Refuses inputs that contradict its kind. */
export function targetOf(inputs: TargetInputs, env: NodeJS.ProcessEnv = process.env): NamedTarget {
  const target: TargetSpec = inputs.target ?? { kind: 'dir', value: inputs['project-directory'] }
  checkInputs(inputs, target.kind)
  return { target, name: nameOf(target, inputs, env), version: versionOf(inputs, env) }
}

function checkInputs(inputs: TargetInputs, kind: TargetSpec['kind']): void {
  if (kind === 'dir' && inputs.platforms.length > 0)
    throw badInput('platforms', 'the target is a directory.', 'Leave it out: only images have platforms.')
  if (kind !== 'dir' && inputs.exclude.length > 0)
    throw badInput('exclude', 'the target is an image.', 'Leave it out: it is for directories.')
  const [username, password] = [inputs['registry-username'], inputs['registry-password']]
  if ((username === undefined) !== (password === undefined)) {
    throw badInput(
      username === undefined ? 'registry-username' : 'registry-password',
      'only one of `registry-username` and `registry-password` is set.',
      'Set both, or neither.',
    )
  }
  if (username !== undefined && kind !== 'image')
    throw badInput(
      'registry-username',
      `the target is ${kind}:, which needs no registry.`,
      'Leave it out, or give image:REFERENCE.',
    )
}

/**
 * The name that is given. Defaults to the repository's name for the whole repository, and to the last part of its name or path
 * for any other directory and for an image. All but the project have a directory of that name, in lower case: some file systems
 * ignore case.
 */
function nameOf(target: TargetSpec, inputs: TargetInputs, env: NodeJS.ProcessEnv): string {
  const { name } = inputs
  const isAt = (path: string) => target.kind === 'dir' && target.value === path
  const isProject = isAt(inputs['project-directory'])
  if (name !== undefined && (isProject || name === name.toLowerCase())) return name
  if (name !== undefined)
    throw badInput('name', `it is ${JSON.stringify(name)}.`, 'Use lower-case letters for an image or a subdirectory.')
  const source = isAt(realpathSync(workspace())) ? (env.GITHUB_REPOSITORY ?? target.value) : sourceOf(target)
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

/** The version that is given. Defaults to that of the tag, and without a release tag to the first 12 characters of the commit. */
function versionOf(inputs: TargetInputs, env: NodeJS.ProcessEnv): string {
  if (inputs.version !== undefined) return inputs.version
  const tag = tagOfRef(env.GITHUB_REF ?? '')
  return textInTag(tag ?? '', inputs['tag-pattern']) ?? env.GITHUB_SHA?.slice(0, 12) ?? 'unknown'
}

/** The directory of the project, unless it is the workspace: then the project may also be in a repository that is checked out in it. */
export function projectOf(inputs: Pick<TargetInputs, 'project-directory'>): { project?: string } {
  const project = inputs['project-directory']
  return project === realpathSync(workspace()) ? {} : { project }
}

function attempt<T>(body: () => T, name: string): T {
  try {
    return body()
  } catch (error) {
    throw error instanceof Problem ? badInput(name, error.found, error.next) : error
  }
}

/** Credentials for the registry, with the password masked in the log; empty if none are given. */
export function credentialsOf(
  inputs: Pick<TargetInputs, 'registry-username' | 'registry-password'>,
  host: Host,
): { credentials?: Credentials } {
  const [username, password] = [inputs['registry-username'], inputs['registry-password']]
  if (username === undefined || password === undefined) return {}
  host.mask(password)
  return { credentials: { username, password } }
}
