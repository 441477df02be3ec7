import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Problem, sha256File } from '@release-tools/base'
import { kinds } from '@release-tools/evidence'
import { FailedWithOutputs, type Outputs } from '@release-tools/host'
import { type Assembled, assemble, verifyAsStranger } from '@release-tools/release'
import { assembleOptions } from './assemble-options.ts'
import type { OutputName } from './names.ts'
import { unset } from './outputs.ts'
import type { Run } from './run-facts.ts'
import { assembleSummary } from './summary.ts'

/** Steps 2 to 6 of a release: verify the evidence, write what people read, list, sign, pack, judge. */
export async function assembleStage(run: Run): Promise<Partial<Outputs<OutputName>>> {
  const { inputs, host } = run
  const options = await assembleOptions(run)
  const assembled = await assemble(options, host)
  const notes = await readFile(join(options.releaseDir, kinds.notes.files.text.path), 'utf8')
  await host.summary(assembleSummary(assembled, inputs['dry-run'] ? notes : undefined))
  const outputs = await outputsOf(assembled, run)
  refuseVerdict(assembled, outputs)
  // The publish job verifies what it downloads; a dry run has no such job.
  if (inputs['dry-run']) await verifyAsStranger(options.releaseDir, options.trust)
  return outputs
}

async function outputsOf(
  { manifest, tarball }: Assembled,
  { inputs, workspace }: Run,
): Promise<Partial<Outputs<OutputName>>> {
  const digest = await sha256File(join(inputs['release-dir'], kinds.manifest.files.document.path))
  return { verdict: manifest.verdict.result, 'manifest-sha256': digest, tarball: relative(workspace, tarball) }
}

function refuseVerdict({ manifest }: Assembled, outputs: Partial<Outputs<OutputName>>) {
  const { result, reasons } = manifest.verdict
  if (result === 'pass') return
  const problem = new Problem(`release ${manifest.source.tag}`, {
    found: `the policy’s verdict is “${result}”: ${reasons.join(' ')}`,
    next: 'Fix what it names, or add a dated exception to the policy.',
  })
  throw new FailedWithOutputs<OutputName>(problem, { ...unset, ...outputs })
}
