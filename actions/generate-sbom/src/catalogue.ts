import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { pool } from '@release-tools/base'
import { authorOf, type BomAuthor, type ReleasePlace } from '@release-tools/evidence'
import { epochTime, type Host, sourceDateEpoch } from '@release-tools/host'
import { expandTarget, registryLogin, type ScanTarget } from '@release-tools/oci'
import { credentialsOf, type NamedTarget, readTargets, repositoryAddress, sourceOfRun } from '@release-tools/runner'
import { makeModelSbom, makeSbom, projectName, type Sbom } from '@release-tools/scan'
import { type FoundTool, findTool } from '@release-tools/tools'
import { type Inputs, withoutModel } from './inputs.ts'
import { catalogueAgain } from './prove.ts'

/** How many runs of syft are side by side. Each already uses every core for a part of its time. */
const sideBySide = 2

/** The SBOMs of all targets, in their order. `syft` is absent if nothing was made with it. */
export async function catalogueAll(
  inputs: Inputs,
  scratch: string,
  host: Host,
): Promise<{ sboms: Sbom[]; syft: FoundTool | undefined }> {
  const named = await readTargets({ ...inputs, target: inputs.target.map(withoutModel) }, host)
  const isModel = (index: number) => inputs.target[index]?.kind === 'model'
  const syft = named.every((_, index) => isModel(index)) ? undefined : await findTool('syft', host)
  const jobs = await pool(
    [...named.entries()],
    sideBySide,
    async ([index, target]): Promise<Job[]> =>
      isModel(index) || syft === undefined
        ? [async () => [await catalogueModel(target, inputs, host)]]
        : jobsOf(target, inputs, { syft, scratch: await mkdtemp(join(scratch, 'target-')) }, host),
  )
  return { sboms: (await pool(jobs.flat(), sideBySide, job => job())).flat(), syft }
}

/** Who publishes the SBOM; undefined outside of a run. */
function publisher(): BomAuthor | undefined {
  const repository = repositoryAddress()
  return repository === undefined ? undefined : authorOf(repository)
}

/** The release of the run; undefined outside of a run. A run of a branch has no files of a release. */
function placeOf({ references }: Inputs, { env }: Host): ReleasePlace | undefined {
  const source = sourceOfRun(env)
  return source === undefined ? undefined : { ...source, files: references }
}

/** A model has no packages that syft knows, and is too large to be read for its evidence as a directory is. */
async function catalogueModel({ target, name, version }: NamedTarget, inputs: Inputs, host: Host): Promise<Sbom> {
  const created = epochTime(await sourceDateEpoch(target.value, host))
  return makeModelSbom(
    {
      ...{ directory: target.value, name, version, created, author: publisher() },
      ...{ releaseDir: inputs['release-dir'], cyclonedx: inputs['cyclonedx-version'] },
    },
    host,
  )
}

/** Makes the SBOM of a platform; the one that only proves has none. */
type Job = () => Promise<Sbom[]>

/** What makes the SBOMs of a target: one job for each platform, and one for the proof. */
async function jobsOf(
  { target: spec, name, ...named }: NamedTarget,
  inputs: Inputs,
  { syft, scratch }: { syft: FoundTool; scratch: string },
  host: Host,
): Promise<Job[]> {
  const credentials = credentialsOf(inputs, host)
  const expand = {
    name: await projectName(spec, name),
    platforms: inputs.platforms,
    scratch,
    env: host.env,
    exec: (...call: Parameters<Host['exec']>) => host.exec(...call),
    ...credentials,
  }
  const options = {
    ...{ syft, scratch, spec, ...named, author: publisher(), place: placeOf(inputs, host) },
    login: await registryLogin(spec, credentials.credentials, scratch),
    created: epochTime(await sourceDateEpoch(spec.kind === 'dir' ? spec.value : host.workspace, host)),
    exclude: spec.kind === 'dir' || spec.kind === 'python-env' ? inputs.exclude : [],
    extras: inputs.extras,
    lockFile: inputs['lock-file'],
    minComponents: inputs['min-components'],
    releaseDir: inputs['release-dir'],
    cyclonedx: inputs['cyclonedx-version'],
    manifests: inputs['dependency-snapshot'],
  }
  const targets: ScanTarget[] = await expandTarget(spec, expand)
  if (!inputs.prove) return targets.map(target => async () => [await makeSbom(target, options, host)])
  const { run, digests } = catalogueAgain(targets.length, options, expand, host)
  const first = targets.map((target, index) => async () => {
    const again = digests[index]
    return [await makeSbom(target, { ...options, ...(again && { again }) }, host)]
  })
  // The second run is first in the queue, so that what waits for it has begun after it.
  return [() => run().then(() => []), ...first]
}
