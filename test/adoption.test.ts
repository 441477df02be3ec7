import { basename } from 'node:path'
import { expect, test } from '@jest/globals'
import { permissionsOf } from '@release-tools/scaffold'
import { reusable, unionOf } from './support/reusable.ts'

test('init and doctor know what each reusable workflow asks its callers for', () => {
  expect(reusable.size).toBeGreaterThan(2)
  for (const [path, workflow] of reusable) {
    const needed = Object.entries(unionOf(workflow)).flatMap(([scope, level]) => (level === 'write' ? [scope] : []))
    expect([path, permissionsOf(basename(path))]).toEqual([path, needed.sort()])
  }
})
