import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { removeLeftovers } from '../src/leftovers.ts'

test('what killed steps left of logins and of GnuPG is removed at the end of the job, and nothing else', async () => {
  const temp = await mkdtemp(join(tmpdir(), 'job-'))
  const names = ['release-tools-signer-a1B2c3', 'rtg-a1B2c3', 'release-tools-dry-run', 'rtg-notes', 'other']
  await Promise.all(names.map(name => mkdir(join(temp, name))))
  await writeFile(join(temp, 'release-tools-signer-a1B2c3/identity-token'), 'token')
  await removeLeftovers({ RUNNER_TEMP: temp })
  expect((await readdir(temp)).sort()).toEqual(['other', 'release-tools-dry-run', 'rtg-notes'])
})

test('there is nothing to remove without a temporary folder, or if it is gone', async () => {
  await expect(removeLeftovers({})).resolves.toBeUndefined()
  await expect(removeLeftovers({ RUNNER_TEMP: '/nowhere/at/all' })).resolves.toBeUndefined()
})
