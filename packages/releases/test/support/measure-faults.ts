// node --import packages/testbed/sources.js packages/releases/test/support/measure-faults.ts
// Lists a release in the index once for each disturbance at each request, and then once more without. Prints a JSON object to standard
// output, and progress to standard error. Throws an Error if a run ends differently than an undisturbed one.
import { begins, DisturbedIndex, disturbances, type Row } from './index-faults.ts'

const subject = await DisturbedIndex.start()
const rows: Row[] = []
try {
  for (const begin of begins)
    for (const name of Object.keys(disturbances)) {
      const row = await subject.row(begin, name)
      console.error(`from ${begin}, ${name}: ${row.survived} of ${row.tried} survived`)
      rows.push(row)
    }
  console.log(JSON.stringify(rows))
} finally {
  await subject.bed.stop()
}
