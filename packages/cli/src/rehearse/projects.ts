import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { configPath, readConfigs } from '@release-tools/project'

/**
 * The directories, from the root of a repository, of the projects to rehearse: all that its configuration has, if the user named the root and no
 * tag. Otherwise what the user named is one project: `.`. Throws a Problem if the configuration can't be read.
 */
export async function projectsIn(directory: string, tag: string | undefined): Promise<string[]> {
  if (tag !== undefined || !existsSync(join(directory, configPath))) return ['.']
  const places = (await readConfigs(directory)).map(config => config.directory.value)
  return places.length > 1 ? places : ['.']
}
