import { rm } from 'node:fs/promises'
import { delimiter } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { pool } from '@release-tools/base'
import {
  concerns,
  disturbances,
  disturbed,
  type Outcome,
  type Place,
  undisturbed,
} from '../packages/release/test/support/fault-matrix.ts'
import { type MadeRelease, makeRelease } from '../packages/release/test/support/release.ts'
import { progress } from '../scripts/shared/progress.ts'
import { requirePrepared } from './prepare.ts'
import { table } from './table.ts'

/** Publishes at the same time: those with a slow answer only wait. */
const width = 6

/** Publishes once for each disturbance at each request, and then once more without. Throws an Error if one ends differently. */
export async function measureFaults(): Promise<string> {
  process.env.PATH = [requirePrepared().bin, process.env.PATH].join(delimiter)
  const made = await makeRelease()
  try {
    const { places, state } = await undisturbed(made)
    const rows: (string | number)[][] = []
    for (const name of Object.keys(disturbances)) rows.push(await measureFault(name, { made, places, state }))
    return report(places, rows)
  } finally {
    await rm(made.root, { recursive: true, force: true })
  }
}

interface Calm {
  made: MadeRelease
  places: Place[]
  state: unknown
}

async function measureFault(name: string, { made, places, state }: Calm): Promise<(string | number)[]> {
  const how = disturbances[name]
  if (how === undefined) throw new Error(`there is no disturbance ${name}`)
  const concerned = places.filter(place => concerns(how, place))
  const outcomes = await pool(concerned, width, place => disturbed(made, how, place))
  // Uploads run side by side, so that after a retry a request may not come for which a disturbance waits.
  const tried = outcomes.filter(({ happened }) => happened)
  for (const outcome of tried) requireSameEnd(name, outcome, state)
  const survived = tried.filter(({ error }) => error === undefined).length
  progress(`${name}: ${survived} of ${tried.length} survived`)
  return [name, tried.length, survived, tried.length]
}

function requireSameEnd(name: string, { state, objections, error }: Outcome, wanted: unknown) {
  if (isDeepStrictEqual(state, wanted) && objections.length === 0) return
  throw new Error(`${name}: another end (${JSON.stringify({ error, objections, state })})`)
}

function report(places: Place[], rows: (string | number)[][]): string {
  const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0)
  return `## Publishing over a bad network

A publish makes ${places.length} requests. Each failure was caused at each request in turn (${sum(1)} publishes); then the same release was
published once more, undisturbed. The first column counts publishes, the second those that succeeded in spite of the failure, and the third
those after whose second run GitHub showed the same releases and assets as after an undisturbed publish. No request wrote to a
public release. A run ends at a token that GitHub refuses, and at a 404 of something that it did not make itself. A run that is ended,
or that gets such an answer, survives only if it has already published.

${table(['Failure', 'Tried', 'Survived', 'Same end'], rows)}`
}
