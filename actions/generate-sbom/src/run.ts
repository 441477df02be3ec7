import { join } from 'node:path'
import { authorOf, type BomAuthor, listOutput, type ReleasePlace } from '@release-tools/evidence'
import { epochTime, type Host, type Outputs, sourceDateEpoch, withScratch } from '@release-tools/host'
import { expandTarget, registryLogin } from '@release-tools/oci'
import {
  credentialsOf,
  fetchArtifacts,
  noteEvidence,
  readTarget,
  repositoryAddress,
  sourceOfRun,
  storeArtifact,
} from '@release-tools/runner'
import { makeModelSbom, projectName, requireQuality, type Sbom, sbomEvidence, sbomSummary } from '@release-tools/scan'
import { findTool } from '@release-tools/tools'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { catalogueAgain, makeAll } from './prove.ts'

/** Catalogues the target and writes its SBOMs into the release directory. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const releaseDir = inputs['release-dir']
  await fetchArtifacts(inputs['from-artifacts'], releaseDir, host)
  if (inputs['cyclonedx-version'] === '1.7')
    host.notice(
      'Some programs do not read CycloneDX 1.7: grype 0.110 and trivy 0.59, for example. All of them read 1.6.',
    )
  const syft = inputs.isModel ? undefined : await findTool('syft', host)
  const sboms =
    syft === undefined
      ? [await catalogueModel(inputs, host)]
      : await withScratch('sbom', host, scratch => catalogue(inputs, { syft, scratch }, host))
  const evidence = await sbomEvidence(sboms, releaseDir)
  await noteEvidence(releaseDir, evidence, host)
  const output = await listOutput(releaseDir, evidence)
  await host.summary(sbomSummary(sboms, syft), 'evidence')
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], releaseDir, host)
  requireQuality(sboms, inputs['min-quality'])
  const paths = (ending: string) =>
    sboms
      .flatMap(sbom => sbom.files)
      .filter(file => file.path.endsWith(ending))
      .map(file => join(releaseDir, file.path))
      .join('\n')
  return {
    evidence: output,
    sboms: JSON.stringify(sboms.map(({ quality: _, ...sbom }) => sbom)),
    components: String(sboms.reduce((sum, sbom) => sum + sbom.components, 0)),
    quality: JSON.stringify(
      sboms.map(({ kind, name, platform, quality: { lists } }) => ({ kind, name, platform, lists })),
    ),
    spdx: paths('.spdx.json'),
    cyclonedx: paths('.cyclonedx.json'),
  }
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
async function catalogueModel(inputs: Inputs, host: Host): Promise<Sbom> {
  const { target, name, version } = await readTarget(inputs, host)
  const created = epochTime(await sourceDateEpoch(target.value, host))
  const author = publisher()
  return makeModelSbom(
    {
      ...{ directory: target.value, name, version, created, author },
      ...{ releaseDir: inputs['release-dir'], cyclonedx: inputs['cyclonedx-version'] },
    },
    host,
  )
}

async function catalogue(
  inputs: Inputs,
  { syft, scratch }: { syft: Awaited<ReturnType<typeof findTool>>; scratch: string },
  host: Host,
): Promise<Sbom[]> {
  const credentials = credentialsOf(inputs, host)
  const { target: spec, name, ...named } = await readTarget(inputs, host)
  const expand = {
    name: await projectName(spec, name),
    platforms: inputs.platforms,
    scratch,
    env: host.env,
    exec: (...call: Parameters<Host['exec']>) => host.exec(...call),
    ...credentials,
  }
  const login = await registryLogin(spec, credentials.credentials, scratch)
  const created = epochTime(await sourceDateEpoch(spec.kind === 'dir' ? spec.value : host.workspace, host))
  const options = {
    syft,
    scratch,
    login,
    created,
    spec,
    ...named,
    exclude: inputs.exclude,
    extras: inputs.extras,
    lockFile: inputs['lock-file'],
    minComponents: inputs['min-components'],
    releaseDir: inputs['release-dir'],
    author: publisher(),
    cyclonedx: inputs['cyclonedx-version'],
    place: placeOf(inputs, host),
  }
  const again = inputs.prove ? await catalogueAgain(options, expand, host) : undefined
  return makeAll(await expandTarget(spec, expand), { ...options, again }, host)
}
