import { expect, test } from '@jest/globals'
import { counted } from '../src/counted.ts'

test('what another attempt sends again is not counted again, and all is counted at the end', () => {
  const calls: number[] = []
  const count = counted(100, bytes => void calls.push(bytes))
  for (const sent of [40, 60, 20, 60, 80, 130, 100]) count(sent)
  expect(calls).toEqual([40, 20, 20, 20])
})
