import type { ProjectFacts } from '@release-tools/core/coverage/facts'
import { gate } from '@release-tools/core/coverage/gate'
import { coverageSummary } from '@release-tools/core/coverage/summary'
import type { Host } from '@release-tools/core/host'
import type { Outputs } from '@release-tools/core/runner/action'
import { fetchArtifacts, storeArtifact } from '@release-tools/core/runner/artifacts'
import { readEvent } from '@release-tools/core/runner/event'
import { withScratch } from '@release-tools/core/scratch'
import { isSession } from '@release-tools/core/sonar/session'
import { commentOn } from './comment.ts'
import { writeEvidence } from './evidence.ts'
import { examineAll } from './examine.ts'
import type { Inputs } from './inputs.ts'
import { keepLeg } from './leg.ts'
import { outputsOf } from './outputs.ts'
import { openProjects } from './projects.ts'
import type { Run } from './run-context.ts'
import { analyseAll, connect, trusting } from './sonar.ts'

export { outputs } from './outputs.ts'

/** Measures the projects, has Sonar analyse them, shows what came of it, and then judges. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs> {
  await fetchArtifacts(inputs['from-artifacts'], inputs['release-dir'], host)
  return withScratch('coverage', scratch => {
    const context = { inputs, event: readEvent(), scratch, host }
    return inputs.leg === undefined ? trusting(inputs, () => report(context)) : keepLeg(inputs.leg, context)
  })
}

async function report(context: Run): Promise<Outputs> {
  const { inputs, host } = context
  const releaseDir = inputs['release-dir']
  const opened = await openProjects(context)
  const sonar = await connect(opened, context)
  const examined = await examineAll(opened, sonar, context)
  const evidence = await writeEvidence(examined, context)
  const outcomes = isSession(sonar) ? await analyseAll(examined, sonar, context) : examined.map(() => sonar)
  const projects = examined.map(
    ({ facts }, index): ProjectFacts => ({ ...facts, sonar: outcomes[index] as ProjectFacts['sonar'] }),
  )
  await host.summary(coverageSummary(projects))
  await commentOn(projects, context)
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], releaseDir, host)
  return gate(projects, outputsOf(projects, releaseDir, evidence), inputs.gate, host)
}
