import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './repository.ts'
import { run } from './run.ts'

export interface JestResult {
  passed: number
  failed: number
  coverage?: { lines: number; branches: number }
}

const results = join(root, 'coverage/jest.json')
const coverageSummary = join(root, 'coverage/coverage-summary.json')

/** Runs jest live on the terminal: everything with coverage, or the files whose path matches `pattern` without it. */
export async function runJest(pattern: string | undefined, env: NodeJS.ProcessEnv): Promise<JestResult> {
  rmSync(join(root, 'coverage'), { recursive: true, force: true })
  mkdirSync(join(root, 'coverage'))
  const jest = [
    '--disable-warning=ExperimentalWarning',
    '--experimental-vm-modules',
    join(root, 'node_modules/jest/bin/jest.js'),
  ]
  const what =
    pattern === undefined ? ['--coverage', ...coveredFiles()] : [`--testPathPatterns=${pattern}`, '--passWithNoTests']
  // jest reports on standard error. On the other, tests of actions print workflow commands, which a real runner would obey.
  const { code } = await run(
    process.execPath,
    [...jest, '--json', `--outputFile=${results}`, '--testTimeout=60000', '--maxWorkers=2', ...what],
    {
      live: 'errors',
      env,
    },
  )
  return read(code, pattern !== undefined)
}

function coveredFiles(): string[] {
  const covered = ['packages/*/src/**/*.ts', 'actions/*/src/**/*.ts']
  return covered.map(glob => `--collectCoverageFrom=${glob}`)
}

function read(code: number, partial: boolean): JestResult {
  // jest ended before it could say anything: that is one failure, never none.
  if (!existsSync(results)) return { passed: 0, failed: code === 0 && partial ? 0 : 1 }
  const report = JSON.parse(readFileSync(results, 'utf8'))
  const brokenSuites: number = report.numRuntimeErrorTestSuites
  const failed = report.numFailedTests + brokenSuites
  const counts = { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
  return existsSync(coverageSummary) ? { ...counts, coverage: coverage() } : counts
}

function coverage(): { lines: number; branches: number } {
  const { total } = JSON.parse(readFileSync(coverageSummary, 'utf8'))
  return { lines: total.lines.pct, branches: total.branches.pct }
}
