// npm test: everything that must hold, with its set-up.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { PreparedForTests } from '@release-tools/testbed'
import type { Check } from './checks/check.ts'
import { demoCheck, forgetDemo, keptDemo } from './checks/demo.ts'
import { proseChecks } from './checks/prose.ts'
import { sourceChecks } from './checks/sources.ts'
import { startCheck } from './checks/start.ts'
import { trackedFilesCheck } from './checks/tracked.ts'
import { prepareZizmor, workflowChecks } from './checks/workflows.ts'
import { vale } from './prose/vale.ts'
import { type JestResult, runJest } from './shared/jest.ts'
import { prepareNodes } from './shared/nodes.ts'
import { progress, sinceStart, timed } from './shared/progress.ts'

const help = `npm test [-- PATTERN]

Runs everything: types, lint, prose, generated docs, dist, workflows (actionlint, zizmor), start time, the demo, then the
unit and integration tests with coverage. Installs the tools and starts the servers that it needs.

  PATTERN   only the checks whose name, and the test files whose path, contain it; without coverage
  --help    this text

Two stages: "prepare" uses the network and fills a cache outside the clone; "run" has loopback only.
The last line is "N passed, N failed"; the exit code is 0 when none failed.`

// Percent, over the sources of all packages and actions together.
const leastCoverage = { lines: 90, branches: 90 }

type Prepared = Pick<PreparedForTests, 'bin' | 'databases' | 'coverage'>

interface Tally {
  passed: number
  failed: number
}

async function prepareStage(): Promise<Prepared> {
  const { prepare } = await import('@release-tools/testbed')
  const { bin, databases, coverage } = await prepare({ coverage: true, log: progress })
  await prepareZizmor()
  await prepareNodes()
  await vale(progress)
  return { bin, databases, coverage }
}

/** The second stage is this script again, without a network. */
async function runWithoutNetwork(prepared: Prepared, args: string[]): Promise<number> {
  const { inNamespace } = await import('@release-tools/testbed')
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', import.meta.filename, ...args]
  const env = { ...process.env, RELEASE_TOOLS_PREPARED: JSON.stringify(prepared) }
  return inNamespace(command, { env, notice: progress })
}

async function runChecks(checks: Check[]): Promise<Tally> {
  const tally = { passed: 0, failed: 0 }
  for (const check of checks) {
    const { value: wrong, ms } = await timed(() => check.run())
    progress(`${wrong === undefined ? 'ok  ' : 'FAIL'} ${check.name} (${(ms / 1000).toFixed(1)} s)`)
    if (wrong !== undefined) console.log(wrong)
    tally[wrong === undefined ? 'passed' : 'failed'] += 1
  }
  return tally
}

function coverageCheck({ coverage }: JestResult): Check[] {
  if (coverage === undefined) return []
  const enough = coverage.lines >= leastCoverage.lines && coverage.branches >= leastCoverage.branches
  const wanted = `Wanted: at least ${leastCoverage.lines} % of lines and ${leastCoverage.branches} % of branches. See coverage/lcov.info.`
  return [
    {
      name: `coverage: ${coverage.lines} % of lines, ${coverage.branches} % of branches`,
      run: async () => (enough ? undefined : wanted),
    },
  ]
}

async function runStage({ bin, databases, coverage }: Prepared, pattern: string | undefined): Promise<number> {
  const { offerSonarQube } = await import('@release-tools/testbed')
  const scratch = mkdtempSync(`${tmpdir()}/release-tools-test-`)
  const sonar = await offerSonarQube(coverage.sonar, join(scratch, 'sonarqube'))
  const wanted = (checks: Check[]) => checks.filter(check => pattern === undefined || check.name.includes(pattern))
  try {
    const before = await runChecks(
      wanted([...sourceChecks, ...proseChecks, trackedFilesCheck, ...workflowChecks(bin), startCheck]),
    )
    // It is ready when the demo ends. Before, it would disturb the measurement of start times.
    if (pattern === undefined) sonar.start()
    const demo = await runChecks(wanted([demoCheck]))
    progress('unit and integration tests')
    const env = {
      ...process.env,
      TMPDIR: scratch,
      ...databases,
      RELEASE_TOOLS_BIN: bin,
      RELEASE_TOOLS_SONAR: JSON.stringify(sonar.session),
      ...(existsSync(keptDemo) ? { RELEASE_TOOLS_DEMO: keptDemo } : {}),
    }
    const jest = await runJest(pattern, env)
    return conclude([before, demo, jest, await runChecks(coverageCheck(jest))], pattern)
  } finally {
    await sonar.stop()
    rmSync(scratch, { recursive: true, force: true })
    forgetDemo()
  }
}

function conclude(tallies: Tally[], pattern: string | undefined): number {
  const sum = (kind: keyof Tally) => tallies.reduce((total, tally) => total + tally[kind], 0)
  const [passed, failed] = [sum('passed'), sum('failed')]
  if (passed + failed === 0) throw new Error(`nothing matches ${JSON.stringify(pattern)}`)
  console.log(`\nTook ${sinceStart().trim()}.`)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: { help: { type: 'boolean' } }, allowPositionals: true })
  if (values.help) {
    console.log(help)
    return 0
  }
  if (process.env.RELEASE_TOOLS_PREPARED !== undefined)
    return runStage(JSON.parse(process.env.RELEASE_TOOLS_PREPARED), positionals[0])
  progress('prepare: tools and caches')
  return runWithoutNetwork(await prepareStage(), args)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(`Could not run the tests: ${error instanceof Error ? error.message : error}`)
  console.log('0 passed, 1 failed')
  process.exitCode = 2
}
