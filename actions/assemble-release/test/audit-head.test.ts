import { rmSync } from 'node:fs'
import { afterAll, expect, test } from '@jest/globals'
import type { ReleaseRun } from '@release-tools/runner'
import { freshDir } from '@release-tools/scan/testing'
import { testHost } from '@release-tools/testbed'
import { auditHead } from '../src/audit-head.ts'

const workspace = freshDir('audit-head')
afterAll(() => rmSync(workspace, { recursive: true }))

async function asked(keep: boolean, stores: string[]) {
  const host = testHost({ workspace })
  const run = {
    context: { repository: 'acme/widget', serverUrl: 'https://github.com', apiUrl: 'https://api.github.com' },
    config: { stores: { value: stores }, 'audit-log': { keep: { value: keep } } },
  } as ReleaseRun
  return [await auditHead(run, undefined, host), host.lines]
}

test('a release without an audit log, or with one that has no line yet, has no head, and nobody is told', async () => {
  expect(await asked(false, ['directory:absent'])).toEqual([undefined, []])
  expect(await asked(true, ['directory:.'])).toEqual([undefined, []])
})

test('that no store could be asked is a notice, and stops no release', async () => {
  expect(await asked(true, ['directory:absent'])).toEqual([
    undefined,
    [
      'notice: The release has no head of the audit log, because no store could be asked. directory:absent: Could not use the store directory:absent: there is no such directory. Create it, or mount what belongs there.',
    ],
  ])
})
