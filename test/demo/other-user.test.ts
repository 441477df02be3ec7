/** @needs shell */
import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { openTemporary } from '../../scripts/demo/other-user.ts'

const before = process.env.TMPDIR
afterEach(() => {
  process.env.TMPDIR = before
})

test('another user gets a directory that all can reach, although that of the test is closed', () => {
  const closed = mkdtempSync(join(tmpdir(), 'closed-'))
  const inside = join(closed, 'open')
  mkdirSync(inside)
  chmodSync(inside, 0o755)
  process.env.TMPDIR = inside
  expect(openTemporary()).toBe('/tmp')
})
