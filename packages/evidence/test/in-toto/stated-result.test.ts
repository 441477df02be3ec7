import { expect, test } from '@jest/globals'
import { saysVerdict, statedResult } from '../../src/in-toto/stated-result.ts'

const summary = 'https://slsa.dev/verification_summary/v1'
const tests = 'https://in-toto.io/attestation/test-result/v0.1'
const statement = (predicateType: string, predicate: unknown) => ({
  _type: 'https://in-toto.io/Statement/v1' as const,
  subject: [],
  predicateType,
  predicate,
})

test.each([
  [summary, { verificationResult: 'PASSED' }, { word: 'PASSED', good: true }],
  [summary, { verificationResult: 'FAILED' }, { word: 'FAILED', good: false }],
  [summary, { verificationResult: 'passed' }, { word: 'passed', good: false }],
  ['https://slsa.dev/verification_summary/v0.2', {}, { word: 'nothing', good: false }],
  [summary, null, { word: 'nothing', good: false }],
  [tests, { result: 'WARNED' }, { word: 'WARNED', good: true }],
  [tests, { result: 'FAILED' }, { word: 'FAILED', good: false }],
])('%s with %j', (type, predicate, expected) => {
  expect(statedResult(statement(type, predicate))).toEqual(expected)
  expect(saysVerdict(type)).toBe(true)
})

test('other statements give no verdict', () => {
  expect(statedResult(statement('https://slsa.dev/provenance/v1', { verificationResult: 'FAILED' }))).toBeUndefined()
  expect(saysVerdict(undefined)).toBe(false)
})
