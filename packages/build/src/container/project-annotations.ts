import { join } from 'node:path'
import { limits, parseTable, readIfThere, tableAt } from '@release-tools/base'

/** What the annotations of an image say of its project. `directory` is that of the project, as an absolute path. */
export async function projectAnnotations({
  name,
  version,
  directory,
}: {
  name: string
  version: string | undefined
  directory: string
}): Promise<Record<string, string>> {
  const licences = await licencesOf(directory)
  return {
    'org.opencontainers.image.title': name,
    ...(version === undefined ? {} : { 'org.opencontainers.image.version': version }),
    ...(licences === undefined ? {} : { 'org.opencontainers.image.licenses': licences }),
  }
}

/** The licence expression of pyproject.toml (PEP 639), if there is one. */
async function licencesOf(directory: string): Promise<string | undefined> {
  const text = await readIfThere(join(directory, 'pyproject.toml'), limits.document)
  const licence = text && tableAt(parseTable(text.toString(), 'pyproject.toml'), 'project')?.license
  return typeof licence === 'string' && licence !== '' ? licence : undefined
}
