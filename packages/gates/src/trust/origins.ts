import { readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { byBytes, ifThere, limits, parseJson, parseTable, readIfThere } from '@release-tools/base'
import { lockedIn, type Origin } from '@release-tools/evidence'
import type { GateContext } from '../gate.ts'
import { imageOrigins } from './dockerfile.ts'
import { cargoOrigins, npmOrigins } from './other-locks.ts'
import {
  pipfileOrigins,
  poetryOrigins,
  pylockOrigins,
  pythonOrigins,
  requirementsOrigins,
  uvOrigins,
} from './python-locks.ts'

/** What goes into a release, by the lock files and Dockerfiles of its commit. */
export interface Origins {
  /** In the order of their paths. */
  files: string[]
  origins: Origin[]
  /** Lock files of a kind that does not say where things come from, or that nobody can read. */
  unread: string[]
}

type Reader = (text: string, file: string) => Origin[]

const readRequirements: Reader = (text, file) => pythonOrigins(requirementsOrigins(text), file)

/** How each kind of lock file is read. */
const readers: [name: RegExp, read: Reader][] = [
  [/^uv\.lock$/, (text, file) => pythonOrigins(uvOrigins(parseTable(text, file)), file)],
  [/^(?:poetry|pdm)\.lock$/, (text, file) => pythonOrigins(poetryOrigins(parseTable(text, file)), file)],
  [/^pylock\.(?:[^.]+\.)?toml$/, (text, file) => pythonOrigins(pylockOrigins(parseTable(text, file)), file)],
  [/^requirements[^/]*\.txt$/, readRequirements],
  [/^Pipfile\.lock$/, (text, file) => pythonOrigins(pipfileOrigins(parseJson(text, file)), file)],
  [/^Cargo\.lock$/, (text, file) => cargoOrigins(parseTable(text, file), file)],
  [/^(?:package-lock|npm-shrinkwrap)\.json$/, (text, file) => npmOrigins(parseJson(text, file), file)],
]

/**
 * Reads the lock files in the directory of the project, in the root and in `.github` of both, those that the configuration names, and the
 * Dockerfiles of its images.
 */
export async function originsOf({ host, config }: GateContext): Promise<Origins> {
  const found: Origins = { files: [], origins: [], unread: [] }
  for (const file of await lockFiles(config, host.workspace)) {
    const name = posix.basename(file)
    // What a configuration names besides has the form of a requirements file.
    const read =
      readers.find(([pattern]) => pattern.test(name))?.[1] ??
      (/\.(?:txt|in)$/.test(name) ? readRequirements : undefined)
    if (read === undefined) found.unread.push(file)
    else await add(file, read, host.workspace, found)
  }
  for (const file of new Set(config.images.map(({ dockerfile }) => dockerfile.value)))
    await add(file, imageOrigins, host.workspace, found)
  return found
}

/** Each once, from the root of the repository. */
async function lockFiles(config: GateContext['config'], workspace: string): Promise<Set<string>> {
  const directories = new Set([config.directory.value, '.'].flatMap(one => [one, posix.join(one, '.github')]))
  const isLock = (name: string) => readers.some(([pattern]) => pattern.test(name)) || lockedIn(name, '') !== undefined
  const found: string[] = []
  for (const directory of directories) {
    const entries = (await ifThere(readdir(join(workspace, directory), { withFileTypes: true }))) ?? []
    const names = entries.filter(one => one.isFile() && isLock(one.name)).map(({ name }) => name)
    found.push(...names.sort(byBytes).map(name => posix.join(directory, name)))
  }
  const named = [config.python?.['build-requirements'], ...config.images.map(({ requirements }) => requirements)]
  // `uv.lock#group`
  return new Set([...found, ...named.flatMap(one => (one === undefined ? [] : [one.value.replace(/#.*$/, '')]))])
}

async function add(file: string, read: Reader, workspace: string, found: Origins): Promise<void> {
  const text = await readIfThere(join(workspace, file), limits.document)
  if (text === undefined) return
  found.files.push(file)
  found.origins.push(...read(text.toString('utf8').replace(/^\uFEFF/, ''), file))
}
