import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { groupBy } from '../src/group-by.ts'

test('groups as Map.groupBy of newer versions of Node does', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), items => {
      const keyOf = (item: number, index: number) => (item + index) % 3
      expect([...groupBy(items, keyOf)]).toEqual([...Map.groupBy(items, keyOf)])
    }),
  )
})
