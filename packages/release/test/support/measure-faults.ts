// node --import packages/testbed/sources.js packages/release/test/support/measure-faults.ts, with cosign in PATH
// Publishes once for each disturbance at each request, and then once more without. Prints a JSON object to standard output, and
// progress to standard error. Throws an Error if a publish ends differently than an undisturbed one.
import { rm } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { pool } from '@release-tools/base'
import { concerns, disturbances, disturbed, type Outcome, type Place, undisturbed } from './fault-matrix.ts'
import { type MadeRelease, makeRelease } from './release.ts'

/** Publishes at the same time: those with a slow answer only wait. */
const width = 6

interface Calm {
  made: MadeRelease
  places: Place[]
  state: unknown
}

/** What became of the publishes with one disturbance. */
export interface Row {
  name: string
  tried: number
  survived: number
}

async function measure(name: string, { made, places, state }: Calm): Promise<Row> {
  const how = disturbances[name]
  if (how === undefined) throw new Error(`there is no disturbance ${name}`)
  const concerned = places.filter(place => concerns(how, place))
  const outcomes = await pool(concerned, width, place => disturbed(made, how, place))
  // Uploads run side by side, so that after a retry a request may not come for which a disturbance waits.
  const tried = outcomes.filter(({ happened }) => happened)
  for (const outcome of tried) requireSameEnd(name, outcome, state)
  const survived = tried.filter(({ error }) => error === undefined).length
  console.error(`${name}: ${survived} of ${tried.length} survived`)
  return { name, tried: tried.length, survived }
}

function requireSameEnd(name: string, { state, objections, error }: Outcome, wanted: unknown) {
  if (isDeepStrictEqual(state, wanted) && objections.length === 0) return
  throw new Error(`${name}: another end (${JSON.stringify({ error, objections, state })})`)
}

const made = await makeRelease()
try {
  const { places, state } = await undisturbed(made)
  const rows: Row[] = []
  for (const name of Object.keys(disturbances)) rows.push(await measure(name, { made, places, state }))
  console.log(JSON.stringify({ requests: places.length, rows }))
} finally {
  await rm(made.root, { recursive: true, force: true })
}
