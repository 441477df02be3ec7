import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { waitForTask } from '../src/ce-task.ts'
import { ask, stopDoubles } from './support/sonar.ts'

afterEach(async () => {
  jest.restoreAllMocks()
  await stopDoubles()
})
const path = 'api/ce/task'
const poll = { firstMs: 1, maxMs: 4 }
const wait = { timeoutMs: 5000, poll }

test('waits through the states, and gives what the analysis is called and warned of', async () => {
  const { api, double } = await ask()
  double.set({
    task: { statuses: ['PENDING', 'PENDING', 'IN_PROGRESS', 'SUCCESS'], warnings: ['w1', 'w2'], analysisId: 'A1' },
  })
  expect(await waitForTask(api, 'T1', wait, testHost())).toEqual({ analysisId: 'A1', warnings: ['w1', 'w2'] })
  expect(double.requests.map(({ query }) => query)).toEqual(Array(4).fill({ id: 'T1', additionalFields: 'warnings' }))
})

test('pauses of a second at first', async () => {
  const { api } = await ask()
  expect(await waitForTask(api, 'T1', { timeoutMs: 60_000 }, testHost())).toEqual({
    analysisId: 'AY-analysis',
    warnings: [],
  })
})

describe('analyses that do not succeed', () => {
  test.each([
    [
      { statuses: ['FAILED'], errorMessage: 'Line 3 is out of range\nin a.py.', errorStacktrace: 'at Visitor' },
      "Could not analyse the report in Sonar: Sonar's compute engine failed: Line 3 is out of range in a.py. See the background task T1",
    ],
    [{ statuses: ['FAILED'] }, "Sonar's compute engine failed: it gives no reason."],
    [{ statuses: ['CANCELED'] }, 'the analysis was cancelled on the server.'],
    [{ statuses: ['PAUSED'] }, 'task T1 has the unknown state "PAUSED".'],
    [{ statuses: ['SUCCESS'], analysisId: '' }, 'task T1 has the unknown state "SUCCESS".'],
  ])('%j', async (task, message) => {
    const { api, double } = await ask()
    double.set({ task })
    const error = await waitForTask(api, 'T1', wait, testHost()).catch(reason => reason)
    expect(error.message).toContain(message)
    expect(error.details).toBe('errorStacktrace' in task ? 'at Visitor' : undefined)
  })

  test('a task without a state', async () => {
    const { api, double } = await ask()
    double.fail(path, { answer: { status: 200, headers: {}, body: '{"task":{}}' } })
    await expect(waitForTask(api, 'T1', wait, testHost())).rejects.toThrow('task T1 has the unknown state "UNKNOWN"')
  })

  test('an answer without a task is none of Sonar, so it is asked for again', async () => {
    const { api, double } = await ask()
    double.fail(path, { answer: { status: 200, headers: {}, body: '[]' } }, 2)
    expect(await waitForTask(api, 'T1', wait, testHost())).toMatchObject({ analysisId: 'AY-analysis' })
  })
})

describe('the wait is bounded', () => {
  test.each([
    [
      'a task without end',
      (_: Double) => {},
      'it has not finished after 0.2 s (task T1: PENDING). Set a longer `timeout`',
    ],
    ['a silent server', (double: Double) => double.fail(path, 'hang', 1000), 'the request failed (silent for 0.2 s))'],
    [
      'a broken server',
      (double: Double) => double.fail(path, { status: 503 }, 1000),
      'answered 503 ("refused by the test"))',
    ],
    [
      'a task that is not there yet',
      (double: Double) => double.fail(path, { status: 404 }, 1000),
      '(task T1: PENDING)',
    ],
  ])('%s', async (_name, prepare, message) => {
    const { api, double } = await ask()
    double.set({ task: { statuses: ['PENDING'] } })
    prepare(double)
    const started = Date.now()
    await expect(waitForTask(api, 'T1', { timeoutMs: 200, poll }, testHost())).rejects.toThrow(message)
    expect(Date.now() - started).toBeLessThan(2000)
  })

  test('no time at all', async () => {
    const { api, double } = await ask()
    await expect(waitForTask(api, 'T1', { timeoutMs: 0 }, testHost())).rejects.toThrow('(task T1: never asked)')
    expect(double.requests).toEqual([])
  })
})

type Double = Awaited<ReturnType<typeof ask>>['double']

test('a server that fails for a while is asked again', async () => {
  const { api, double } = await ask()
  double.fail(path, { status: 500 }, 3)
  double.fail(path, { status: 429, headers: { 'retry-after': '0' } })
  double.fail(path, { status: 404 })
  expect(await waitForTask(api, 'T1', wait, testHost())).toMatchObject({ analysisId: 'AY-analysis' })
  expect(double.requests.map(({ status }) => status)).toEqual([500, 500, 500, 429, 404, 200])
})

test('a wrong token, and a task that stays unknown, end it at once', async () => {
  const { api } = await ask({ token: 'another' })
  await expect(waitForTask(api, 'T1', wait, testHost())).rejects.toThrow('answered 401.')
  const late = await ask()
  late.double.fail(path, { status: 404, message: "No activity found for task 'T1'" }, 1000)
  hurryTime(31_000)
  await expect(waitForTask(late.api, 'T1', { timeoutMs: 600_000, poll }, testHost())).rejects.toThrow(
    'No activity found',
  )
})

test('tells that it still waits, now and then', async () => {
  const { api, double } = await ask()
  double.set({ task: { statuses: ['PENDING', 'IN_PROGRESS', 'SUCCESS'] } })
  hurryTime(20_000)
  const host = testHost()
  await waitForTask(api, 'T1', { timeoutMs: 600_000, poll }, host)
  expect(host.lines[0]).toMatch(/^Sonar is still analysing: PENDING for \d+ s\.$/)
})

/** Every look at the clock takes this long. */
function hurryTime(stepMs: number) {
  let now = Date.now()
  jest.spyOn(Date, 'now').mockImplementation(() => {
    now += stepMs
    return now
  })
}
