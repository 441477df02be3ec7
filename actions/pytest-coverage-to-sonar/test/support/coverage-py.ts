import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testbed } from '@release-tools/testbed'

/** What coverage.py itself counts, in the words of Sonar's metrics. */
export interface Truth {
  lines_to_cover: string
  uncovered_lines: string
  conditions_to_cover: string
  uncovered_conditions: string
  coverage: string
}

/** Runs pytest with coverage as its users do, away from the action. Returns the path of the data. */
export function pytest(directory: string, python: string = testbed().python, ...args: string[]): string {
  const data = join(mkdtempSync(join(tmpdir(), 'coverage-truth-')), 'coverage.data')
  execFileSync(python, ['-m', 'pytest', '--quiet', '-p', 'no:cacheprovider', '--cov', '--cov-report=', ...args], {
    cwd: directory,
    env: { ...process.env, COVERAGE_FILE: data, PYTHONDONTWRITEBYTECODE: '1' },
    stdio: 'pipe',
  })
  return data
}

/** coverage.py's own totals of data in `directory`, over source code: tests are no part of Sonar's coverage. */
export function truthOf(directory: string, data: string): Truth {
  const out = join(mkdtempSync(join(tmpdir(), 'coverage-json-')), 'coverage.json')
  execFileSync(testbed().python, ['-m', 'coverage', 'json', '--quiet', '-o', out], {
    cwd: directory,
    env: { ...process.env, COVERAGE_FILE: data },
    stdio: 'pipe',
  })
  const { totals } = JSON.parse(readFileSync(out, 'utf8'))
  return {
    lines_to_cover: String(totals.num_statements),
    uncovered_lines: String(totals.missing_lines),
    conditions_to_cover: String(totals.num_branches),
    uncovered_conditions: String(totals.missing_branches),
    coverage: totals.percent_covered.toFixed(1),
  }
}
