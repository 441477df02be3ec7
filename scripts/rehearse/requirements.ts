import { globSync } from 'node:fs'
import { join } from 'node:path'
import { writeBuildPins } from './build-pins.ts'
import type { OwnProject } from './own-project.ts'

/**
 * Files with the packages that a rehearsal without a network needs, to be downloaded before: what the project pins for its build, its tests
 * and its users. `folder` gets what is in no file of this form.
 */
export async function requirementsOf(own: OwnProject, folder: string): Promise<string[]> {
  const build = await writeBuildPins(own, folder)
  const places = new Set([own.directory, join(own.directory, '.github'), '.github'])
  const files = [...places].flatMap(place => globSync(join(own.clone, place, 'requirements{,-test,-tests}.txt')))
  return [...files, ...(build === undefined ? [] : [build])]
}
