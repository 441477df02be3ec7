import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { matrixJobFiles, storeMatrixJob } from '@release-tools/coverage'
import { evidenceOf, type ResourceDescriptor } from '@release-tools/evidence'
import { noteEvidence } from '@release-tools/runner'
import { testHost } from '@release-tools/testbed'
import { confirmMatrixJobs } from '../src/matrix-job.ts'
import type { Run } from '../src/run-context.ts'

let root: string
let releaseDir: string
let digests: ResourceDescriptor[]
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'matrix-job-'))
  releaseDir = join(root, 'release')
  await writeFile(join(root, '.coverage'), 'data')
  await writeFile(join(root, 'junit.xml'), '<testsuites/>')
  const job = { directory: '.', commit: 'a'.repeat(40), python: '3.12.1', failed: false }
  const files = { dataFiles: [join(root, '.coverage')], junit: join(root, 'junit.xml') }
  for (const name of ['py3.11', 'py3.12']) await storeMatrixJob(releaseDir, { ...job, ...files, name })
  digests = await evidenceOf(releaseDir, [], await matrixJobFiles(releaseDir))
})
afterEach(() => rm(root, { recursive: true }))

async function confirm(evidence: ResourceDescriptor[] | undefined): Promise<string[]> {
  const host = testHost({ temp: root })
  await confirmMatrixJobs({ inputs: { evidence, 'release-dir': releaseDir } as Run['inputs'], host })
  return host.lines
}

test('the data of matrix jobs is what these jobs returned', async () => {
  expect(digests.map(({ name }) => name)).toEqual(
    ['py3.11', 'py3.12'].flatMap(job =>
      ['data-1', 'junit.xml', 'matrix-job.json'].map(file => `records/coverage/${job}/${file}`),
    ),
  )
  expect(await confirm(digests)).toEqual([])
})

test('data that was changed or added is refused, by name', async () => {
  const refusal = 'Could not use the data of matrix jobs: "records/coverage/py3.12/junit.xml" is not what a job made'
  await appendFile(join(root, 'release.records/coverage/py3.12/junit.xml'), ' ')
  await expect(confirm(digests)).rejects.toThrow(refusal)
  await expect(confirm(digests.slice(0, 4))).rejects.toThrow(refusal)
})

test('without digests the log says that nothing was compared, unless this job made the data', async () => {
  expect(await confirm(undefined)).toEqual([
    'The data of matrix jobs was not compared with digests of these jobs: the input `evidence` is `none`.',
  ])
  await noteEvidence(releaseDir, digests, { temp: root })
  expect(await confirm(undefined)).toEqual([])
})
