import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { epochTime, sourceDateEpoch } from '../src/commit-time.ts'

const fresh = () => mkdtempSync(join(tmpdir(), 'commit-time-'))

test('SOURCE_DATE_EPOCH comes first', async () => {
  expect(await sourceDateEpoch(fresh(), testHost({ env: { SOURCE_DATE_EPOCH: '1700000000' } }))).toBe(1_700_000_000)
  expect(epochTime(1_700_000_000)).toBe('2023-11-14T22:13:20Z')
})

test.each(['-1', '1e9', 'now', '253402300800'])('refuses %j', async value => {
  await expect(sourceDateEpoch(fresh(), testHost({ env: { SOURCE_DATE_EPOCH: value } }))).rejects.toThrow(
    `Could not read SOURCE_DATE_EPOCH: "${value}" is not a number of seconds. Set it to whole seconds since 1970.`,
  )
})

test('else the time of the commit', async () => {
  const directory = fresh()
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: directory,
      env: {
        ...process.env,
        GIT_COMMITTER_DATE: '@1600000000 +0200',
        GIT_AUTHOR_DATE: '@1500000000 +0000',
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
    })
  git('init', '--quiet')
  git('-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '--quiet', '--allow-empty', '--message=x')
  expect(await sourceDateEpoch(directory, testHost({ env: {} }))).toBe(1_600_000_000)
})

test('says what to do outside a repository', async () => {
  await expect(sourceDateEpoch(fresh(), testHost({ env: {} }))).rejects.toThrow(
    /^Could not read the commit time: git reported: .*not a git repository.* Check out the repository before this step, or set SOURCE_DATE_EPOCH\.$/,
  )
})
