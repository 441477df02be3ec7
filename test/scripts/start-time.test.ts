import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { tooSlow } from '../../scripts/checks/start.ts'
import { median, type StartTime, startTimes } from '../../scripts/shared/start-time.ts'

const folder = mkdtempSync(join(tmpdir(), 'release-tools-start-time-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What is measured if bare Node needs `bare` ms in the fastest quarter of its runs and the program `over` more. */
function measured(bare: number, over: number, program = 'an action'): StartTime[] {
  const time = (name: string, more: number) => ({
    name,
    median: 2 * bare + more,
    quarter: bare + more,
    overBare: more,
    quarterOverBare: more,
  })
  return [time('bare Node', 0), time(program, over)]
}

test('refuses an action that needs more than 25 ms over bare Node', () => {
  expect([...tooSlow(measured(20, 25)).values()]).toEqual([])
  expect([...tooSlow(measured(20, 25.1)).values()]).toEqual(['an action: 25.1 ms over bare Node (here at most 25.0)'])
})

test('lets the help of the CLI take 45 ms', () => {
  expect(tooSlow(measured(20, 45, 'cli')).size).toBe(0)
  expect([...tooSlow(measured(20, 45.1, 'cli')).values()]).toEqual(['cli: 45.1 ms over bare Node (here at most 45.0)'])
})

test('gives an action as much more time as bare Node takes on a slow machine', () => {
  expect(tooSlow(measured(50, 50)).size).toBe(0)
  expect([...tooSlow(measured(50, 50.1)).keys()]).toEqual(['an action'])
})

test('takes the middle of an odd number of values', () => {
  expect(median([9, 1, 5])).toBe(5)
})

test('measures a program beside an empty script', async () => {
  const file = join(folder, 'slow.mjs')
  writeFileSync(file, 'await new Promise(resolve => setTimeout(resolve, 300))')
  const [bare, slow] = await startTimes([{ name: 'slow', file }], 3)
  expect([bare?.name, bare?.overBare, slow?.name]).toEqual(['bare Node', 0, 'slow'])
  expect(slow?.quarterOverBare).toBeGreaterThan(150)
  expect(slow?.quarter).toBeLessThanOrEqual(slow?.median ?? 0)
  expect([...tooSlow([bare, slow] as StartTime[]).keys()]).toEqual(['slow'])
})
