import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PreparedForTests } from '@release-tools/testbed'
import { forgetDemo, keptDemo } from '../checks/demo.ts'
import { prepareZizmor } from '../checks/workflows.ts'
import { vale } from '../prose/vale.ts'
import { compilePackages } from '../shared/compile.ts'
import { prepareNodes } from '../shared/nodes.ts'
import { progress } from '../shared/progress.ts'
import { type CheckTally, coverageCheck, runChecks } from './checks.ts'
import { runJest } from './jest.ts'
import { measuresCoverage, type Plan } from './plan.ts'
import type { TestFile } from './result.ts'
import { summaryLines, type Tally } from './summary.ts'

/** What the second stage gets from the first. */
export type Prepared = Pick<PreparedForTests, 'bin' | 'databases' | 'coverage'>

/** True if the plan has something that runs in two stages. */
export function needsPreparing({ checks, files }: Plan): boolean {
  return files.integration.length > 0 || checks.some(({ prepared }) => prepared)
}

/** The first stage: fills the caches. */
export async function prepareStage(): Promise<Prepared> {
  progress('prepare: tools and caches')
  await compilePackages()
  const { prepare } = await import('@release-tools/testbed')
  const { bin, databases, coverage } = await prepare({ coverage: true, log: progress })
  await prepareZizmor()
  await prepareNodes()
  await vale(progress)
  return { bin, databases, coverage }
}

/** The second stage is the same script again, without a network. Returns its exit code. */
export async function runWithoutNetwork(script: string, args: string[], prepared: Prepared): Promise<number> {
  const { inNamespace } = await import('@release-tools/testbed')
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', script, ...args]
  const env = { ...process.env, RELEASE_TOOLS_PREPARED: JSON.stringify(prepared) }
  return inNamespace(command, { env, notice: progress })
}

/** What the first stage left in the environment; undefined if this is not the second. */
export function handedOver(): Prepared | undefined {
  const text = process.env.RELEASE_TOOLS_PREPARED
  return text === undefined ? undefined : JSON.parse(text)
}

/** Runs a plan that needs nothing prepared. */
export async function runSources(plan: Plan): Promise<number> {
  if (plan.checks.length > 0) await compilePackages()
  return withScratch(scratch => runPlan(plan, temporaryIn(scratch)))
}

/** Runs a plan on what was prepared. */
export async function runStage(plan: Plan, { bin, databases, coverage }: Prepared): Promise<number> {
  const { offerSonarQube } = await import('@release-tools/testbed')
  return withScratch(async scratch => {
    const sonar = await offerSonarQube(coverage.sonar, join(scratch, 'sonarqube'))
    const env = {
      ...temporaryIn(scratch),
      ...databases,
      RELEASE_TOOLS_BIN: bin,
      RELEASE_TOOLS_SONAR: JSON.stringify(sonar.session),
    }
    try {
      return await runPlan(plan, env, () => sonar.start())
    } finally {
      await sonar.stop()
      forgetDemo()
    }
  })
}

/** What tests leave in the temporary folder goes with it. */
async function withScratch<T>(body: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = mkdtempSync(join(tmpdir(), 'release-tools-test-'))
  try {
    return await body(scratch)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Our environment with another temporary folder, by all the names that it has on Linux, macOS and Windows. */
function temporaryIn(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, TMPDIR: folder, TMP: folder, TEMP: folder }
}

/** `beforeDemo` is called when nothing measures start times any longer. */
async function runPlan(plan: Plan, env: NodeJS.ProcessEnv, beforeDemo?: () => void): Promise<number> {
  const isDemo = ({ name }: { name: string }) => name === 'npm run demo'
  const before = await runChecks(plan.checks.filter(check => !isDemo(check)))
  // It is ready when the demo ends.
  if (measuresCoverage(plan)) beforeDemo?.()
  const demo = await runChecks(plan.checks.filter(isDemo))
  if (plan.files.unit.length + plan.files.integration.length === 0) return conclude([before, demo], [])
  progress(`${plan.files.unit.length} unit and ${plan.files.integration.length} integration test files`)
  const kept = existsSync(keptDemo) ? { RELEASE_TOOLS_DEMO: keptDemo } : {}
  const jest = await runJest(plan, { ...env, ...kept })
  return conclude([before, demo, await runChecks(coverageCheck(jest))], jest.files, jest)
}

function conclude(checks: CheckTally[], files: TestFile[], ...tests: Tally[]): number {
  const tallies = [...checks, ...tests]
  const failedChecks = checks.flatMap(({ failures }) => failures)
  for (const line of summaryLines(tallies, files, failedChecks)) console.log(line)
  return tallies.some(({ failed }) => failed > 0) ? 1 : 0
}
