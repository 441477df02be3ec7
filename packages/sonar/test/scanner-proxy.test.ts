import { describe, expect, test } from '@jest/globals'
import { scannerProxy } from '../src/scanner-proxy.ts'

const server = 'https://sonar.example.com/sonar'
const proxy = { 'sonar.scanner.proxyHost': 'proxy.local', 'sonar.scanner.proxyPort': '3128' }

describe('the proxy of the scanner', () => {
  test.each<[name: string, url: string, env: NodeJS.ProcessEnv, expected: object]>([
    ['none', server, {}, {}],
    ['an empty one', server, { https_proxy: '' }, {}],
    ['for https', server, { https_proxy: 'http://proxy.local:3128' }, proxy],
    ['in capitals', server, { HTTPS_PROXY: 'http://proxy.local:3128/' }, proxy],
    ['small letters first', server, { https_proxy: 'http://proxy.local:3128', HTTPS_PROXY: 'http://b' }, proxy],
    ['for http only', server, { http_proxy: 'http://proxy.local:3128' }, {}],
    ['for http', 'http://sonar.local', { http_proxy: 'http://proxy.local:3128' }, proxy],
    ['for https only', 'http://sonar.local', { https_proxy: 'http://proxy.local:3128' }, {}],
    ['without a port', server, { https_proxy: 'http://proxy.local' }, { ...proxy, 'sonar.scanner.proxyPort': '80' }],
    [
      'with a password',
      server,
      { https_proxy: 'http://us%20er:p%40ss@[::1]:3128' },
      {
        'sonar.scanner.proxyHost': '::1',
        'sonar.scanner.proxyPort': '3128',
        'sonar.scanner.proxyUser': 'us er',
        'sonar.scanner.proxyPassword': 'p@ss',
      },
    ],
  ])('%s', (_name, url, env, expected) => {
    expect(scannerProxy(url, env)).toEqual(expected)
  })

  test.each([
    ['*', true],
    ['sonar.example.com', true],
    ['SONAR.example.com', true],
    ['other.org, sonar.example.com', true],
    ['sonar.example.com:443', true],
    ['.example.com', true],
    ['*.example.com', true],
    ['sonar.example.com:8443', false],
    ['example.com', false],
    ['ample.com', false],
    ['*ample.com', false],
    ['', false],
  ])('no_proxy=%s', (list, exempt) => {
    const env = { https_proxy: 'http://proxy.local:3128', no_proxy: list }
    expect(scannerProxy(server, env)).toEqual(exempt ? {} : proxy)
  })

  test('no_proxy with the default port of http', () => {
    expect(scannerProxy('http://sonar.local', { http_proxy: 'http://p', NO_PROXY: 'sonar.local:80' })).toEqual({})
  })

  test.each([
    [
      'https://u:secret@proxy.local',
      'https_proxy begins with https://, but SonarScanner supports only http:// for proxies',
    ],
    ['socks5://u:secret@proxy.local', 'https_proxy begins with socks5://'],
    ['u:secret@proxy.local:3128', 'https_proxy is not a valid address.'],
    ['//secret', 'https_proxy is not a valid address.'],
  ])('refuses %s, and does not repeat it', (text, message) => {
    const failure = () => scannerProxy(server, { https_proxy: text })
    expect(failure).toThrow(message)
    expect(failure).not.toThrow('secret')
  })
})
