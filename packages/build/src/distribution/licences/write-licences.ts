import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cut, foldedName, isSafePath, oneLine, writeFileAtomic } from '@release-tools/base'
import { pythonName } from '@release-tools/evidence'
import type { ComponentLicence, LicenceFile } from './licences-of.ts'

/** The listing, in the directory of licences. */
export const licencesFile = 'licenses.txt'

/**
 * Writes the licence files of all components into a directory, each below the name of its component, and `licenses.txt`, which lists them.
 * The same components give the same bytes.
 */
export async function writeLicences(directory: string, components: ComponentLicence[]): Promise<void> {
  const taken = new Set<string>()
  const listed: string[] = []
  for (const component of components) {
    const paths: string[] = []
    for (const file of component.files) paths.push(await place(directory, folder(component), file, taken))
    listed.push(entry(component, paths))
  }
  const head = 'Licences of what this release contains and installs, as the metadata of each component says.\n'
  await mkdir(directory, { recursive: true })
  await writeFileAtomic(join(directory, licencesFile), [head, ...listed].join('\n'))
}

/** Names of others become names of files: only what packages are named with. */
function folder({ name, version }: ComponentLicence): string {
  return `${pythonName(name)}-${version}`.replace(/[^A-Za-z0-9._+!-]/g, '_').slice(0, 150)
}

async function place(
  directory: string,
  folder: string,
  { path, content }: LicenceFile,
  taken: Set<string>,
): Promise<string> {
  const target = `${folder}/${path.replace(/^licenses\//, '')}`
  const name = cut(oneLine(target), 300)
  if (!isSafePath(path) || !isSafePath(target) || taken.has(foldedName(target))) return `${name} (not copied: its path)`
  taken.add(foldedName(target))
  await mkdir(dirname(join(directory, target)), { recursive: true })
  await writeFileAtomic(join(directory, target), content)
  return name
}

function entry({ name, version, licence }: ComponentLicence, paths: string[]): string {
  const names = licence?.kind === 'expression' ? [licence.expression] : (licence?.names ?? [])
  const stated = names.length === 0 ? 'not stated' : names.map(one => cut(oneLine(one), 300)).join('; ')
  const files = paths.length === 0 ? ['none'] : paths
  return `${cut(oneLine(`${name} ${version}`), 300)}\n  Licence: ${stated}\n${files.map(one => `  File: ${one}\n`).join('')}`
}
