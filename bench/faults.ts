import { execFile } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { openBed } from '@release-tools/testbed'
import { root } from '../scripts/shared/repository.ts'
import { requirePrepared } from './prepare.ts'
import { table } from './table.ts'

const program = 'packages/release/test/support/measure-faults.ts'
const archiveProgram = 'packages/archive/test/support/measure-faults.ts'

const indexProgram = 'packages/releases/test/support/measure-faults.ts'

/** What the third program prints: packages/releases/test/support/index-faults.ts. */
interface IndexRow {
  begin: string
  name: string
  tried: number
  survived: number
}

/** What the second program prints: packages/archive/test/support/faults/report.ts. */
interface Row {
  store: string
  name: string
  tried: number
  survived: number
}

/** What the first program prints. */
interface Measured {
  requests: number
  rows: { name: string; tried: number; survived: number }[]
}

/**
 * Publishes, archives and lists in the index once for each failure of a network at each request, and then once more without. Throws an Error if
 * one ends differently.
 */
export async function measureFaults(): Promise<string> {
  const publishing: Measured = JSON.parse(await run(program, {}))
  const bed = await openBed(['s3', 'registry'], requirePrepared())
  try {
    const archiving = archiveReport(JSON.parse(await run(archiveProgram, bed.env)))
    return [report(publishing), archiving, indexReport(JSON.parse(await run(indexProgram, {})))].join('\n\n')
  } finally {
    await bed.close()
  }
}

async function run(path: string, more: Record<string, string>): Promise<string> {
  const env = { ...process.env, PATH: [requirePrepared().bin, process.env.PATH].join(delimiter), ...more }
  const args = ['--disable-warning=ExperimentalWarning', '--import', join(root, 'packages/testbed/sources.js')]
  const measuring = promisify(execFile)(process.execPath, [...args, join(root, path)], { env, maxBuffer: 2 ** 26 })
  measuring.child.stderr?.pipe(process.stderr)
  return (await measuring).stdout
}

function report({ requests, rows }: Measured): string {
  const all = rows.reduce((sum, { tried }) => sum + tried, 0)
  const cells = rows.map(({ name, tried, survived }) => [name, tried, survived, tried])
  return `## Publishing over a bad network

A publish makes ${requests} requests. Each failure was caused at each request in turn (${all} publishes); then the same release was
published once more, undisturbed. The first column counts publishes, the second those that succeeded in spite of the failure, and the third
those after whose second run GitHub showed the same releases and assets as after an undisturbed publish. No request wrote to a
public release. A run ends at a token that GitHub refuses, and at a 404 of something that it did not make itself. A run that is ended,
or that gets such an answer, survives only if it has already published.

${table(['Failure', 'Tried', 'Survived', 'Same end'], cells)}`
}

/** One line for each disturbance, with a column for each store. */
function archiveReport(rows: Row[]): string {
  const stores = [...new Set(rows.map(({ store }) => store))]
  const all = rows.reduce((sum, { tried }) => sum + tried, 0)
  const cells = [...new Set(rows.map(({ name }) => name))].map(name => [
    name,
    ...stores.map(store => {
      const row = rows.find(one => one.store === store && one.name === name)
      return row === undefined ? '' : `${row.survived} of ${row.tried}`
    }),
  ])
  return `## Archiving over a bad network

A release and the logs of its run are kept in each kind of store. Each failure was caused at each request in turn, processes were killed at
each request, and two runs met (${all} runs). Then the same was archived once more, undisturbed: after each of these, the store had the
files of an undisturbed run, each once, and gave all of them back. The table has the runs that succeeded in spite of the failure, and those
that were killed, which say nothing. All others ended with a sentence about what to do. A directory has no requests.

${table(['Failure', ...stores], cells)}`
}

/** One line for each disturbance, with a column for each begin. */
function indexReport(rows: IndexRow[]): string {
  const begins = [...new Set(rows.map(({ begin }) => begin))]
  const all = rows.reduce((sum, { tried }) => sum + tried, 0)
  const cells = [...new Set(rows.map(({ name }) => name))].map(name => [
    name,
    ...begins.map(begin => {
      const row = rows.find(one => one.begin === begin && one.name === name)
      return row === undefined ? '' : `${row.survived} of ${row.tried}`
    }),
  ])
  return `## Listing in the index over a bad network

A release is listed in the signed index of releases, in the branch of a double of GitHub. Each failure was caused at each request in turn
(${all} runs), in a repository without an index and in one that has one. Then the same release was listed once more, undisturbed. After each, the index
listed the same releases, by the same number of commits as without a failure. The table has the runs that succeeded in spite of the failure.
All others ended with a sentence about what to do.

${table(['Failure', ...begins.map(begin => `from ${begin}`)], cells)}`
}
