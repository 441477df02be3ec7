import { Problem } from '@release-tools/base'
import { pythonName } from '@release-tools/evidence'
import { readConfigs } from '@release-tools/project'

/**
 * The next step if pip found no package that is a project of the same repository: it has to be released first. Undefined for other
 * failures. `output` is what pip printed, `repository` the absolute path of the repository.
 */
export async function releaseFirst(output: string, repository: string): Promise<string | undefined> {
  const wanted = /No matching distribution found for ([A-Za-z0-9._-]+)/.exec(output)?.[1]
  if (wanted === undefined) return undefined
  const project = (await configsOf(repository)).find(({ name }) => pythonName(name.value) === pythonName(wanted))
  if (project === undefined) return undefined
  const { name, directory } = project
  return `${name.value} is a project of this repository (${directory.value}). Release it first: an index needs to have it, because who installs this release gets it from there. \`release-tools rehearse\` offers it from the same commit.`
}

/** A configuration that cannot be read is not what failed here. */
async function configsOf(repository: string) {
  try {
    return await readConfigs(repository)
  } catch (error) {
    if (error instanceof Problem) return []
    throw error
  }
}
