import {
  boolean,
  isObject,
  isPlatform,
  isSafePath,
  list,
  matching,
  object,
  oneOf,
  optional,
  type Shape,
  type ShapeOf,
  text,
  WrongShape,
  wrong,
} from '@release-tools/base'
import { imageTagForms, isTagPattern } from '@release-tools/evidence'
import { type NotesSource, notesSources, parseNotesSource } from './notes-source.ts'
import { pythonVersion } from './python-version.ts'

// docs/schema/config.v1.json has the same rules. A test checks that both refuse the same broken files.

const path: Shape<string> = (value, at) => {
  if (typeof value === 'string' && (value === '.' || isSafePath(value))) return value
  throw wrong(at, value, 'a path from the root of the repository, such as services/web')
}

/** A path in which `*`, `?` and `**` stand for other characters. */
const pattern: Shape<string> = (value, at) => {
  if (typeof value === 'string' && isSafePath(value)) return value
  throw wrong(at, value, 'a path from the root of the repository, such as docs/**')
}

const tagPattern: Shape<string> = (value, at) => {
  if (typeof value === 'string' && isTagPattern(value)) return value
  throw wrong(at, value, 'a tag with {version} once in it, such as v{version}')
}

const notesFrom: Shape<NotesSource> = (value, at) => {
  const source = typeof value === 'string' ? parseNotesSource(value) : undefined
  if (source === undefined) throw wrong(at, value, `one of ${notesSources.join(', ')}`)
  if (source.kind === 'file') path(source.path, at)
  return source
}

const platform: Shape<string> = (value, at) => {
  if (typeof value === 'string' && isPlatform(value)) return value
  throw wrong(at, value, 'a platform like linux/amd64')
}

/** The part of a reference in front of a tag or a digest (https://github.com/distribution/reference). */
const repository = matching(
  /^(?=.{1,255}$)[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)+$/,
  'a repository such as ghcr.io/acme/widget, without tag or digest',
)

const registry = matching(
  /^(?=.{1,200}$)[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/,
  'a registry such as ghcr.io/acme',
)

/** An image goes to one repository, so that a second registry would be left out without a word. */
const registries: Shape<string[]> = (value, at) => {
  const read = list(registry, 100)(value, at)
  if (read.length < 2) return read
  const how = 'Keep one, and copy the image with its signatures from there (`oras copy -r`).'
  throw new WrongShape(`${JSON.stringify(at)} has ${read.length} entries, and an image goes to one. ${how}`, `${at}[1]`)
}

const storeAddress = matching(
  /^(?=.{1,1000}$)[a-z][a-z0-9]*:[^?#\s]+(?:\?[^#\s]+)?$/,
  'the address of a store, such as s3://bucket/prefix',
)

/** Its parts are read when it is opened: only the driver of a store knows its options. A password is not repeated. */
const store: Shape<string> = (value, at) => {
  if (typeof value !== 'string' || !/:\/\/[^/?#]*@/.test(value)) return storeAddress(value, at)
  throw new WrongShape(`${JSON.stringify(at)} has an @ before its first slash, as if it had a password.`, at)
}

/** Also the name of a directory of evidence. */
const imageName = matching(
  /^(?=.{1,100}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$/,
  'a name of lower-case letters and digits, with single . _ or - between them',
)

const image = object({
  name: optional(imageName),
  dockerfile: optional(path),
  context: optional(path),
  platforms: optional(filled(platform, 20)),
  requirements: optional(path),
  repository: optional(repository),
})

const archiveName = matching(
  /^(?=.{1,100}$)[A-Za-z0-9](?:[A-Za-z0-9._+-]|\{version\})*$/,
  'the name of a file without its extension, of letters, digits and . _ + -, such as widget-docs-{version}',
)

const archive = object({
  name: archiveName,
  files: filled(pattern, 10_000),
  format: optional(oneOf('tar.gz', 'zip')),
})

const python = object({
  versions: optional(list(pythonVersion, 20)),
  'build-requirements': optional(path),
  cc: optional(matching(/^(?=.{1,500}$)\S(?:.*\S)?$/, 'a command such as gcc -ffile-prefix-map=/a=b')),
  normalise: optional(oneOf('auto', 'always', 'never')),
  prove: optional(boolean),
})

const auditLog = object({ keep: optional(boolean), 'encrypt-to': optional(path) })

/** The keys that may also stand beside `projects`, for all projects that do not have them. */
const shared = {
  'version-scheme': optional(oneOf('pep440', 'semver')),
  changelog: optional(path),
  'notes-from': optional(notesFrom),
  python: optional(python),
  tests: optional(list(text, 1000)),
  images: optional(list(image, 1000)),
  archives: optional(list(archive, 1000)),
  models: optional(list(pattern, 1000)),
  registries: optional(registries),
  stores: optional(list(store, 20)),
  'audit-log': optional(auditLog),
  'image-tags': optional(list(oneOf(...imageTagForms), 100)),
}

/** Whatever a project states as its name. */
const name = matching(/^(?=.{1,200}$)[^\s\p{C}](?:[^\p{C}\n]*[^\s\p{C}])?$/u, 'a name of at most 200 characters')

/** Known, so that a misspelt one is recognised; a file that has it is read by `many`. */
const noProjects: Shape<undefined> = () => undefined

const one = object({
  name: optional(name),
  directory: optional(path),
  'tag-pattern': optional(tagPattern),
  ...shared,
  projects: noProjects,
})

const many = object({
  projects: filled(object({ name: optional(name), directory: path, 'tag-pattern': tagPattern, ...shared }), 1000),
  ...shared,
})

/** What the file says of one project. */
export type StatedKeys = ShapeOf<typeof one>

/** What the file says: of one project, or of several and what they share. */
export type ConfigFile = StatedKeys | ShapeOf<typeof many>

const ofProjects = ['name', 'directory', 'tag-pattern']

/** The whole file. */
export const fileShape: Shape<ConfigFile> = (value, at) => {
  if (!isObject(value) || !Object.hasOwn(value, 'projects')) return one(value, at)
  const key = ofProjects.find(one => Object.hasOwn(value, one))
  if (key === undefined) return many(value, at)
  throw new WrongShape(`"${key}" stands beside "projects", so that nobody knows which project it is of.`, key)
}

/** A list that is not empty. */
function filled<T>(item: Shape<T>, limit: number): Shape<T[]> {
  return (value, at) => {
    const read = list(item, limit)(value, at)
    if (read.length === 0) throw new WrongShape(`${JSON.stringify(at)} is an empty list.`, at)
    return read
  }
}
