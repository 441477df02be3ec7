// node --import packages/testbed/sources.js packages/audit/test/support/measure-faults.ts, beside the testbed's S3 and registry
// Appends to the audit log once for each disturbance at each request, in processes that are killed, and then once more without. Prints a JSON
// object to standard output, and progress to standard error. Throws an Error if a run ends differently than an undisturbed one.
import {
  artifactorySubject,
  directorySubject,
  type FaultRow,
  registrySubject,
  s3Subject,
} from '@release-tools/archive/testing'
import { testbed } from '@release-tools/testbed'
import { appendFaultRows } from './append-faults.ts'

const rows: FaultRow[] = []
for (const start of [directorySubject, artifactorySubject, () => registrySubject(testbed().registry), s3Subject]) {
  const subject = await start()
  try {
    const say = ({ store, name, tried, survived }: FaultRow) =>
      console.error(`${store}, ${name}: ${survived} of ${tried} survived`)
    rows.push(...(await appendFaultRows(subject, undefined, undefined, say)))
  } finally {
    await subject.stop()
  }
}
console.log(JSON.stringify(rows))
