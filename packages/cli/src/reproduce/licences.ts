import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { collectLicences, type Interpreter, lacksDependencies, listedComponents } from '@release-tools/build'
import { type BuildDocument, kinds } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Maker } from './makers.ts'
import { sameInterpreter } from './rebuild-python.ts'
import { type Released, readText } from './released.ts'

const { path } = kinds.licences.files.listing

/**
 * Collects the licences again: of the rebuilt distributions and of the versions that the release lists, so that what the index has got
 * since then changes nothing.
 */
export function licences(
  released: Released,
  {
    document,
    python,
    directory,
    scratch,
  }: { document: BuildDocument | undefined; python: string | undefined; directory: string; scratch: string },
  host: Host,
): Maker {
  return {
    title: 'Collecting the licences …',
    makes: wanted => wanted === path,
    make: async before => {
      if (document === undefined)
        throw lost(`the release has no record of how it was built (${kinds.build.files.project.path}).`)
      const text = (await readText(released, path)) ?? ''
      const own = join(scratch, 'licences')
      await mkdir(own)
      const constraints = join(own, 'constraints.txt')
      const listed = listedComponents(text).map(({ name, version }) => `${name}==${version}\n`)
      await writeFile(constraints, listed.join(''))
      const interpreter = await sameInterpreter(document, python, host)
      const distributions = await distributionsOf(released, document, before)
      const again = await collectLicences(distributions, { interpreter, scratch: own, constraints }, host)
      if (lacksDependencies(again) && !lacksDependencies(text))
        throw lost('the wheels of its dependencies could not be downloaded in the versions that the release lists.')
      const file = join(directory, path)
      await writeFile(file, again)
      return { files: new Map([[path, file]]), excuses: excusesOf(text, document, interpreter) }
    },
  }
}

/** In the order of the record; those that were rebuilt if they were. */
async function distributionsOf(
  released: Released,
  { artifacts }: BuildDocument,
  before: ReadonlyMap<string, string>,
): Promise<string[]> {
  const paths: string[] = []
  for (const artifact of artifacts) {
    const entry = released.manifest.files.find(file => file.path === artifact.path)
    const file = before.get(artifact.path) ?? (entry && (await released.fileOf(entry)))
    if (file === undefined) throw lost(`${artifact.path} was neither rebuilt nor provided.`)
    paths.push(file)
  }
  return paths
}

function excusesOf(text: string, { python }: BuildDocument, own: Interpreter): Map<string, string> {
  const names = (one: { implementation: string; version: string; platform: string }) =>
    `${one.implementation} ${one.version.replace(/^(\d+\.\d+).*/, '$1')} on ${one.platform}`
  const isOther = python !== undefined && names(python) !== names(own)
  const reasons = [
    ...(isOther ? [`It lists what ${names(python)} installs, and the rebuild had ${names(own)}.`] : []),
    ...(lacksDependencies(text) ? ['When it was made, the dependencies could not be downloaded.'] : []),
  ]
  return reasons.length === 0 ? new Map() : new Map([[path, reasons.join(' ')]])
}

function lost(found: string): Problem {
  return new Problem('collect the licences again', { found, next: 'Check that pip reaches the package index.' })
}
