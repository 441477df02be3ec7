import { describe, expect, test } from '@jest/globals'
import { pageOf, readAddress } from '../src/address.ts'

describe('the simple API of an index', () => {
  test.each([
    ['https://upload.pypi.org/legacy/', 'https://pypi.org/simple/'],
    ['https://test.pypi.org/legacy/', 'https://test.pypi.org/simple/'],
    ['https://index.example/legacy/', 'https://index.example/simple/'],
    ['https://index.example/api/pypi/local', 'https://index.example/api/pypi/local/simple/'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/simple/'],
  ])('of %s is %s', (upload, simple) => {
    expect(readAddress(upload, undefined)).toMatchObject({ upload, simple })
  })

  test('is the given one, with a slash', () => {
    expect(readAddress('https://index.example/rt/rel/', 'https://index.example/rt/rel/+simple')).toEqual({
      upload: 'https://index.example/rt/rel/',
      simple: 'https://index.example/rt/rel/+simple/',
    })
  })

  test('refuses an address that would send the password in the clear', () => {
    expect(() => readAddress('http://index.example/', undefined)).toThrow('would be sent without encryption')
    expect(() => readAddress('https://index.example/', 'http://index.example/simple')).toThrow(
      'would be sent without encryption',
    )
  })
})

test('the page for people', () => {
  const page = (url: string) => pageOf(readAddress(url, undefined), 'acme-widget', '1.2.0')
  expect(page('https://upload.pypi.org/legacy/')).toBe('https://pypi.org/project/acme-widget/1.2.0/')
  expect(page('https://test.pypi.org/legacy/')).toBe('https://test.pypi.org/project/acme-widget/1.2.0/')
  expect(page('https://index.example/legacy/')).toBe('https://index.example/simple/acme-widget/')
})
