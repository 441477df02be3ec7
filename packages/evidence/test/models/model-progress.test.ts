import { expect, test } from '@jest/globals'
import { saysProgress } from '../../src/models/model-progress.ts'

test('a line has the files, the bytes, their part and their rate, and comes once in an interval', () => {
  let time = 1000
  const lines: string[] = []
  const onProgress = saysProgress('Hashing llama', {
    say: line => lines.push(line),
    interval: 10_000,
    now: () => time,
  })
  const gigabytes = (number: number) => ({ files: 1, bytes: number * 1e9, allFiles: 4, allBytes: 20e9 })
  onProgress(gigabytes(1))
  time += 9_999
  onProgress(gigabytes(5))
  expect(lines).toEqual([])
  time++
  onProgress(gigabytes(5.2))
  onProgress(gigabytes(5.3))
  time += 10_000
  onProgress({ files: 3, bytes: 19.99e9, allFiles: 4, allBytes: 20e9 })
  expect(lines).toEqual([
    'Hashing llama: 1 of 4 files, 5.2 GB of 20.0 GB (26 %), 520.0 MB/s.',
    'Hashing llama: 3 of 4 files, 20.0 GB of 20.0 GB (99 %), 999.5 MB/s.',
  ])
})

test('a model of empty files is whole at once', () => {
  let time = 0
  const lines: string[] = []
  const onProgress = saysProgress('Verifying llama', { say: line => lines.push(line), interval: 1, now: () => time })
  time = 1
  onProgress({ files: 1, bytes: 0, allFiles: 1, allBytes: 0 })
  expect(lines).toEqual(['Verifying llama: 1 of 1 file, 0 bytes of 0 bytes (100 %), 0 bytes/s.'])
})
