// node --import packages/testbed/sources.js packages/watch/test/support/measure-faults.ts, with cosign in PATH
// Applies each remedy that writes at GitHub once for each disturbance at each request, and then once more without. Prints a JSON object to
// standard output, and progress to standard error. Throws an Error if one ends differently than an undisturbed one.
import { disturbances, type Row, rowOf, undisturbed } from './remedy-faults.ts'
import { remediesAtGitHub, startWreck } from './wreck.ts'

const wreck = await startWreck()
try {
  const rows: Row[] = []
  for (const remedy of remediesAtGitHub) {
    const calm = await undisturbed(wreck, remedy)
    for (const name of Object.keys(disturbances)) {
      const row = await rowOf(wreck, remedy, name, calm)
      console.error(`${remedy}, ${name}: ${row.survived} of ${row.tried} survived`)
      rows.push(row)
    }
  }
  console.log(JSON.stringify(rows))
} finally {
  await wreck.stop()
}
