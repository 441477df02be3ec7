import { join, resolve } from 'node:path'
import { setUpTests } from '@release-tools/coverage'
import type { Host, Outputs } from '@release-tools/host'
import { confirmSubjects } from '@release-tools/release'
import { fetchArtifacts, findRelease } from '@release-tools/runner'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'

/** Sets up the tests of the wheel that the build job made. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const { 'release-dir': releaseDir, subjects } = inputs
  await fetchArtifacts(inputs['from-artifacts'], releaseDir, host)
  if (subjects === undefined) host.info('The wheel was not compared with a digest: the input `subjects` is `none`.')
  else await confirmSubjects(releaseDir, subjects)
  const { config } = await findRelease(inputs, host)
  const place = { repository: host.workspace, directory: resolve(host.workspace, config.directory.value) }
  const wheels = join(releaseDir, 'artifacts')
  const { python, requirements, sources } = await setUpTests({ place, wheels, python: inputs.python }, host)
  return { python, requirements: JSON.stringify(requirements), sources: sources.join(',') }
}
