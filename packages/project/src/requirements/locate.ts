import { basename, join, resolve } from 'node:path'
import { Problem } from '@release-tools/base'
import type { MarkerContext } from './marker.ts'
import { type Place, readSource, type SourceFile } from './place.ts'
import { type RequirementsFile, readRequirementsFile } from './requirements-file.ts'

/** A file that holds the build requirements, and how it is read. */
export interface RequirementsSource {
  /** The file, relative to the repository, with its group: `uv.lock, group build`. */
  label: string
  read(context: MarkerContext): Promise<RequirementsFile>
}

/** Which file holds the build requirements. `notes` says why others do not. */
export interface Located {
  source?: RequirementsSource
  notes: string[]
}

/** Finds the file that holds the build requirements: the configured one, or the first that has them. */
export async function locateRequirements(place: Place, configured?: string): Promise<Located> {
  if (configured !== undefined) return { source: await configuredSource(place, configured), notes: [] }
  const directories = [...new Set([place.directory, place.repository])]
  for (const path of directories.flatMap(directory => files.map(file => join(directory, file)))) {
    const file = await readSource(path, place)
    if (file !== undefined) return { source: sourceOf(file, place), notes: [] }
  }
  return { notes: [] }
}

const files = ['.github/requirements-build.txt', 'requirements-build.txt']

async function configuredSource(place: Place, configured: string): Promise<RequirementsSource> {
  const file = await readSource(resolve(place.repository, configured), place)
  if (file !== undefined) return sourceOf(file, place)
  throw new Problem('read the pinned build requirements', {
    found: `the configured file ${JSON.stringify(configured)} does not exist.`,
    next: 'Correct `build-requirements` in the configuration, or commit the file.',
  })
}

function sourceOf(file: SourceFile, place: Place): RequirementsSource {
  if (!/\.(?:txt|in)$/.test(basename(file.path)))
    throw new Problem(`read the pinned build requirements in ${file.name}`, {
      found: 'its format is not known.',
      next: 'Name a requirements file.',
    })
  return { label: file.name, read: context => readRequirementsFile(file, place, context) }
}
