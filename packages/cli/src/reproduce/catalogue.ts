import { join, resolve, sep } from 'node:path'
import { cut, Problem } from '@release-tools/base'
import type { Checkout } from '@release-tools/build'
import { authorOf, type ReleasePlace } from '@release-tools/evidence'
import { epochTime, type Host, withScratch } from '@release-tools/host'
import { expandTarget, type TargetSpec } from '@release-tools/oci'
import { makeSbom, projectName, type RecordedInputs, type Sbom } from '@release-tools/scan'
import type { Made } from './makers.ts'
import type { Released } from './released.ts'
import { type Named, sameTool, toolCacheOf } from './same-tool.ts'

/** What cataloguing works with. */
export interface Cataloguing {
  released: Released
  checkout: Checkout
  /** Where the rebuilt files go. */
  directory: string
}

/** What is catalogued, and with which inputs. */
export interface Catalogued {
  spec: TargetSpec
  name: string
  inputs: RecordedInputs
  /** The directory of the project, if this is another one. */
  project?: string
  /** The Python that says what is installed. */
  python?: string | undefined
}

/** Catalogues a target of the rebuild as generate-sbom does, with the syft that the release names. Throws a Problem. */
export async function catalogue(
  target: Catalogued,
  place: Cataloguing,
  named: Named | undefined,
  host: Host,
): Promise<Made> {
  tellInputs(target, host)
  const { tool: syft, differences } = await sameTool('syft', named, toolCacheOf(host.env), host)
  const { spec, inputs, project, python } = target
  const { version } = place.released.manifest.project
  const releaseDir = join(place.directory, 'evidence')
  const files = await withScratch('sbom', host, async scratch => {
    const name = await projectName(spec, target.name)
    const views = await expandTarget(spec, { name, platforms: [], scratch, env: host.env })
    const options = {
      ...{ syft, scratch, login: undefined, version, spec, releaseDir, python },
      created: epochTime(place.checkout.epoch),
      ...{ exclude: inputs.exclude, extras: inputs.extras, lockFile: lockOf(target, place.checkout), minComponents: 0 },
      // Outside of a run, nobody says who publishes it.
      author: inputs.authored ? authorOf(place.released.manifest.source.repository) : undefined,
      cyclonedx: inputs.cyclonedx,
      place: placeOf(inputs, place.released.manifest.source),
      ...(project === undefined ? {} : { project }),
    }
    const made: Sbom[] = []
    for (const view of views) made.push(await makeSbom(view, options, { ...host, workspace: place.checkout.path }))
    return made.flatMap(sbom => [...sbom.files, ...(sbom.tools?.files ?? [])])
  })
  return {
    files: new Map(files.map(({ path }) => [path, join(releaseDir, path)])),
    environment: differences,
    tools: [{ name: syft.name, version: syft.version, sha256: syft.sha256 }],
  }
}

/** What the SBOM says of its release, from the manifest. */
function placeOf(
  { placed, references }: RecordedInputs,
  { repository, commit, tag }: Released['manifest']['source'],
): ReleasePlace | undefined {
  if (placed === undefined) return undefined
  return { repository, commit, tag: placed === 'tag' ? tag : undefined, files: references }
}

/** An SBOM that lists less than there is can be made again too: the SBOM itself says what it leaves out. */
function tellInputs({ name, inputs: { exclude, lockFile } }: Catalogued, host: Host): void {
  const told = [
    ...(exclude.length === 0 ? [] : [`leaves out ${cut(exclude.join(', '), 500)}`]),
    ...(lockFile === undefined ? [] : [lockFile === 'none' ? 'uses no lock' : `uses the lock ${cut(lockFile, 200)}`]),
  ]
  if (told.length > 0) host.warning(`By its own inputs, the SBOM of ${name} ${told.join(', and ')}.`)
}

/** Absolute, or as the input says it. A lock that is not in the commit cannot be used again. */
function lockOf({ spec, inputs }: Catalogued, { path: root }: Checkout): string | undefined {
  const { lockFile } = inputs
  if (lockFile === undefined || lockFile === 'none') return lockFile
  const path = resolve(spec.value, lockFile)
  if (path.startsWith(root + sep)) return path
  throw new Problem('catalogue the project', {
    found: `its SBOM was made with the lock ${JSON.stringify(lockFile)}, which is not in the repository.`,
    next: 'Ask its publisher to commit the lock.',
  })
}
