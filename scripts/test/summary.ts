import { sinceStart } from '../shared/progress.ts'
import type { TestFile } from './result.ts'

/** What a stage of the run counted. */
export interface Tally {
  passed: number
  failed: number
}

/**
 * The last lines of npm test: slow files, failures, and the counts on their own line. They fit into 80 columns if names and
 * messages do.
 */
export function summaryLines(tallies: Tally[], files: TestFile[], failedChecks: string[]): string[] {
  const sum = (kind: keyof Tally) => tallies.reduce((total, tally) => total + tally[kind], 0)
  return [
    ...slowest(files),
    ...detailsAgain(files),
    ...failures(files, failedChecks),
    '',
    `Took ${sinceStart().trim()}.`,
    `${sum('passed')} passed, ${sum('failed')} failed`,
  ]
}

const listed = 10

/** The slowest files, if there are more than are listed. */
function slowest(files: TestFile[]): string[] {
  if (files.length <= listed) return []
  const bySeconds = files.toSorted((a, b) => b.seconds - a.seconds).slice(0, listed)
  const lines = bySeconds.map(({ seconds, path }) => `${seconds.toFixed(1).padStart(7)} s  ${path}`)
  return ['', 'Ten slowest test files:', ...lines]
}

/** What was printed when it failed may be far above. */
const screen = 20

function detailsAgain(files: TestFile[]): string[] {
  if (files.length <= screen) return []
  return files.flatMap(({ path, details }) => (details === undefined ? [] : ['', path, details.trimEnd()]))
}

function failures(files: TestFile[], failedChecks: string[]): string[] {
  const broken = files.filter(file => file.failures.length > 0)
  if (broken.length + failedChecks.length === 0) return []
  const tests = broken.flatMap(({ path, failures }) => [
    `  ${path}`,
    ...failures.flatMap(({ name, message }) => [`    ${name}`, `      ${message}`]),
  ])
  return ['', 'Failed (details are above):', ...failedChecks.map(name => `  ${name}`), ...tests]
}
