/** @needs s3 registry */
import { expect, jest, test } from '@jest/globals'
import { testbed } from '@release-tools/testbed'
import { disturbances } from './support/faults/faults.ts'
import { type Choice, faultRows } from './support/faults/report.ts'
import type { Subject } from './support/faults/subject.ts'
import { artifactorySubject, directorySubject, registrySubject, s3Subject } from './support/faults/subjects.ts'

// Each disturbance at two requests, but for answers that come drop by drop, which take seconds. `npm run bench -- faults` has all of them at every
// request, and the branch as well, which has a file of its own here (branch-faults.test.ts).
jest.setTimeout(120_000)

const kinds = Object.entries(disturbances).filter(([, { fault }]) => fault !== 'slow')
const count = kinds.length + 2

/** Two of all, at different places for each disturbance. */
const two: Choice = (all, number) => {
  // A process takes longer to start than all else.
  if (number === kinds.length) return all.slice(-3, -2)
  const half = Math.ceil(all.length / 2)
  const at = (number * 5) % Math.max(1, half)
  return all.filter((_, index) => index === at || index === at + half)
}

test.each<[string, () => Subject | Promise<Subject>, number]>([
  ['a directory', directorySubject, 2],
  ['Artifactory', artifactorySubject, count],
  ['a registry', () => registrySubject(testbed().registry), count],
  ['a bucket', s3Subject, count],
])('%s: whatever happens to a run, one more run ends as an undisturbed one does', async (_, start, expected) => {
  const subject = await start()
  try {
    const rows = await faultRows(subject, { choose: two, kinds })
    expect(rows).toHaveLength(expected)
    expect(rows.filter(({ tried }) => tried === 0)).toEqual([])
    // A cut connection or a server in trouble ends no run.
    const passing = rows.filter(({ name }) => /^cut|^answer|^upload|status (429|50)/.test(name))
    expect(passing.filter(({ tried, survived }) => survived < tried)).toEqual([])
  } finally {
    await subject.stop()
  }
})
