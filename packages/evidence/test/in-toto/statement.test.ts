import { expect, test } from '@jest/globals'
import { hasSubject, parseStatement, payloadType } from '../../src/in-toto/statement.ts'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import { fixture } from '../../testing/bundles.ts'

const statement = parseStatement(payloadType, fixture('statement.json'))
const sha256 = statement.subject[0]?.digest.sha256 ?? ''
const about = (digest: Record<string, string>) => ({ ...statement, subject: [{ digest }] })

test('hasSubject compares digests exactly', () => {
  expect(hasSubject(statement, { sha256 })).toBe(true)
  expect(hasSubject(statement, { sha256: sha256.toUpperCase() })).toBe(false)
  expect(hasSubject(statement, { sha256: sha256.slice(0, 63) })).toBe(false)
  expect(hasSubject(about({ sha512: sha256 }), { sha256 })).toBe(false)
})

test.each(['sha256', 'sha384', 'sha512'])('a subject that is named by %s only counts', name => {
  const digests = { sha256: 'a', sha384: 'b', sha512: 'c' }
  expect(hasSubject(about({ [name]: digests[name as 'sha256'] }), digests)).toBe(true)
  expect(hasSubject(about({ [name]: 'd' }), digests)).toBe(false)
})

test.each([
  ['one of two digests differs', { sha256: 'a', sha512: 'd' }],
  ['only digests that do not count are there', { sha1: 'a', md5: 'a' }],
  ['a digest has the name of a property of every object', { constructor: 'a' }],
])('a subject does not count if %s', (_, digest) => {
  expect(hasSubject(about(digest), { sha256: 'a', sha512: 'c' })).toBe(false)
})

test.each(['https://in-toto.io/Statement/v0.1', 'https://in-toto.io/Statement/v1'])('%s is read', type => {
  const text = JSON.stringify({ ...statement, _type: type })
  expect(parseStatement(payloadType, text)).toEqual({ ...statement, _type: type })
})

test.each(['https://in-toto.io/Statement/v0.2', 'https://in-toto.io/Statement/v2', 'https://in-toto.io/Statement/'])(
  'a statement of the type %s could not be checked',
  type => {
    const read = () => parseStatement(payloadType, JSON.stringify({ ...statement, _type: type }))
    expect(read).toThrow(CannotCheck)
    expect(read).toThrow(
      `it is an in-toto statement of the type ${type}; known are https://in-toto.io/Statement/v1 and https://in-toto.io/Statement/v0.1.`,
    )
  },
)

test('a payload of another type could not be checked, and one that is no statement is refused', () => {
  expect(() => parseStatement('text/plain', '{}')).toThrow(CannotCheck)
  expect(() => parseStatement(payloadType, '{"_type": "x"}')).not.toThrow(CannotCheck)
  expect(() => parseStatement(payloadType, '{"_type": "x"}')).toThrow('it is not an in-toto statement')
})
