import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { keepPart, takeJobSummary } from '../src/job-summary.ts'

let env: { RUNNER_TEMP: string }
beforeEach(async () => {
  env = { RUNNER_TEMP: await mkdtemp(join(tmpdir(), 'job-summary-')) }
})
afterEach(() => rm(env.RUNNER_TEMP, { recursive: true }))

test('the parts of a job are taken once, the verdict first', async () => {
  await keepPart('tools\n', 'tools', env)
  await keepPart('pass\n', 'verdict', env)
  expect(await takeJobSummary(env)).toBe('pass\n\ntools')
  expect(await takeJobSummary(env)).toBe('')
})

test('parts that cannot be read are not taken for none', async () => {
  await writeFile(join(env.RUNNER_TEMP, 'release-tools-summary'), 'a file')
  await expect(takeJobSummary(env)).rejects.toThrow('ENOTDIR')
})
