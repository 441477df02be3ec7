/** @needs shell */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { check, type Put, runAction } from './support/hostile.ts'

jest.setTimeout(120_000)

/** Files with so many statements, on lines with gaps, so that no list of them can be short. */
interface Size {
  files: number
  statements: number
}

const numbers = (count: number) => Array.from({ length: count }, (_, at) => 1 + at * 3 + (at % 2))
const path = (at: number) => `src/m${at}.py`

/** The report of coverage.py 7.13 with branches. With `regions`, it lists each function and class too, as that version does. */
function json({ files, statements }: Size, regions: boolean): string {
  const lines = numbers(statements)
  const executed_lines = lines.filter((_, at) => at % 5 !== 0)
  const missing_lines = lines.filter((_, at) => at % 5 === 0)
  const taken = lines.filter((_, at) => at % 6 === 0 && at % 5 !== 0)
  const branches = { num_branches: 2 * taken.length, missing_branches: taken.length }
  const summary = { num_statements: statements, missing_lines: missing_lines.length, ...branches }
  const entry = {
    executed_lines,
    summary,
    missing_lines,
    excluded_lines: [],
    executed_branches: taken.map(line => [line, line + 1]),
    missing_branches: taken.map(line => [line, line + 2]),
  }
  const region = { ...entry, executed_lines: executed_lines.slice(0, 10), executed_branches: [], missing_branches: [] }
  const functions = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`Widget.method_${at}`, region]))
  const whole = regions ? { ...entry, functions, classes: { Widget: entry, '': region } } : entry
  const totals = Object.fromEntries(Object.entries(summary).map(([key, count]) => [key, count * files]))
  const all = Object.fromEntries(Array.from({ length: files }, (_, at) => [path(at), whole]))
  return JSON.stringify({ meta: { format: 3, version: '7.13.1', branch_coverage: true }, files: all, totals })
}

function xml({ files, statements }: Size): string {
  const line = (number: number, at: number) =>
    at % 7 === 0
      ? `<line number="${number}" hits="1" branch="true" condition-coverage="50% (1/2)" missing-branches="${number + 2}"/>`
      : `<line number="${number}" hits="${at % 5}"/>`
  const lines = numbers(statements).map(line).join('\n')
  const classes = Array.from(
    { length: files },
    (_, at) => `<class filename="${path(at)}"><lines>${lines}</lines></class>`,
  )
  return `<coverage version="7.13.1" line-rate="1" branch-rate="0.5"><packages><package><classes>${classes.join('\n')}</classes></package></packages></coverage>`
}

test.each<[what: string, megabytes: number, size: Size, report: (size: Size) => string]>([
  [
    'JSON of 799,900 lines and 213,300 branches in ten files',
    8,
    { files: 10, statements: 79_990 },
    size => json(size, false),
  ],
  ['JSON of 10,000 files with functions and classes', 50, { files: 10_000, statements: 77 }, size => json(size, true)],
  ['XML of 799,900 lines in ten files', 33, { files: 10, statements: 79_990 }, xml],
])('pytest-coverage-to-sonar reads %s (%i MB)', async (_, megabytes, size, report) => {
  const put: Put = workspace => {
    mkdirSync(join(workspace, 'src'))
    const source = 'x = 1\n'.repeat(size.statements * 3)
    for (const at of Array(size.files).keys()) writeFileSync(join(workspace, path(at)), source)
    const content = report(size)
    expect(Math.round(content.length / 1024 ** 2)).toBe(megabytes)
    writeFileSync(join(workspace, 'report'), content)
    const as = ['-c', 'user.name=a', '-c', 'user.email=a@example.org']
    for (const args of [
      ['init', '-q'],
      ['add', '.'],
      [...as, 'commit', '-qm', 'x'],
    ])
      execFileSync('git', args, { cwd: workspace })
  }
  const inputs = { 'coverage-data': 'report', sonar: 'false' }
  check(await runAction('pytest-coverage-to-sonar', { put, inputs }), 0, /coverage-json::.*coverage\.json/)
})
