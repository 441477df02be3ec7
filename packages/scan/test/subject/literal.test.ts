import { expect, test } from '@jest/globals'
import { literal } from '../../src/subject/literal.ts'

test('literal escapes what is special in patterns of syft and trivy', () => {
  expect(literal('a/[id]/{x}*?\\b')).toBe('a/\\[id\\]/\\{x\\}\\*\\?\\\\b')
})
