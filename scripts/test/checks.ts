import type { Check } from '../checks/check.ts'
import { demoCheck } from '../checks/demo.ts'
import { proseChecks } from '../checks/prose.ts'
import { sourceChecks } from '../checks/sources.ts'
import { startCheck } from '../checks/start.ts'
import { trackedFilesCheck } from '../checks/tracked.ts'
import { workflowChecks } from '../checks/workflows.ts'
import { progress, timed } from '../shared/progress.ts'
import type { JestResult } from './result.ts'
import type { Tally } from './summary.ts'

/** Every check of the repository. `bin` is the folder with actionlint. */
export function allChecks(bin = ''): Check[] {
  return [startCheck, demoCheck, ...sourceChecks, ...proseChecks, trackedFilesCheck, ...workflowChecks(bin)]
}

/** The results of the checks, with the names of failed ones. */
export type CheckTally = Tally & { failures: string[] }

/**
 * Runs checks one after the other (`inTurn`), but for those that run beside all else (`beside`). `measured` is called when
 * nothing measures times any longer.
 */
export function runChecks(checks: Check[], measured?: () => void) {
  const alone = runInTurn(checks.filter(check => check.alone)).finally(measured)
  const lane = async (beside: boolean) => {
    await alone
    return runInTurn(checks.filter(check => !check.alone && (check.beside ?? false) === beside))
  }
  return { inTurn: Promise.all([alone, lane(false)]), beside: lane(true) }
}

/** Each check prints one line, and what is wrong. */
async function runInTurn(checks: Check[]): Promise<CheckTally> {
  const failures: string[] = []
  for (const check of checks) {
    const { value: wrong, ms } = await timed(() =>
      check.run().catch(error => `It could not run: ${error.stack ?? error}`),
    )
    progress(`${wrong === undefined ? 'ok  ' : 'FAIL'} ${check.name} (${(ms / 1000).toFixed(1)} s)`)
    if (wrong === undefined) continue
    console.log(wrong)
    failures.push(check.name)
  }
  return { passed: checks.length - failures.length, failed: failures.length, failures }
}

// Percent, for the sources of all packages and actions together.
const leastCoverage = { lines: 90, branches: 90 }

/** The check of the coverage, if jest measured it. */
export function coverageCheck({ coverage }: JestResult): Check[] {
  if (coverage === undefined) return []
  const enough = coverage.lines >= leastCoverage.lines && coverage.branches >= leastCoverage.branches
  const wanted = `The minimum is ${leastCoverage.lines} % of lines and ${leastCoverage.branches} % of branches. See coverage/lcov.info.`
  return [
    {
      name: `coverage: ${coverage.lines} % of lines, ${coverage.branches} % of branches`,
      run: async () => (enough ? undefined : wanted),
    },
  ]
}
