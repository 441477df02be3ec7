import { join } from 'node:path'
import { readLimited, sizeIfThere } from '@release-tools/base'
import { refuseModules } from './project-check.ts'
import { scopeDefaults } from './project-scope.ts'
import { parseProperties } from './properties.ts'

const fileName = 'sonar-project.properties'
const limit = 1024 * 1024

/** The properties in the project's own sonar-project.properties; empty if the file does not exist. */
export async function readProjectFile(directory: string): Promise<Map<string, string>> {
  const path = join(directory, fileName)
  if ((await sizeIfThere(path)) === undefined) return new Map()
  return parseProperties((await readLimited(path, limit)).toString('utf8'), fileName)
}

/** The properties that define source code and tests, with defaults. Throws a Problem for `sonar.modules`. */
export function scopeSettings(file: Map<string, string>, extra: Map<string, string>): Record<string, string> {
  const known = new Map([...file, ...extra])
  refuseModules(known)
  return { ...Object.fromEntries(known), ...scopeDefaults(known) }
}
