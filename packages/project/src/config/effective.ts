import { readdir } from 'node:fs/promises'
import { basename, join, posix } from 'node:path'
import { Problem } from '@release-tools/base'
import { imageTagForms, pythonName } from '@release-tools/evidence'
import { type DeclaredProject, readProject } from '../declared/read-project.ts'
import { findChangelog } from './changelog-file.ts'
import type { Config, ConfiguredProject, Sourced } from './config.ts'
import { configPath, type Stated, statedValue } from './config-file.ts'
import { agreed, contradiction, requirePath } from './contradiction.ts'
import { imagesOf } from './images.ts'
import { type NotesSource, notesSourceText, readsChangelog } from './notes-source.ts'
import { pythonOf } from './python.ts'

/** Values of inputs that are given, with the input: ``the input `tag-pattern` ``. Directories and paths are relative to the workspace. */
export interface GivenValues {
  directory?: Sourced<string>
  'tag-pattern'?: Sourced<string>
  changelog?: Sourced<string>
  'notes-from'?: Sourced<NotesSource>
}

/** What is known besides the files. */
export interface Surroundings {
  given: GivenValues
  /** `acme/widget`: names a project at the root that states no name. */
  repository: string
}

/** What applies to a project, from inputs, file, project and defaults. Throws a Problem if they contradict each other. */
export async function effectiveConfig(
  workspace: string,
  stated: Stated,
  { given, repository }: Surroundings,
): Promise<ConfiguredProject> {
  const place = await placeOf(workspace, stated, given)
  const { directory } = place
  const declared = await readProject(
    join(workspace, directory.value),
    basename(directory.value === '.' ? repository : directory.value),
  )
  const name = nameOf(stated, declared, directory.value)
  const scheme = schemeOf(stated, declared)
  const python = await pythonOf(workspace, stated, directory.value, declared)
  const config: Config = {
    name,
    ...place,
    'version-scheme': scheme,
    ...(await changesOf(workspace, stated, directory.value, given)),
    ...(python === undefined ? {} : { python }),
    tests: statedValue(stated, 'tests') ?? standard([]),
    images: await imagesOf(workspace, stated, { name: name.value, directory: directory.value }),
    archives: archivesOf(stated),
    models: statedValue(stated, 'models') ?? standard([]),
    registries: statedValue(stated, 'registries') ?? standard([]),
    stores: statedValue(stated, 'stores') ?? standard([]),
    'audit-log': await auditLogOf(workspace, stated),
    'image-tags': statedValue(stated, 'image-tags') ?? standard([...imageTagForms]),
  }
  const nameFrom = stated.keys.name === undefined ? declared.nameFrom : configPath
  const project = { ...declared, name: name.value, scheme: scheme.value }
  return { config, project: nameFrom === undefined ? project : { ...project, nameFrom } }
}

/** The directory of a project, and the form of its tags. Nothing of the project is read. */
export type ProjectPlace = Pick<Config, 'directory' | 'tag-pattern'>

export async function placeOf(workspace: string, stated: Stated, given: GivenValues): Promise<ProjectPlace> {
  const own = statedValue(stated, 'tag-pattern')
  return {
    directory: await directoryOf(workspace, stated, given),
    'tag-pattern': agreed('tag-pattern', { given: given['tag-pattern'], stated: own }) ?? standard('v{version}'),
  }
}

/** A value that nobody stated and nothing in the project gives. */
function standard<T>(value: T): Sourced<T> {
  return { value, from: 'default' }
}

/** Refuses a directory of the file in which there is nothing to release. That of an input was checked when it was read. */
async function directoryOf(workspace: string, stated: Stated, given: GivenValues): Promise<Sourced<string>> {
  const own = statedValue(stated, 'directory')
  const directory = agreed('directory', { given: given.directory, stated: own }) ?? standard('.')
  if (own === undefined) return directory
  await requirePath(workspace, own, 'directory')
  if ((await readdir(join(workspace, own.value))).length > 0) return directory
  throw contradiction(
    own.from,
    `the directory ${JSON.stringify(own.value)} is empty, so that it has no project.`,
    'Give the directory of the project.',
  )
}

/** The name in the file must be the one that the project states, in any spelling that means the same package. */
function nameOf(stated: Stated, { name, nameFrom }: DeclaredProject, directory: string): Sourced<string> {
  const own = statedValue(stated, 'name')
  const otherwise = directory === '.' ? 'the name of the repository' : 'the name of the directory'
  const found = { value: name, from: nameFrom === undefined ? otherwise : posix.join(directory, nameFrom) }
  if (own === undefined || nameFrom === undefined) return own ?? found
  if (pythonName(own.value) === pythonName(name)) return own
  throw contradiction(
    own.from,
    `the name is ${JSON.stringify(own.value)}, and ${found.from} says ${JSON.stringify(name)}.`,
    'Remove the line: the project states its name.',
  )
}

function schemeOf(stated: Stated, { scheme }: DeclaredProject): Config['version-scheme'] {
  const own = statedValue(stated, 'version-scheme')
  if (own?.value === 'semver' && scheme === 'pep440')
    throw contradiction(
      own.from,
      'the version scheme is "semver", and versions of a Python project follow PEP 440.',
      'Remove the line.',
    )
  return own ?? (scheme === 'pep440' ? { value: scheme, from: 'the kind of the project' } : standard(scheme))
}

/** The source of the notes, and the changelog if it is read. Refuses one that is named and would not be read. */
async function changesOf(
  workspace: string,
  stated: Stated,
  directory: string,
  given: GivenValues,
): Promise<Pick<Config, 'changelog' | 'notes-from'>> {
  const own = statedValue(stated, 'changelog')
  const sources = { given: given['notes-from'], stated: statedValue(stated, 'notes-from') }
  const from = agreed('notes-from', sources, notesSourceText) ?? standard<NotesSource>({ kind: 'auto' })
  const named = agreed('changelog', { given: given.changelog, stated: own })
  if (named !== undefined && !readsChangelog(from.value))
    throw new Problem(`use ${named.from}`, {
      found: `"notes-from" is ${JSON.stringify(notesSourceText(from.value))} (${from.from}), so that the changelog would not be read.`,
      next: 'Remove one of them.',
    })
  if (own !== undefined) await requirePath(workspace, own, 'file')
  const found = named ?? (readsChangelog(from.value) ? await foundChangelog(workspace, directory) : undefined)
  return { ...(found === undefined ? {} : { changelog: found }), 'notes-from': from }
}

async function foundChangelog(workspace: string, directory: string): Promise<Sourced<string> | undefined> {
  const path = await findChangelog(workspace, directory)
  return path === undefined ? undefined : { value: path, from: path }
}

/** A log with a key is kept, unless the file says that it is not. */
async function auditLogOf(workspace: string, stated: Stated): Promise<Config['audit-log']> {
  const { keep, 'encrypt-to': path } = stated.keys['audit-log'] ?? {}
  const at = (key: string) => stated.place(`audit-log.${key}`)
  const key = path === undefined ? undefined : { value: path, from: at('encrypt-to') }
  if (key !== undefined) await requirePath(workspace, key, 'file')
  return {
    keep:
      keep === undefined
        ? key === undefined
          ? standard(false)
          : { ...key, value: true }
        : { value: keep, from: at('keep') },
    ...(key === undefined ? {} : { 'encrypt-to': key }),
  }
}

function archivesOf(stated: Stated): Config['archives'] {
  return (stated.keys.archives ?? []).map(({ name, files, format }, index) => {
    const at = (key: string) => stated.place(`archives[${index}].${key}`)
    return {
      name: { value: name, from: at('name') },
      files: { value: files, from: at('files') },
      format: format === undefined ? standard('tar.gz') : { value: format, from: at('format') },
    }
  })
}
