import { expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { maskKey } from '../src/mask-key.ts'

test('a key that was copied on Windows is masked line by line as well, and nothing that is empty', () => {
  const host = testHost()
  const [start, end] = ['BEGIN', 'END'].map(word => `-----${word} ENCRYPTED ${'PRIVATE'} KEY-----`)
  const key = [start, 'first/line+of+the/key', 'last', end, ''].join('\r\n')
  maskKey(key, '', host)
  expect(host.secrets).toEqual([key, 'first/line+of+the/key', 'last'])
})
