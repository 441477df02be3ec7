import { copyFile, mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isSafePath, limits, Problem, parseJson, readLimited } from '@release-tools/base'
import { findInterpreter } from '@release-tools/build'
import { type BuildDocument, isArtifact, kinds } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { type RecordedInputs, recordedInputs } from '@release-tools/scan'
import { type Cataloguing, catalogue } from './catalogue.ts'
import type { Made, Maker } from './makers.ts'
import { type Released, readText } from './released.ts'
import type { Difference } from './result.ts'
import type { Named } from './same-tool.ts'

const { cyclonedx } = kinds.sbom.files
const projectPath = cyclonedx.pathOf({ kind: 'directory', name: '' })
const toolsPath = kinds.tools.files.cyclonedx.path

/** Makes the SBOMs of the project again, from the commit and the released artifacts, which they describe. */
export function sboms(
  place: Cataloguing,
  { document, python }: { document: BuildDocument | undefined; python: string | undefined },
  host: Host,
): Maker {
  const path = /^(?:tools\/)?sbom\.(?:cyclonedx|spdx)\.json$/
  return {
    title: 'Cataloguing the project …',
    makes: wanted => path.test(wanted),
    make: async () => {
      const { released, checkout, directory } = place
      await copyArtifacts(released, join(directory, 'evidence', 'artifacts'))
      const inputs = await inputsOf(released, projectPath)
      const value = join(checkout.path, document?.project.directory ?? '.')
      const { name } = released.manifest.project
      const program = python ?? (await pythonOf(inputs, host))
      const target = { spec: { kind: 'dir' as const, value }, name, inputs, python: program }
      const made = await catalogue(target, place, await syftOf(released), host)
      const environment = [...(made.environment ?? []), ...(await pythonDifference(inputs, made))]
      return { ...made, environment, excuses: new Map(inputs.newest ? [...made.files.keys()].map(excused) : []) }
    },
  }
}

/** Makes the SBOMs of the other directories again, which have a place of their own. */
export function directorySboms(
  place: Cataloguing,
  { document }: { document: BuildDocument | undefined },
  host: Host,
): Maker[] {
  const { released, checkout } = place
  const { project, files } = released.manifest
  const targets = files.flatMap(({ path }) => cyclonedx.targetAt(path, project.name) ?? [])
  const names = targets.flatMap(({ kind, name }) => (kind === 'subdirectory' ? name : []))
  return names.map(name => ({
    title: `Cataloguing the directory ${name} …`,
    makes: wanted => wanted.startsWith(`directories/${name}/sbom.`),
    make: async () => {
      const inputs = await inputsOf(released, cyclonedx.pathOf({ kind: 'subdirectory', name }))
      if (inputs.target === undefined || !isSafePath(inputs.target))
        throw new Problem(`catalogue the directory ${name}`, {
          found: 'its SBOM does not say which directory it is about.',
          next: 'Ask its publisher to make it with generate-sbom.',
        })
      const value = join(checkout.path, inputs.target)
      const project = join(checkout.path, document?.project.directory ?? '.')
      return catalogue({ spec: { kind: 'dir', value }, name, inputs, project }, place, await syftOf(released), host)
    },
  }))
}

function excused(path: string): [string, string] {
  return [path, 'No lock has all of its versions, so that another day gives others.']
}

/** What an SBOM of the release says of how it was made. Without the SBOM, nothing. */
export async function inputsOf(released: Released, path: string): Promise<RecordedInputs> {
  const text = await readText(released, path)
  return text === undefined ? { exclude: [], extras: [], references: [] } : recordedInputs(parseJson(text, path), path)
}

/** The syft that the release names: as the maker of a file, or in the SBOM of the tools, which release-tools wrote. */
async function syftOf(released: Released): Promise<Named | undefined> {
  const maker = released.manifest.files.find(({ madeBy }) => madeBy.name === 'syft')?.madeBy
  const { syft } = await inputsOf(released, toolsPath)
  return maker ?? (syft === undefined ? undefined : { version: syft })
}

/** A Python of the version that the SBOM names, if there is one. */
async function pythonOf({ environment = '' }: RecordedInputs, host: Host): Promise<string | undefined> {
  const [, version] = /^\S+ (\d+\.\d+) on /.exec(environment) ?? []
  if (version === undefined) return undefined
  const found = await findInterpreter({ versions: [version] }, host.workspace, host).catch(() => undefined)
  return found?.program
}

async function pythonDifference({ environment }: RecordedInputs, { files }: Made): Promise<Difference[]> {
  const file = files.get(projectPath)
  if (environment === undefined || file === undefined) return []
  const own =
    recordedInputs(parseJson((await readLimited(file, limits.evidence)).toString(), file), file).environment ?? ''
  return own === environment ? [] : [{ field: 'Python of the SBOM', old: environment, new: own }]
}

async function copyArtifacts(released: Released, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const entry of released.manifest.files.filter(file => isArtifact(file.path))) {
    const file = await released.fileOf(entry)
    if (file === undefined)
      throw new Problem('catalogue the project', {
        found: `${entry.path} was not provided, and the SBOM describes it.`,
        next: 'Download it too.',
      })
    await copyFile(file, join(to, basename(entry.path)))
  }
}
