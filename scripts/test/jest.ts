import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../shared/repository.ts'
import { run } from '../shared/run.ts'
import { measuresCoverage, type Plan } from './plan.ts'
import { type JestResult, readResult, reportVariable } from './result.ts'

// Without V8's cache of what it compiled: it keeps the modules of each test file for minutes, 5 GB after two hundred files, and every
// collection of garbage goes through them. Each file has a context of its own, so nothing of it is used again.
const program = [
  '--disable-warning=ExperimentalWarning',
  '--no-compilation-cache',
  '--experimental-vm-modules',
  join(root, 'node_modules/jest/bin/jest.js'),
]
const reporter = join(import.meta.dirname, 'reporter.ts')
/** One more than there are processors: tests wait for servers, and for the time after which something is tried again. */
const workers = availableParallelism() + 1
const limits = ['--testTimeout=60000', `--maxWorkers=${workers}`]

/** Runs the test files of a plan live on the terminal. */
export async function runJest(plan: Plan, env: NodeJS.ProcessEnv): Promise<JestResult> {
  const folder = mkdtempSync(join(tmpdir(), 'release-tools-jest-'))
  try {
    const report = join(folder, 'report.json')
    const coverage = join(root, 'coverage')
    const measured = measuresCoverage(plan)
    if (measured) rmSync(coverage, { recursive: true, force: true })
    const what = [...which(plan), ...(measured ? ['--coverage', ...coveredFiles()] : [])]
    // jest reports on standard error. On standard output, tests of actions print workflow commands, which a real runner would obey.
    const args = [...program, ...limits, '--reporters', reporter, ...what]
    // For packages/testbed/src/jest/unit-environment.ts.
    const shared = { [reportVariable]: report, RELEASE_TOOLS_COVERED: join(folder, 'covered') }
    const { code } = await run(process.execPath, args, { live: 'errors', env: { ...env, ...shared } })
    return readResult(code, report, measured ? join(coverage, 'coverage-summary.json') : undefined)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs jest's watch mode on the terminal until the user ends it: the plan's files, or the tests of changed files. */
export function watchJest(plan: Plan): number {
  const what = plan.whole ? ['--watch'] : ['--watchAll']
  const args = [...program, ...limits, ...what, ...which(plan)]
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (error !== undefined) throw error
  return status ?? 1
}

/** Does not select a project without files, because jest would read the whole tree for it. */
function which({ files, whole }: Plan): string[] {
  const kinds = (['unit', 'integration'] as const).filter(kind => files[kind].length > 0)
  const projects = ['--selectProjects', ...kinds]
  return whole ? projects : [...projects, '--runTestsByPath', ...kinds.flatMap(kind => files[kind])]
}

function coveredFiles(): string[] {
  // The testbed is not a part of what ships: it runs the tests, partly in processes that nothing measures.
  const covered = ['packages/*/src/**/*.ts', 'actions/*/src/**/*.ts', '!packages/testbed/**']
  return covered.map(glob => `--collectCoverageFrom=${glob}`)
}
