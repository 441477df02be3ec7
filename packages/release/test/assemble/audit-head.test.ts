import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { readStepRecord } from '@release-tools/evidence'
import { freshDir } from '@release-tools/scan/testing'
import type { AssembleOptions } from '../../src/assemble/assemble-options.ts'
import { writeAuditHead } from '../../src/assemble/audit-head.ts'

const releaseDir = join(freshDir('audit-head'), 'release')
afterAll(() => rmSync(join(releaseDir, '..'), { recursive: true }))

test('the head of the audit log is a file of the release, and that of an earlier run is removed', async () => {
  const text = `github.com/acme/widget/audit-log\n0\n${Buffer.alloc(32).toString('base64')}\n`
  await writeAuditHead({ releaseDir, auditHead: text } as AssembleOptions)
  expect(readFileSync(join(releaseDir, 'audit-log.checkpoint'), 'utf8')).toBe(text)
  expect((await readStepRecord(releaseDir, 'audit-log')).files).toEqual([
    expect.objectContaining({ path: 'audit-log.checkpoint', mediaType: 'text/plain', reproducible: 'no' }),
  ])
  await writeAuditHead({ releaseDir } as AssembleOptions)
  expect(existsSync(join(releaseDir, 'audit-log.checkpoint'))).toBe(false)
})
