import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import type { Check } from '../../scripts/checks/check.ts'
import { allChecks, coverageCheck, runChecks } from '../../scripts/test/checks.ts'

let printed: string[]
beforeEach(() => {
  printed = []
  jest.spyOn(console, 'log').mockImplementation(line => void printed.push(String(line)))
})
afterEach(() => {
  jest.restoreAllMocks()
})

/** A check that writes down when it begins and ends. */
function check(name: string, events: string[], more: Partial<Check> = {}, wrong?: string): Check {
  const run = async () => {
    events.push(`${name} begins`)
    await sleep(20)
    events.push(`${name} ends`)
    return wrong
  }
  return { name, run, ...more }
}

test('what measures time runs alone, and what takes long beside the others', async () => {
  const events: string[] = []
  const checks = [
    check('a', events),
    check('long', events, { beside: true }),
    check('clock', events, { alone: true }),
    check('b', events),
  ]
  const { inTurn, beside } = runChecks(checks, () => events.push('measured'))
  await Promise.all([inTurn, beside])
  expect(events.slice(0, 3)).toEqual(['clock begins', 'clock ends', 'measured'])
  expect(events.slice(3, 5).sort()).toEqual(['a begins', 'long begins'])
  expect(events.indexOf('b begins')).toBeGreaterThan(events.indexOf('a ends'))
  expect(events).toHaveLength(9)
})

test('counts, and prints what is wrong', async () => {
  const { inTurn, beside } = runChecks([check('good', []), check('bad', [], {}, 'it is crooked')])
  const [first, others] = await inTurn
  expect([first, await beside]).toEqual(Array(2).fill({ passed: 0, failed: 0, failures: [] }))
  expect(others).toEqual({ passed: 1, failed: 1, failures: ['bad'] })
  expect(printed).toEqual([
    expect.stringMatching(/\] ok {3}good \(\d\.\d s\)$/),
    expect.stringMatching(/\] FAIL bad \(\d\.\d s\)$/),
    'it is crooked',
  ])
})

test('a check that takes long is not waited for', async () => {
  const long = Promise.withResolvers<undefined>()
  const { inTurn, beside } = runChecks([{ name: 'long', beside: true, run: () => long.promise }, check('a', [])])
  expect((await inTurn).map(({ passed }) => passed)).toEqual([0, 1])
  long.resolve(undefined)
  expect(await beside).toEqual({ passed: 1, failed: 0, failures: [] })
})

test('a check that throws an error has failed', async () => {
  const broken = { name: 'broken', run: async () => Promise.reject(new Error('no disk')) }
  const [, others] = await runChecks([broken]).inTurn
  expect(others).toEqual({ passed: 0, failed: 1, failures: ['broken'] })
  expect(printed.join('\n')).toContain('It could not run: Error: no disk')
})

test('every check has a name of its own', () => {
  const names = allChecks().map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

test.each([
  [{ lines: 95, branches: 90 }, undefined],
  [{ lines: 89.9, branches: 95 }, expect.stringContaining('90 % of lines')],
  [{ lines: 95, branches: 89.9 }, expect.stringContaining('90 % of branches')],
])('coverage of %j', async (coverage, wrong) => {
  const [check] = coverageCheck({ passed: 1, failed: 0, files: [], coverage })
  expect(await check?.run()).toEqual(wrong)
  expect(coverageCheck({ passed: 1, failed: 0, files: [] })).toEqual([])
})
