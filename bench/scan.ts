import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Prepared } from '@release-tools/testbed'
import { timed } from '../scripts/shared/progress.ts'
import { median } from '../scripts/shared/start-time.ts'
import { environment, must, step } from './actions.ts'
import { requirePrepared } from './prepare.ts'
import { duration, ratio, table } from './table.ts'

const rounds = 5

/** Makes SBOMs and scans of the demo's base image, with our actions and with the tools alone. */
export async function measureScan(): Promise<string> {
  const prepared = requirePrepared()
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push((await inFolder(folder => withActions(prepared, folder))).ms)
    theirs.push((await inFolder(folder => oneAfterAnother(prepared, folder))).ms)
  }
  return report(median(ours), median(theirs))
}

function report(ours: number, theirs: number): string {
  const rows = [
    ['generate-sbom, then scan-image', duration(ours)],
    ['syft for SPDX, syft for CycloneDX, grype, trivy', duration(theirs)],
  ]
  return `## SBOMs and both scanners

Two SBOMs, grype and trivy for the demo's base image (an OCI layout), with the sample databases, from nothing to files; median of
${rounds}, taking turns. The tools one after the other take ${ratio(theirs, ours)} the time. Our actions run syft once, grype reads its SBOM, and
trivy runs in parallel.

${table(['Way', 'Time'], rows)}`
}

async function inFolder(body: (folder: string) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'release-tools-bench-'))
  try {
    return await timed(() => body(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function withActions(prepared: Prepared<'tools' | 'databases' | 'example'>, folder: string): Promise<void> {
  // The inputs require a path in the workspace.
  await must('cp', ['-r', prepared.baseLayout, join(folder, 'layout')], environment(prepared, folder))
  const inputs = { target: 'oci-dir:layout', name: 'base' }
  await step('generate-sbom', inputs, prepared, folder)
  await step('scan-image', { ...inputs, gate: 'false' }, prepared, folder)
}

async function oneAfterAnother(prepared: Prepared<'tools' | 'databases' | 'example'>, folder: string): Promise<void> {
  await must('cp', ['-r', prepared.baseLayout, join(folder, 'layout')], environment(prepared, folder))
  const image = `oci-dir:${join(folder, 'layout')}`
  const env = environment(prepared, folder)
  const program = (name: string) => join(prepared.bin, name)
  await must(program('syft'), [image, '--output', `spdx-json=${join(folder, 'spdx.json')}`], env)
  await must(program('syft'), [image, '--output', `cyclonedx-json=${join(folder, 'cyclonedx.json')}`], env)
  await must(program('grype'), [image, '--output', 'json', '--file', join(folder, 'grype.json')], env)
  const trivy = ['image', '--input', join(folder, 'layout'), '--format', 'json', '--output', join(folder, 'trivy.json')]
  await must(program('trivy'), trivy, env)
}
