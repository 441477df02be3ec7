import { describe, expect, test } from '@jest/globals'
import { TooSlow } from '../../src/http/body.ts'
import { retry, retryAfterMs, Transient } from '../../src/http/retry.ts'

const failure = (waitMs?: number) =>
  new Transient('try', { found: 'it failed.', next: 'Wait.', ...(waitMs === undefined ? {} : { waitMs }) })

/** The pauses that were announced, in seconds, while everything fails. */
async function pauses(policy: Parameters<typeof retry>[1], error: Error, random: number): Promise<string[]> {
  const lines: string[] = []
  const attempt = () => Promise.reject(error)
  await expect(
    retry(
      attempt,
      policy,
      line => void lines.push(line),
      () => random,
    ),
  ).rejects.toBe(error)
  return lines.map(line => /again in ([\d.]+) s/.exec(line)?.[1] ?? line)
}

describe('retry', () => {
  test('doubles the pause up to the longest, half of it random', async () => {
    const policy = { attempts: 5, baseMs: 200, maxMs: 500 }
    expect(await pauses(policy, failure(), 0)).toEqual(['0.1', '0.2', '0.3', '0.3'])
    expect(await pauses(policy, failure(), 1)).toEqual(['0.2', '0.4', '0.5', '0.5'])
  })

  test('pauses as long as the server asks', async () => {
    expect(await pauses({ attempts: 3, baseMs: 1, maxMs: 500 }, failure(300), 0)).toEqual(['0.3', '0.3'])
  })

  test('says what was found, and not what to do when all has failed', async () => {
    const lines: string[] = []
    const attempt = () => (lines.length === 0 ? Promise.reject(failure()) : Promise.resolve('done'))
    expect(await retry(attempt, { attempts: 2, baseMs: 0, maxMs: 0 }, line => void lines.push(line))).toBe('done')
    expect(lines).toEqual(['Could not try: it failed. Trying again in 0.0 s (attempt 2 of 2).'])
  })

  test('does not wait longer than the longest pause', async () => {
    expect(await pauses({ attempts: 3, baseMs: 1, maxMs: 500 }, failure(501), 0)).toEqual([])
  })

  test('gives up earlier if the answer is not the server’s, or comes drop by drop', async () => {
    const policy = { attempts: 5, baseMs: 1, maxMs: 500 }
    const page = new Transient('try', { found: 'it is a page.', next: 'Wait.', answered: true })
    expect(await pauses(policy, page, 0)).toHaveLength(3)
    const slow = new Transient('try', { found: 'it is slow.', next: 'Wait.', cause: new TooSlow() })
    expect(await pauses(policy, slow, 0)).toHaveLength(1)
    const lines: string[] = []
    const errors = [failure(), slow, failure(), page]
    const attempt = () => (errors.length === 0 ? Promise.resolve('done') : Promise.reject(errors.shift()))
    expect(
      await retry(
        attempt,
        policy,
        line => void lines.push(line),
        () => 0,
      ),
    ).toBe('done')
    expect(lines.map(line => /attempt .*(?=\))/.exec(line)?.[0])).toEqual([
      'attempt 2 of 5',
      'attempt 3 of 3',
      'attempt 4 of 5',
      'attempt 5 of 5',
    ])
  })

  test('does not repeat what cannot pass', async () => {
    expect(await pauses({ attempts: 3, baseMs: 1, maxMs: 500 }, new Error('final'), 0)).toEqual([])
  })
})

test('Retry-After is seconds or a date', () => {
  const now = Date.parse('2026-11-20T00:00:00Z')
  expect(retryAfterMs('120', now)).toBe(120_000)
  expect(retryAfterMs('Fri, 20 Nov 2026 00:00:05 GMT', now)).toBe(5000)
  expect(retryAfterMs('Thu, 19 Nov 2026 00:00:05 GMT', now)).toBe(0)
  expect(retryAfterMs('soon', now)).toBeUndefined()
  expect(retryAfterMs(null, now)).toBeUndefined()
})
