// node --import packages/testbed/sources.js packages/archive/test/support/measure-faults.ts, beside the testbed's S3 and registry
// Archives once for each disturbance at each request, and then once more without. Prints a JSON object to standard output, and
// progress to standard error. Throws an Error if a run ends differently than an undisturbed one.
import { testbed } from '@release-tools/testbed'
import { faultRows, type Row } from './faults/report.ts'
import { artifactorySubject, branchSubject, directorySubject, registrySubject, s3Subject } from './faults/subjects.ts'

const subjects = [
  directorySubject,
  artifactorySubject,
  () => registrySubject(testbed().registry),
  s3Subject,
  branchSubject,
]

const rows: Row[] = []
for (const start of subjects) {
  const subject = await start()
  try {
    rows.push(...(await faultRows(subject, { say: line => console.error(`${subject.name}: ${line}`) })))
  } finally {
    await subject.stop()
  }
}
console.log(JSON.stringify(rows))
