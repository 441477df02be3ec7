/** @needs python */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { storeMatrixJob } from '@release-tools/coverage'
import { git, repositoryOf, runAction } from './support/bed.ts'
import { pytest } from './support/coverage-py.ts'
import { src } from './support/layouts.ts'

// Real pytest and coverage.py; no server is asked.
jest.setTimeout(120_000)
const alone = { sonar: 'false' }

/** A project with a matrix job of its tests in the release directory. */
async function withMatrixJob(directory: string, failed: boolean): Promise<string> {
  const root = repositoryOf(src)
  const junit = join(root, 'junit.xml')
  const job = { name: 'py3', directory, commit: git(root, 'rev-parse', 'HEAD'), python: '3.12.1', junit, failed }
  await storeMatrixJob(join(root, 'release'), { ...job, dataFiles: [pytest(root, undefined, `--junitxml=${junit}`)] })
  return root
}

test('a matrix job whose pytest failed otherwise fails the step that joins it', async () => {
  const { error, outputs } = await runAction(await withMatrixJob('.', true), alone)
  expect(outputs).toMatchObject({ result: 'fail', tests: 'failed', coverage: '68.4' })
  expect(error?.message).toContain('pytest failed although no test did')
  expect((await runAction(await withMatrixJob('.', false), alone)).error).toBeUndefined()
})

test('a matrix job that is of no use here is named', async () => {
  const elsewhere = await runAction(await withMatrixJob('services/api', false), alone)
  expect(elsewhere.error?.message).toContain(
    'Could not use the matrix job "py3": it measured the project in "services/api", but this run has ".". ',
  )
  const root = await withMatrixJob('.', false)
  writeFileSync(join(root, 'given.json'), '{}')
  const beside = await runAction(root, { ...alone, 'coverage-data': 'given.json' })
  expect(beside.error?.message).toContain('Could not use the matrix job "py3": `coverage-data` is set too.')
})
