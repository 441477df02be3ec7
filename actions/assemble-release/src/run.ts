import { dirname, join, relative } from 'node:path'
import { limits, Problem, readLimited, sha256File } from '@release-tools/base'
import { adviceOn, kinds, lastEventsName, workspaceRelative } from '@release-tools/evidence'
import { FailedWithOutputs, type Host, type Outputs } from '@release-tools/host'
import { type Assembled, assemble, requireDistributions, verifyAsConsumer } from '@release-tools/release'
import { fetchArtifacts, readReleaseRun, recordingEvents, signingRequest, storeArtifact } from '@release-tools/runner'
import { resolveSigning, withSession } from '@release-tools/sign'
import { proveConfigured } from './archives.ts'
import { assembleOptions } from './assemble-options.ts'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { summary } from './summary.ts'

/** Steps 2 to 6 of a release: verify the evidence, write notes and page, list, sign, pack, judge. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const releaseDir = inputs['release-dir']
  await fetchArtifacts(inputs['from-artifacts'], releaseDir, host)
  const planned = await readReleaseRun(inputs, host)
  await requireDistributions(releaseDir, planned.project, planned.release, host)
  await proveConfigured(planned, releaseDir, host)
  const request = { ...signingRequest(inputs), keyFile: inputs.key }
  // One login for the public key, which the notes show, and for all signatures.
  const { options, assembled } = await withSession(
    await resolveSigning(request, planned.context, host),
    host,
    async signing => {
      const options = await assembleOptions(inputs, planned, signing, host)
      const { result } = await recordingEvents('assemble-release', signing.events, host, () => assemble(options, host))
      return { options, assembled: result }
    },
  )
  const dryRun = inputs['dry-run']
  const notes = join(releaseDir, kinds.notes.files.text.path)
  const shown = dryRun ? (await readLimited(notes, limits.evidence)).toString() : undefined
  await host.summary(summary(assembled, shown), 'verdict')
  const outputs = await outputsOf(assembled, releaseDir, host)
  refuseVerdict(assembled, workspaceRelative(host.workspace, inputs.policy), outputs)
  // The publish job verifies what it downloads; a dry run has no such job.
  if (dryRun) await verifyAsConsumer(releaseDir, options.trust, options.source.tag, true)
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], releaseDir, host)
  return outputs
}

async function outputsOf({ manifest, tarball }: Assembled, releaseDir: string, { workspace }: Host) {
  const { tag } = manifest.source
  const outputs: Outputs<OutputName> = {
    tag,
    version: manifest.project.version,
    verdict: manifest.verdict.result,
    'manifest-sha256': await sha256File(join(releaseDir, kinds.manifest.files.document.path)),
    tarball: relative(workspace, tarball),
    'signing-events': join(dirname(releaseDir), lastEventsName),
  }
  return outputs
}

function refuseVerdict({ manifest, decision }: Assembled, policy: string, outputs: Outputs<OutputName>) {
  const { result, reasons } = manifest.verdict
  if (result === 'pass') return
  const problem = new Problem(`release ${manifest.source.tag}`, {
    found: `the verdict of the policy is "${result}": ${reasons.join(' ')}`,
    next:
      (result === 'error' ? undefined : adviceOn(decision, policy)) ??
      'Fix what the reasons name, or add a dated exception to the policy.',
  })
  throw new FailedWithOutputs(problem, outputs)
}
