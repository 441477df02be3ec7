import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { programs } from '../scripts/checks/start.ts'
import { type Bundle, bundles } from '../scripts/shared/bundle.ts'
import { root } from '../scripts/shared/repository.ts'
import { startTimes } from '../scripts/shared/start-time.ts'
import { table } from './table.ts'

const rounds = 15

/** Start time to the first input error, and sizes, of every bundle. */
export async function measureStart(): Promise<string> {
  const times = await startTimes(programs(), rounds)
  const sizes = new Map(bundles().map(bundle => [bundle.name, sizesOf(bundle)]))
  const rows = times.map(({ name, median, overBare }) => [
    name,
    median.toFixed(1),
    name === 'bare Node' ? '–' : `+${overBare.toFixed(1)}`,
    ...(sizes.get(name) ?? ['–', '–']),
  ])
  return `## Start and size

From process start to exit with the first input error, without any input (the CLI: \`verify --help\`); median of ${rounds} runs that take turns.
Lazy chunks are loaded only when the inputs are good and the work needs them. Steps that move files between jobs also load one
bundle that all actions share, packages/runner/dist/artifact-client (${sizesOf(library()).join(' bytes and ')} in chunks).

${table(['Bundle', 'ms', 'over bare Node', 'index.js, bytes', 'lazy chunks, bytes'], rows)}`
}

/** The bundle that several actions load. */
function library(): Bundle {
  const found = bundles().find(({ kind }) => kind === 'library')
  if (found === undefined) throw new Error('there is no shared bundle')
  return found
}

function sizesOf({ out, file = 'index.js' }: Bundle): [string, string] {
  const folder = join(root, out)
  const chunks = readdirSync(folder).filter(name => name.endsWith('.index.js'))
  const total = chunks.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  return [
    grouped(statSync(join(folder, file)).size),
    chunks.length === 0 ? '0' : `${grouped(total)} in ${chunks.length}`,
  ]
}

function grouped(bytes: number): string {
  return String(bytes).replaceAll(/\B(?=(\d{3})+$)/g, ',')
}
