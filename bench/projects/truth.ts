import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../scripts/shared/run.ts'
import type { Checkout } from './checkout.ts'
import type { Project } from './list.ts'
import type { Numbers } from './report.ts'

/** coverage.py's own totals over the project's code; undefined if it has none. `folder` is for its reports. */
export async function truthOf(
  { omit }: Project,
  { root, python }: Checkout,
  data: string[],
  folder: string,
): Promise<Numbers | undefined> {
  const coverage = (...args: string[]) => run(python, ['-m', 'coverage', ...args], { cwd: root })
  const [joined, out] = [join(folder, 'joined'), join(folder, 'truth.json')]
  const [only = joined] = data.length === 1 ? data : []
  if (data.length > 1) await coverage('combine', '--keep', '--quiet', `--data-file=${joined}`, ...data)
  const options = ['--quiet', '--fail-under=0', `--data-file=${only}`, `--omit=${omit.join(',')}`]
  const { code } = await coverage('json', ...options, '-o', out)
  if (code !== 0) return undefined
  const { totals } = JSON.parse(readFileSync(out, 'utf8'))
  return {
    lines: totals.num_statements,
    uncoveredLines: totals.missing_lines,
    branches: totals.num_branches ?? 0,
    uncoveredBranches: totals.missing_branches ?? 0,
    percent: totals.percent_covered.toFixed(1),
  }
}
