import { coverageGate, coverageSummary, type ProjectFacts } from '@release-tools/coverage'
import { listOutput } from '@release-tools/evidence'
import { type Host, type Outputs, withScratch } from '@release-tools/host'
import { fetchArtifacts, readEvent, storeArtifact } from '@release-tools/runner'
import { isSession } from '@release-tools/sonar'
import { commentOn } from './comment.ts'
import { writeEvidence } from './evidence.ts'
import { examineAll } from './examine.ts'
import type { Inputs } from './inputs.ts'
import { confirmMatrixJobs, keepMatrixJob } from './matrix-job.ts'
import type { OutputName } from './names.ts'
import { outputsOf } from './outputs.ts'
import { openProjects } from './projects.ts'
import type { Run } from './run-context.ts'
import { analyseAll, connect, trusting } from './sonar.ts'

/** Measures the projects, lets Sonar analyse them, shows the results, and applies the gate. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  await fetchArtifacts(inputs['from-artifacts'], inputs['release-dir'], host)
  return withScratch('coverage', host, scratch => {
    const context = { inputs, event: readEvent(), scratch, host }
    const job = inputs['matrix-job']
    return job === undefined ? trusting(inputs, () => report(context)) : keepMatrixJob(job, context)
  })
}

async function report(context: Run): Promise<Outputs<OutputName>> {
  const { inputs, host } = context
  const releaseDir = inputs['release-dir']
  await confirmMatrixJobs(context)
  const opened = await openProjects(context)
  const sonar = await connect(opened, context)
  const examined = await examineAll(opened, sonar, context)
  const list = await writeEvidence(examined, context)
  const output = await listOutput(releaseDir, list)
  const outcomes = isSession(sonar) ? await analyseAll(examined, sonar, context) : examined.map(() => sonar)
  const projects = examined.map(
    ({ facts }, index): ProjectFacts => ({ ...facts, sonar: outcomes[index] as ProjectFacts['sonar'] }),
  )
  await host.summary(coverageSummary(projects), 'verdict')
  await commentOn(projects, context)
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], releaseDir, host)
  return coverageGate(projects, outputsOf(projects, releaseDir, { list, output }), inputs.gate, host)
}
