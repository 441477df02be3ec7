import { describe, expect, test } from '@jest/globals'
import { Transient } from '@release-tools/host'
import { explain } from '../src/cosign-errors.ts'

const text = (stderr: string) => explain('sign a', stderr)

describe('explain', () => {
  test.each([
    [
      'Error: signing f: Post "https://fulcio.example/api/v2/signingCert": dial tcp: connect: connection refused',
      'https://fulcio.example did not answer.',
    ],
    [
      'Error: getting response: unexpected status 503 Service Unavailable',
      'a server did not answer. cosign said: getting response: unexpected status 503',
    ],
    ['Error: Get "http://h:1/v2/": context deadline exceeded', 'http://h:1 did not answer.'],
    [
      'Error: Post "https://rekor.example/api": read: connection reset by peer.',
      'cosign said: Post "https://rekor.example/api": read: connection reset by peer. Check',
    ],
  ])('%s may pass', (stderr, message) => {
    expect(text(stderr)).toBeInstanceOf(Transient)
    expect(text(stderr).message).toContain(message)
  })

  test.each([
    [
      'Error: timestamp authority must be provided to request a short-lived certificate',
      'the signing config has no timestamp authority',
    ],
    ['Error: something new', 'Could not sign a: cosign said: something new. See the details below.'],
    ['panic: no error line', 'cosign said: panic: no error line.'],
    ['', 'cosign said: .'],
  ])('%s is final', (stderr, message) => {
    expect(text(stderr)).not.toBeInstanceOf(Transient)
    expect(text(stderr).message).toContain(message)
  })

  test('an identity token that cosign quotes is left out', () => {
    const problem = text('Error: invalid identity token: eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln')
    expect(`${problem.message}${problem.details}`).not.toContain('eyJ')
    expect(problem.details).toContain('invalid identity token: (identity token)')
  })
})
