import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { pool } from '../src/pool.ts'

describe('pool', () => {
  test('gives results in the order of the items, with so many at once', async () => {
    const running = { now: 0, most: 0 }
    const results = await pool([30, 1, 20, 2, 10], 2, async milliseconds => {
      running.most = Math.max(running.most, ++running.now)
      await sleep(milliseconds)
      running.now--
      return milliseconds * 2
    })
    expect(results).toEqual([60, 2, 40, 4, 20])
    expect(running.most).toBe(2)
  })

  test('after a failure begins nothing new, and throws it when all have ended', async () => {
    const ended: number[] = []
    const work = pool([1, 2, 3, 4], 2, async item => {
      if (item === 1) throw new Error('the first')
      await sleep(5)
      ended.push(item)
    })
    await expect(work).rejects.toThrow('the first')
    expect(ended).toEqual([2])
  })

  test('nothing to do is done', async () => {
    expect(await pool([], 3, async () => 1)).toEqual([])
  })
})
