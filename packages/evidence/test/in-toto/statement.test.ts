import { expect, test } from '@jest/globals'
import { hasSubject, parseStatement, payloadType } from '../../src/in-toto/statement.ts'
import { fixture } from '../../testing/bundles.ts'

test('hasSubject compares digests exactly', () => {
  const statement = parseStatement(payloadType, fixture('statement.json'))
  const sha256 = statement.subject[0]?.digest.sha256 ?? ''
  expect(hasSubject(statement, sha256)).toBe(true)
  expect(hasSubject(statement, sha256.toUpperCase())).toBe(false)
  expect(hasSubject(statement, sha256.slice(0, 63))).toBe(false)
  expect(hasSubject({ ...statement, subject: [{ digest: { sha512: sha256 } }] }, sha256)).toBe(false)
})
