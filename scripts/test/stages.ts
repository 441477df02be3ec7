import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Prepared } from '@release-tools/testbed'
import { demoCheck, forgetDemo, keptDemo } from '../checks/demo.ts'
import { compilePackages } from '../shared/compile.ts'
import { progress } from '../shared/progress.ts'
import { type CheckTally, coverageCheck, runChecks } from './checks.ts'
import { textOf } from './imports.ts'
import { runJest } from './jest.ts'
import { measuresCoverage, type Plan } from './plan.ts'
import type { TestFile } from './result.ts'
import { summaryLines, type Tally } from './summary.ts'

/** What the first stage passes to the second. */
export type Handed = Partial<Prepared>

/** True if a part of the plan runs in two stages. */
export function needsPreparing({ checks, files }: Plan): boolean {
  return files.integration.length > 0 || checks.some(({ needs, prepare }) => needs ?? prepare)
}

/** The first stage: fills the caches with what the plan needs. */
export async function prepareStage({ checks, files }: Plan): Promise<Handed> {
  progress('prepare: tools and caches')
  await compilePackages()
  const { needsOf, partsOf, prepare } = await import('@release-tools/testbed')
  const needs = new Set([
    ...checks.flatMap(({ needs = [] }) => needs),
    ...files.integration.flatMap(path => needsOf(textOf(path))),
  ])
  const prepared = await prepare([...partsOf(needs)], { log: progress })
  // Prepares the demo here, because its second stage has no network in ours.
  if (needs.has('demo')) await (await import('../demo/prepare.ts')).prepareDemo()
  if (needs.has('nodes')) await (await import('../shared/nodes.ts')).prepareNodes()
  for (const { prepare } of checks) await prepare?.()
  return prepared
}

/** The second stage is the same script again, without a network. Returns its exit code. */
export async function runWithoutNetwork(script: string, args: string[], prepared: Handed): Promise<number> {
  const { inNamespace } = await import('@release-tools/testbed')
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', script, ...args]
  const env = { ...process.env, RELEASE_TOOLS_PREPARED: JSON.stringify(prepared) }
  return inNamespace(command, { env, notice: progress })
}

/** What the first stage passed in the environment; undefined if this is not the second. */
export function handedOver(): Handed | undefined {
  const text = process.env.RELEASE_TOOLS_PREPARED
  return text === undefined ? undefined : JSON.parse(text)
}

/** Runs a plan that needs no preparation. */
export async function runSources(plan: Plan): Promise<number> {
  if (plan.checks.length > 0) await compilePackages()
  return withScratch(scratch => runPlan(plan, temporaryIn(scratch)))
}

/** Runs a prepared plan. */
export async function runStage(plan: Plan, { sonar }: Handed): Promise<number> {
  try {
    return await withScratch(async scratch => {
      const env = temporaryIn(scratch)
      if (sonar === undefined) return runPlan(plan, env)
      const { offerSharedSonar } = await import('@release-tools/testbed')
      const { shared, start, stop } = await offerSharedSonar(sonar, join(scratch, 'sonarqube'))
      const withSonar = { ...env, RELEASE_TOOLS_SONAR: JSON.stringify(shared) }
      return await runPlan(plan, withSonar, start).finally(stop)
    })
  } finally {
    forgetDemo()
  }
}

/** Removes what tests leave behind together with their temporary folder. */
async function withScratch<T>(body: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = mkdtempSync(join(tmpdir(), 'release-tools-test-'))
  try {
    return await body(scratch)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/**
 * Our environment with another temporary folder, by all the names that it has on Linux, macOS and Windows. The processes of Node
 * that tests start keep there what they compile: hundreds of them load the same sources.
 */
function temporaryIn(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, TMPDIR: folder, TMP: folder, TEMP: folder, NODE_COMPILE_CACHE: join(folder, 'compiled') }
}

/** `measured` is called when nothing measures times any longer. */
async function runPlan(plan: Plan, env: NodeJS.ProcessEnv, measured?: () => void): Promise<number> {
  // What it starts is ready when the checks end.
  const { inTurn, beside } = runChecks(plan.checks, measuresCoverage(plan) ? measured : undefined)
  const checks = await inTurn
  if (plan.files.unit.length + plan.files.integration.length === 0) return conclude([...checks, await beside], [])
  progress(`${plan.files.unit.length} unit and ${plan.files.integration.length} integration test files`)
  // The demo may still run: other tests begin, and those of the demo wait for it.
  const kept = plan.checks.includes(demoCheck) ? { RELEASE_TOOLS_DEMO: keptDemo } : {}
  const jest = await runJest(plan, { ...env, ...kept })
  return conclude([...checks, await beside, ...(await runChecks(coverageCheck(jest)).inTurn)], jest.files, jest)
}

function conclude(checks: CheckTally[], files: TestFile[], ...tests: Tally[]): number {
  const tallies = [...checks, ...tests]
  const failedChecks = checks.flatMap(({ failures }) => failures)
  for (const line of summaryLines(tallies, files, failedChecks)) console.log(line)
  return tallies.some(({ failed }) => failed > 0) ? 1 : 0
}
