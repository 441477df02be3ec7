/** @needs s3 */
import { expect, jest, test } from '@jest/globals'
import {
  artifactorySubject,
  directorySubject,
  disturbances,
  type FaultSubject,
  s3Subject,
} from '@release-tools/archive/testing'
import { appendFaultRows, atOnce, type Choice } from './support/append-faults.ts'

// Each disturbance at one request, but for answers that come drop by drop, which take seconds.
jest.setTimeout(120_000)

const kinds = Object.entries(disturbances).filter(([, { fault }]) => fault !== 'slow')
/** One of all, at another place for each disturbance. */
const one: Choice = (all, number) => all.filter((_, index) => index === (number * 7) % all.length)

test.each<[string, () => FaultSubject | Promise<FaultSubject>]>([
  ['Artifactory', artifactorySubject],
  ['a bucket', s3Subject],
])('%s: whatever happens to a run that appends, after one more each line is there once', async (_, start) => {
  const subject = await start()
  try {
    const rows = await appendFaultRows(subject, one, kinds)
    expect(rows.map(({ name }) => name)).toEqual(['killed (SIGKILL)', ...kinds.map(([name]) => name)])
    expect(rows.filter(({ name, tried }) => tried === 0 && !name.startsWith('upload'))).toEqual([])
    // A cut connection or a server in trouble ends no run.
    const passing = rows.filter(({ name }) => /^cut|^answer|status (429|50)/.test(name))
    expect(passing.filter(({ tried, survived }) => survived < tried)).toEqual([])
    expect(await atOnce(subject, ['v1.0.0', 'v1.1.0', 'v1.2.0'])).toEqual([])
  } finally {
    await subject.stop()
  }
})

test('a directory: of runs at once, and after one that was killed, each line is there once', async () => {
  const subject = directorySubject()
  // After as many milliseconds as appending takes about.
  const [killed] = await appendFaultRows(subject, all => all.slice(3, 5))
  expect(killed).toEqual({ store: 'directory', name: 'killed (SIGKILL)', tried: 2, survived: 2 })
  expect(await atOnce(subject, ['v1.0.0', 'v1.1.0', 'v1.2.0', 'v1.3.0'])).toEqual([])
  await subject.stop()
})
