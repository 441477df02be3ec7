import { lstatSync, readlinkSync, realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path'
import * as core from '@actions/core'
import { isDay, Problem } from '@release-tools/base'
import { commaList, lineList, ofType, oneOf, type Reader } from './input-type.ts'

export type { Reader }

/** A reader for every input of an action. `Name` is the union of the names in action.yml. */
export type Spec<Name extends string = string> = Record<Name, Reader<unknown>>
export type Values<S extends Spec> = { readonly [K in keyof S]: ReturnType<S[K]> }

/**
 * Reads every input of an action at once. Refuses unknown inputs, because a misspelt gate would otherwise be ignored. The runner
 * applies the defaults, which are in action.yml.
 */
export function readInputs<const S extends Spec>(spec: S): Values<S> {
  refuseUnknown(Object.keys(spec))
  return Object.fromEntries(
    Object.entries(spec).map(([name, read]) => [name, read(core.getInput(name), name)]),
  ) as Values<S>
}

function refuseUnknown(known: string[]) {
  const names = new Set(known.map(name => name.toUpperCase()))
  const given = Object.keys(process.env)
    .filter(name => name.startsWith('INPUT_'))
    .map(name => name.slice('INPUT_'.length))
  const unknown = given
    .filter(name => !names.has(name.toUpperCase()))
    .map(name => JSON.stringify(name.toLowerCase()))
    .sort()
  if (unknown.length === 0) return
  throw new Problem('read the inputs', {
    found: `there is no input ${unknown.join(', ')}.`,
    next: `Use one of: ${known.join(', ')}.`,
  })
}

/** The Problem for a bad value of one input. */
export function badInput(name: string, found: string, next: string): Problem {
  return new Problem(`use the input ${JSON.stringify(name)}`, { found, next })
}

/** Any text that is not empty. */
export const nonEmpty: Reader<string> = (value, name) => {
  if (value === '') throw badInput(name, 'it is required and empty.', `Set it under \`with:\`.`)
  return value
}

/** The address of a package index. Its parts are checked when it is used. */
export const indexAddress: Reader<string> = (value, name) => {
  if (/^https?:\/\/[^\s@/?#]+(?:\/[^\s?#]*)?$/.test(value)) return value
  // It may have a password in it.
  throw badInput(
    name,
    'it is not the address of an index.',
    'Give an address that starts with https://, without a password.',
  )
}

/** `true` or `false`, as YAML 1.2 spells them. */
export const flag: Reader<boolean> = ofType({ type: 'boolean' }, (value, name) => {
  if (/^(true|True|TRUE)$/.test(value)) return true
  if (/^(false|False|FALSE)$/.test(value)) return false
  throw badInput(name, `it is ${JSON.stringify(value)}.`, 'Valid values: true, false.')
})

/** One of the given words. */
export function choice<const T extends string>(...words: T[]): Reader<T> {
  return ofType(oneOf(words), (value, name) => {
    const found = words.find(word => word === value)
    if (found === undefined)
      throw badInput(name, `it is ${JSON.stringify(value)}.`, `Valid values: ${words.join(', ')}.`)
    return found
  })
}

/** A whole number from `min` to `max`, both included. */
export function integer(min: number, max: number): Reader<number> {
  return ofType({ type: 'integer' }, (value, name) => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN
    if (!(number >= min && number <= max))
      throw badInput(name, `it is ${JSON.stringify(value)}.`, `Give a whole number from ${min} to ${max}.`)
    return number
  })
}

/** A day of the calendar, written `2027-01-31`. */
export const day: Reader<string> = (value, name) => {
  if (isDay(value)) return value
  throw badInput(
    name,
    `it is ${JSON.stringify(value)}, which is not a day.`,
    'Give a day such as 2027-01-31, or leave it out for today.',
  )
}

/** One value per line. Skips empty lines, and removes spaces around values. */
export const lines: Reader<string[]> = ofType(lineList, value =>
  value
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== ''),
)

/** Words, separated by commas or line breaks. */
export const words: Reader<string[]> = ofType(commaList(), value =>
  value
    .split(/[,\n]/)
    .map(word => word.trim())
    .filter(word => word !== ''),
)

/** Undefined for an empty input; otherwise what `read` returns. */
export function ifGiven<T>(read: Reader<T>): Reader<T | undefined> {
  return ofType(read.type, (value, name) => (value === '' ? undefined : read(value, name)))
}

/** Path of the checked-out repository. */
export function workspace(): string {
  return process.env.GITHUB_WORKSPACE ?? process.cwd()
}

/** A path inside the workspace, made absolute. A symbolic link on the way must not lead out of it. */
export const workspacePath: Reader<string> = (value, name) => {
  const root = realpathSync(workspace())
  const path = resolve(root, nonEmpty(value, name))
  const away = relative(root, realExisting(path))
  if (away === '..' || away.startsWith('../') || away.startsWith('..\\') || isAbsolute(away)) {
    throw badInput(
      name,
      `${JSON.stringify(value)} leads out of the workspace (to ${realExisting(path)}).`,
      'Give a path inside the workspace.',
    )
  }
  return path
}

/** The release directory: inside the workspace, but not the workspace itself, because step records lie beside it. */
export const releaseDir: Reader<string> = (value, name) => {
  const path = workspacePath(value, name)
  const root = resolve(workspace())
  if (path !== root && path !== realpathSync(root)) return path
  throw badInput(
    name,
    `${JSON.stringify(value)} is the workspace itself.`,
    'Give a directory in it, for example `release`.',
  )
}

/** A valid name of a workflow artifact. https://github.com/actions/toolkit/tree/main/packages/artifact */
export const artifactName: Reader<string> = (value, name) => {
  if (/^[^":<>|*?\r\n\\/]{1,256}$/.test(value)) return value
  throw badInput(
    name,
    `${JSON.stringify(value)} is not a valid artifact name.`,
    'Give a name without " : < > | * ? \\ / and line breaks.',
  )
}

/** The release directory, and how files of it travel between jobs. */
export const handoffSpec = {
  'release-dir': releaseDir,
  'from-artifacts': lines,
  'to-artifact': ifGiven(artifactName),
}

/** The path with its links resolved as far as it exists. A link to something that does not exist yet is followed too. */
function realExisting(path: string): string {
  try {
    return realpathSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error
    const parent = realExisting(dirname(path))
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
      return realExisting(resolve(parent, readlinkSync(path)))
    return resolve(parent, basename(path))
  }
}
