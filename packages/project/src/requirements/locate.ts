import { basename, join, resolve } from 'node:path'
import { Problem } from '@release-tools/base'
import { byName, defaultGroup } from './dependency-groups.ts'
import { type LockRequest, pyprojectBeside, type RequirementsSource, type Without } from './lock-file.ts'
import { pdmLock } from './pdm-lock.ts'
import { pipfileLock } from './pipfile-lock.ts'
import { type Place, readSource } from './place.ts'
import { poetryLock } from './poetry-lock.ts'
import { pylock } from './pylock.ts'
import { readRequirementsFile } from './requirements-file.ts'
import { uvLock } from './uv-lock.ts'

/** Which file holds the build requirements. `notes` says why others do not. */
export interface Located {
  source?: RequirementsSource
  notes: string[]
}

/** A file in which build requirements may be, by its name. */
interface Format {
  matches: RegExp
  open(request: LockRequest & { whole: boolean }): Promise<RequirementsSource | Without>
}

const formats: Format[] = [
  {
    matches: /\.(?:txt|in)$/,
    open: async ({ file, place }) => ({
      label: file.name,
      read: context => readRequirementsFile(file, place, context),
    }),
  },
  { matches: /^pylock\.(?:[^.]+\.)?toml$/, open: pylock },
  { matches: /^uv\.lock$/, open: uvLock },
  { matches: /^poetry\.lock$/, open: poetryLock },
  { matches: /^pdm\.lock$/, open: pdmLock },
  { matches: /^Pipfile\.lock$/, open: pipfileLock },
  {
    matches: /^pyproject\.toml$/,
    open: async ({ file }) => `${file.name} names packages, and a dependency group (PEP 735) has no digests of them.`,
  },
]

/** The files in which build requirements are looked for, in this order. */
const candidates = [
  '.github/requirements-build.txt',
  'requirements-build.txt',
  'pylock.build.toml',
  'pylock.toml',
  'uv.lock',
  'poetry.lock',
  'pdm.lock',
  'Pipfile.lock',
]

/**
 * Finds the file that holds the build requirements: the configured one (`uv.lock#group`), or the first that has them, in the
 * directory of the project and then in the root of the repository. Throws a Problem if the configured one does not have them.
 */
export async function locateRequirements(place: Place, configured?: string): Promise<Located> {
  if (configured !== undefined) return { source: await configuredSource(place, configured), notes: [] }
  const notes: string[] = []
  for (const directory of new Set([place.directory, place.repository])) {
    for (const name of candidates) {
      const found = await openSource(join(directory, name), place, {
        group: defaultGroup,
        whole: name === 'pylock.build.toml',
      })
      if (typeof found === 'object') return { source: found, notes }
      if (found !== undefined) notes.push(found)
    }
  }
  return { notes: [...notes, ...(await groupNote(place))] }
}

/** Opens a file; undefined if it does not exist. */
export async function openSource(
  path: string,
  place: Place,
  wanted: { group: string; whole: boolean; withProject?: boolean },
): Promise<RequirementsSource | Without | undefined> {
  const file = await readSource(path, place)
  const format = formats.find(({ matches }) => matches.test(basename(path)))
  if (file === undefined || format === undefined) return undefined
  return format.open({ file, place, ...wanted })
}

async function configuredSource(place: Place, configured: string): Promise<RequirementsSource> {
  const [path = '', group] = configured.split('#')
  const found = await openSource(resolve(place.repository, path), place, {
    group: group ?? defaultGroup,
    whole: group === undefined,
  })
  if (typeof found === 'object') return found
  const known = formats.some(({ matches }) => matches.test(basename(path)))
  throw new Problem(`read the pinned build requirements in ${JSON.stringify(configured)}`, {
    found: found ?? (known ? 'the file does not exist.' : 'its format is not known.'),
    next: 'Name a requirements file, a pylock.toml, uv.lock, poetry.lock, pdm.lock or Pipfile.lock in `build-requirements`, with its group: `uv.lock#build`.',
  })
}

/** Dependency groups (PEP 735) have no digests. */
async function groupNote(place: Place): Promise<string[]> {
  const { table, name } = await pyprojectBeside(join(place.directory, 'pyproject.toml'), place)
  const groups = table['dependency-groups']
  return byName(typeof groups === 'object' ? { ...groups } : undefined, defaultGroup) === undefined
    ? []
    : [`The dependency group ${defaultGroup} in ${name} has names only: no file locks it with digests.`]
}
