import { readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { byBytes, ifThere, limits, parseTable, readIfThere } from '@release-tools/base'
import { lockedIn } from '@release-tools/evidence'
import type { GateContext } from '../gate.ts'
import type { Origin } from './origin.ts'
import { cargoOrigins, imageOrigins } from './other-locks.ts'
import { poetryOrigins, pylockOrigins, pythonOrigins, requirementsOrigins, uvOrigins } from './python-locks.ts'

/** What goes into a release, by the lock files and Dockerfiles of its commit. */
export interface Origins {
  /** In the order of their paths. */
  files: string[]
  origins: Origin[]
  /** Lock files of a kind that does not say where things come from, or that nobody can read. */
  unread: string[]
}

type Reader = (text: string, file: string) => Origin[]

/** How each kind of lock file is read. */
const readers: [name: RegExp, read: Reader][] = [
  [/^uv\.lock$/, (text, file) => pythonOrigins(uvOrigins(parseTable(text, file)), file)],
  [/^(?:poetry|pdm)\.lock$/, (text, file) => pythonOrigins(poetryOrigins(parseTable(text, file)), file)],
  [/^pylock\.(?:[^.]+\.)?toml$/, (text, file) => pythonOrigins(pylockOrigins(parseTable(text, file)), file)],
  [/^requirements[^/]*\.txt$/, (text, file) => pythonOrigins(requirementsOrigins(text), file)],
  [/^Cargo\.lock$/, (text, file) => cargoOrigins(parseTable(text, file), file)],
]

/**
 * Reads the lock files in the directory of the project and in the root, those in `.github` of both, where `init` writes the pins of build and
 * tests, and the Dockerfiles of its images.
 */
export async function originsOf({ host, config }: GateContext): Promise<Origins> {
  const found: Origins = { files: [], origins: [], unread: [] }
  const directories = [config.directory.value, '.'].flatMap(one => [one, posix.join(one, '.github')])
  for (const directory of new Set(directories)) {
    const entries = (await ifThere(readdir(join(host.workspace, directory), { withFileTypes: true }))) ?? []
    for (const { name } of entries.filter(one => one.isFile()).sort((a, b) => byBytes(a.name, b.name))) {
      const file = posix.join(directory, name)
      const read = readers.find(([pattern]) => pattern.test(name))?.[1]
      if (read !== undefined) await add(file, read, host.workspace, found)
      else if (lockedIn(file, '') !== undefined) found.unread.push(file)
    }
  }
  for (const file of new Set(config.images.map(({ dockerfile }) => dockerfile.value)))
    await add(file, imageOrigins, host.workspace, found)
  return found
}

async function add(file: string, read: Reader, workspace: string, found: Origins): Promise<void> {
  const text = await readIfThere(join(workspace, file), limits.document)
  if (text === undefined) return
  found.files.push(file)
  found.origins.push(...read(text.toString('utf8').replace(/^\uFEFF/, ''), file))
}
