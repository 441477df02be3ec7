import { describe, expect, test } from '@jest/globals'
import { follow } from '../../src/http/request.ts'
import { isLoopback, parseUrl, shownUrl } from '../../src/http/url.ts'

const refusal = (text: string) => {
  try {
    return parseUrl(text).href
  } catch (error) {
    return (error as Error).message
  }
}

test('an address is http or https, and holds no password', () => {
  expect(refusal('https://example.com/a?b')).toBe('https://example.com/a?b')
  expect(refusal('no url')).toBe(
    'Could not use an address: the address is not a URL. Give an address that starts with https://.',
  )
  expect(refusal('ftp://example.com')).toContain('the address starts with ftp://.')
  expect(refusal('https://me:secret@example.com/a')).toBe(
    'Could not use an address: the address on example.com contains a user name or a password. Use a server that needs none.',
  )
})

test('a shown address has no query', () => {
  expect(shownUrl(new URL('https://example.com/a?signature=b#c'))).toBe('https://example.com/a')
})

test('this machine goes by three names', () => {
  const hosts = ['localhost', '127.0.0.1', '127.1.2.3', '[::1]', 'example.com', '127.0.0.1.example.com', '10.0.0.1']
  expect(hosts.map(host => isLoopback(new URL(`http://${host}`)))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})

describe('a redirect', () => {
  const first = new URL('https://github.com/a')

  test('may go on with https, also from http', () => {
    expect(follow(first, first, 'https://example.com/b').href).toBe('https://example.com/b')
    expect(follow(first, new URL('http://example.com/a'), '/b').href).toBe('http://example.com/b')
  })

  test('may not leave https', () => {
    expect(() => follow(first, first, 'http://example.com/b')).toThrow(
      'Could not download https://github.com/a: the server redirects to http://example.com, which is not encrypted. Use a server that does not redirect from https to http.',
    )
  })

  test('of another machine may not lead to this one', () => {
    const found = (to: string) =>
      `Could not download https://github.com/a: the server redirects to ${to}, which is this machine. Check the address, and who answers for it.`
    for (const to of ['http://127.0.0.1:8080', 'https://localhost', 'http://[::1]:1', 'http://127.1'])
      expect(() => follow(first, first, `${to}/b`)).toThrow(found(new URL(to).origin))
    expect(() => follow(first, new URL('http://example.com'), 'http://localhost/b')).toThrow('which is this machine')
  })

  test('of this machine may lead to it and elsewhere', () => {
    const here = new URL('http://127.0.0.1:8080/a')
    expect(follow(here, here, 'http://localhost/b').href).toBe('http://localhost/b')
    expect(follow(here, here, 'https://example.com/b').href).toBe('https://example.com/b')
  })
})
