import { expect, test } from '@jest/globals'
import { saysBytes } from '../src/progress.ts'

test('a line is said at most once in an interval, and never more than everything', () => {
  const lines: string[] = []
  let clock = 0
  const place = { say: (line: string) => void lines.push(line), interval: 1000, now: () => clock }
  const progress = saysBytes('s3://bucket', 5_000_000, place)
  for (const [at, bytes] of [
    [10, 1_000_000],
    [1000, 1_000_000],
    [1500, 1_000_000],
    [2000, 4_000_000],
  ] as const) {
    clock = at
    progress(bytes)
  }
  expect(lines).toEqual([
    's3://bucket: 2.0 MB of 5.0 MB (40 %), 2.0 MB/s.',
    's3://bucket: 5.0 MB of 5.0 MB (100 %), 2.5 MB/s.',
  ])
})
