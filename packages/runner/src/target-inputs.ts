import { Problem } from '@release-tools/base'
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
  workspacePath,
} from './inputs.ts'
import { projectSpec } from './release-inputs.ts'

/** Reads one target; its path becomes absolute. */
export const oneTarget: Reader<TargetSpec> = (value, name) => {
  const parsed = attempt(() => parseTarget(nonEmpty(value, name)), name)
  return parsed.kind === 'image' ? parsed : { kind: parsed.kind, value: workspacePath(parsed.value, name) }
}

/** Most targets of one step. */
const mostTargets = 100

/** Reads targets, one per line. */
export function targetLines<T extends { kind: string; value: string }>(one: Reader<T>): Reader<T[]> {
  return ofType(lines.type, (value, name) => {
    const targets = lines(value, name).map(line => one(line, name))
    const twice = targets.find((target, index) => targets.slice(0, index).some(other => isSame(other, target)))
    if (twice !== undefined) throw badInput(name, `it has ${twice.kind}:${twice.value} twice.`, 'Name it once.')
    if (targets.length > mostTargets)
      throw badInput(name, `it has ${targets.length} targets.`, `Name at most ${mostTargets} in one step.`)
    return targets
  })
}

function isSame(one: { kind: string; value: string }, other: { kind: string; value: string }): boolean {
  return one.kind === other.kind && one.value === other.value
}

export const namePattern = /^(?=.{1,100}$)[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/

const shortName: Reader<string> = (value, name) => {
  if (namePattern.test(value)) return value
  throw badInput(name, `it is ${JSON.stringify(value)}.`, 'Use letters and digits, with single . _ or - between them.')
}

const version: Reader<string> = (value, name) => {
  if (/^[A-Za-z0-9][A-Za-z0-9.+_-]{0,127}$/.test(value)) return value
  throw badInput(name, `it is ${JSON.stringify(value)}.`, 'Give a version like 1.2.0.')
}

/** Platforms of images. */
export const platforms: Reader<string[]> = ofType(words.type, (value, name) => {
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
  target: targetLines(oneTarget),
  exclude,
  name: ifGiven(shortName),
  version: ifGiven(version),
  ...projectSpec,
  platforms,
  'registry-username': ifGiven(nonEmpty),
  'registry-password': ifGiven(nonEmpty),
  'release-dir': releaseDir,
  'from-artifacts': lines,
  'to-artifact': ifGiven(artifactName),
}

export interface TargetInputs {
  /** Empty for the directory of the project. */
  target: TargetSpec[]
  name: string | undefined
  version: string | undefined
  'tag-pattern': string | undefined
  'project-directory': string | undefined
  platforms: string[]
  exclude: string[]
  'registry-username': string | undefined
  'registry-password': string | undefined
}

/** Refuses inputs that contradict the kinds of the targets. Without any, the target is the directory of the project. */
export function checkTargets(inputs: TargetInputs): void {
  const { target, name, platforms, exclude } = inputs
  const kinds = target.length === 0 ? ['dir'] : target.map(({ kind }) => kind)
  if (name !== undefined && target.length > 1)
    throw badInput(
      'name',
      `there are ${target.length} targets.`,
      'Leave it out: each is named by the last part of its own path or name.',
    )
  const isDirectory = (kind: string) => kind === 'dir' || kind === 'python-env'
  if (platforms.length > 0 && kinds.every(isDirectory))
    throw badInput('platforms', 'the target is a directory.', 'Leave it out: only images have platforms.')
  if (exclude.length > 0 && !kinds.some(isDirectory))
    throw badInput('exclude', 'the target is an image.', 'Leave it out: it is for directories.')
  checkCredentials(inputs)
}

/** Throws a Problem if only one of the two inputs of a login is given. */
export function refuseHalfLogin(inputs: Pick<TargetInputs, 'registry-username' | 'registry-password'>): void {
  const [username, password] = [inputs['registry-username'], inputs['registry-password']]
  if ((username === undefined) === (password === undefined)) return
  throw badInput(
    username === undefined ? 'registry-username' : 'registry-password',
    'only one of `registry-username` and `registry-password` is set.',
    'Set both, or neither.',
  )
}

function checkCredentials(inputs: TargetInputs): void {
  refuseHalfLogin(inputs)
  if (inputs['registry-username'] === undefined) return
  const registries = new Set(
    inputs.target.flatMap(({ kind, value }) => (kind === 'image' ? (parseImageName(value)?.registry ?? '') : [])),
  )
  const [{ kind = 'dir' } = {}] = inputs.target
  if (registries.size === 0)
    throw badInput(
      'registry-username',
      `the target is ${kind}:, which needs no registry.`,
      'Leave it out, or give image:REFERENCE.',
    )
  if (registries.size > 1)
    throw badInput(
      'registry-username',
      `the images are in ${registries.size} registries: ${[...registries].join(', ')}.`,
      'Run one step for each registry, or `docker login` before the step.',
    )
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
