import { execFile } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../scripts/shared/repository.ts'
import { requirePrepared } from './prepare.ts'
import { table } from './table.ts'

const program = 'packages/release/test/support/measure-faults.ts'

/** What the program prints. */
interface Measured {
  requests: number
  rows: { name: string; tried: number; survived: number }[]
}

/** Publishes once for each failure of a network at each request, and then once more without. Throws an Error if one ends differently. */
export async function measureFaults(): Promise<string> {
  const env = { ...process.env, PATH: [requirePrepared().bin, process.env.PATH].join(delimiter) }
  const args = ['--disable-warning=ExperimentalWarning', '--import', join(root, 'packages/testbed/sources.js')]
  const measuring = promisify(execFile)(process.execPath, [...args, join(root, program)], { env, maxBuffer: 2 ** 26 })
  measuring.child.stderr?.pipe(process.stderr)
  return report(JSON.parse((await measuring).stdout))
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
