import {
  boolean,
  isSafePath,
  list,
  matching,
  number,
  object,
  oneOf,
  optional,
  type Shape,
  type ShapeOf,
  text,
  WrongShape,
  withDefault,
  wrong,
} from '@release-tools/base'

// Settings of the gates that the checkout decides. docs/schema/policy.v1.json has the same rules.

/** A path from the root of the repository, or a pattern: `*` stands for characters within a name, `**` for any number of directories. */
const path: Shape<string> = (value, at) => {
  if (typeof value === 'string' && isSafePath(value)) return value
  throw wrong(at, value, 'a path in the repository')
}

/** `versions`: which files the gate `version` compares besides the usual ones, and which it leaves alone. */
export const versionSettings = object({
  also: withDefault(list(path, 100), []),
  except: withDefault(list(path, 100), []),
})

/** `tests`: under which versions of Python the tests must have passed: `3.12`. */
export const testsSettings = object({
  pythons: list(matching(/^(?:[A-Za-z]+ ?)?\d+(?:\.\d+){0,2}t?$/, 'a version of Python like 3.12'), 100),
})

/** `coverage`: what the gate of this name demands, in percent of lines and branches. */
export const coverageSettings = object({ minimum: number(0, 100) })

/** How often people look at the security of a project. A report on an older series says nothing of a newer one. */
export const reportSeries = ['major', 'minor', 'version'] as const

const report = object({
  file: optional(path),
  'max-age-days': withDefault(number(1, 3660), 365),
  /** The release must be of the same `major`, `minor`, or be this `version` itself. */
  series: withDefault(oneOf(...reportSeries), 'major'),
})

export type ReportSettings = ShapeOf<typeof report>

/** What applies to a report of which the policy says nothing. */
export const defaultReport: ReportSettings = report({}, '')

/** `reports`: the files with reports of penetration tests and security reviews, and how long they count. */
export const reportsSettings = object({
  'penetration-test': optional(report),
  'security-review': optional(report),
})

const command = object({
  name: matching(/^[a-z0-9][a-z0-9._-]{0,49}$/, 'a name of lower-case letters, digits and . _ -'),
  /** Program and arguments. There is no shell. */
  run: (value: unknown, at: string): string[] => {
    const words = list(text, 1000)(value, at)
    if (words.length > 0) return words
    throw new WrongShape(`${JSON.stringify(at)} is empty: it names no program.`, at)
  },
  directory: optional(path),
  /** A part of one counts too. */
  minutes: withDefault(number(0.01, 360), 10),
})

/** A command that must succeed before a release. */
export type CommandSettings = ShapeOf<typeof command>

/** `commands`: each is the gate `command:NAME`. */
export const commandsSettings = list(command, 50)

const testNames = list(text, 1000)

/** `plugins`: files that the project loads as plugins, and what shows that each of them is safe. */
export const pluginsSettings = object({
  files: list(path, 100),
  /** What each Python file must define at its top level: `register`. */
  'entry-point': optional(matching(/^[\p{L}_][\p{L}\p{N}_]*$/u, 'the name of a function, class or variable')),
  /** True if each file has a signature beside it by a signer of the policy. */
  signed: withDefault(boolean, true),
  /** Tests that must have passed. `{plugin}` stands for the name of each plugin file without its ending. */
  tests: object({ sandbox: testNames, isolation: testNames }),
})

export type PluginsSettings = ShapeOf<typeof pluginsSettings>

/** `public-api`: what users of the project program against, and what describes it. */
export const publicApiSettings = object({
  /** Files that are the API, for what is not Python, or not only: `schema/*.json`. */
  paths: withDefault(list(path, 100), []),
  /** Where it is described. */
  docs: withDefault(list(path, 100), ['README*', 'docs/**', 'doc/**']),
  /** Python packages whose public names are the API. Defaults to that of the project. */
  packages: optional(list(matching(/^[\p{L}_][\p{L}\p{N}_.]*$/u, 'the name of a Python package'), 100)),
})

export type PublicApiSettings = ShapeOf<typeof publicApiSettings>

/** What applies if the policy does not say what the public API is. */
export const defaultPublicApi: PublicApiSettings = publicApiSettings({}, '')
