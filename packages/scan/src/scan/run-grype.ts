import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readLimited } from '@release-tools/base'
import { type EngineReport, parseGrype } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Subject } from '@release-tools/oci'
import type { FoundTool } from '@release-tools/tools'
import { toolEnv } from '../tool-env.ts'
import { engineFailed } from './scanner.ts'

/** Most bytes of a report; one finding has about 5 kB. */
export const reportLimit = 256 * 1024 * 1024

/** Runs grype on syft's own JSON, which keeps what other SBOM formats lose. */
export async function scanWithGrype(
  grype: FoundTool,
  subject: Subject,
  syftJson: string,
  scratch: string,
  host: Host,
): Promise<EngineReport> {
  const directory = await mkdtemp(join(scratch, 'grype-'))
  const report = join(directory, 'report.json')
  const config = join(directory, 'config.yaml')
  await writeFile(config, '')
  // No --fail-on and no --only-fixed: the policy decides, and nothing leaves the report.
  const args = [`sbom:${syftJson}`, '--config', config, '--output', 'json', '--file', report]
  const { exitCode, stdout, stderr } = await host.exec(grype.path, args, {
    cwd: directory,
    env: toolEnv('grype', host.env),
  })
  if (exitCode !== 0) throw engineFailed('grype', subject, exitCode, `${stdout}${stderr}`)
  return parseGrype((await readLimited(report, reportLimit)).toString('utf8'))
}
