import { join } from 'node:path'
import { listOutput } from '@release-tools/evidence'
import { type Host, type Outputs, withScratch } from '@release-tools/host'
import { fetchArtifacts, noteEvidence, storeArtifact } from '@release-tools/runner'
import { requireQuality, sbomEvidence, sbomSummary, sincePrevious, sinceSummary } from '@release-tools/scan'
import { catalogueAll } from './catalogue.ts'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { submitDependencies } from './submit.ts'

/** Catalogues the targets and writes their SBOMs into the release directory. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const releaseDir = inputs['release-dir']
  await fetchArtifacts(inputs['from-artifacts'], releaseDir, host)
  if (inputs['cyclonedx-version'] === '1.7')
    host.notice(
      'Some programs do not read CycloneDX 1.7: grype 0.110 and trivy 0.59, for example. All of them read 1.6.',
    )
  const { sboms, syft } = await withScratch('sbom', host, scratch => catalogueAll(inputs, scratch, host))
  const evidence = await sbomEvidence(sboms, releaseDir)
  await noteEvidence(releaseDir, evidence, host)
  const output = await listOutput(releaseDir, evidence)
  const since = inputs.previous === undefined ? [] : await sincePrevious(inputs.previous, sboms, releaseDir)
  const differences = since.length === 0 ? [] : ['', sinceSummary(since)]
  await host.summary([sbomSummary(sboms, syft), ...differences].join('\n'), 'evidence')
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], releaseDir, host)
  if (inputs['dependency-snapshot']) await submitDependencies(sboms, inputs['github-token'] ?? '', host)
  requireQuality(sboms, inputs['min-quality'])
  const paths = (ending: string) =>
    sboms
      .flatMap(sbom => sbom.files)
      .filter(file => file.path.endsWith(ending))
      .map(file => join(releaseDir, file.path))
      .join('\n')
  return {
    evidence: output,
    sboms: JSON.stringify(sboms.map(({ quality: _, manifests: _manifests, ...sbom }) => sbom)),
    components: String(sboms.reduce((sum, sbom) => sum + sbom.components, 0)),
    quality: JSON.stringify(
      sboms.map(({ kind, name, platform, quality: { lists } }) => ({ kind, name, platform, lists })),
    ),
    differences: JSON.stringify(since),
    spdx: paths('.spdx.json'),
    cyclonedx: paths('.cyclonedx.json'),
  }
}
