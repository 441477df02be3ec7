import { describe, expect, test } from '@jest/globals'
import { sonarServer } from '../src/server.ts'

describe('sonarServer', () => {
  test.each([
    [{}, 'https://sonarcloud.io', 'SonarQube Cloud'],
    [{ hostUrl: '', region: '' }, 'https://sonarcloud.io', 'SonarQube Cloud'],
    [{ region: 'us' }, 'https://sonarqube.us', 'SonarQube Cloud (US)'],
    [{ region: 'US' }, 'https://sonarqube.us', 'SonarQube Cloud (US)'],
    [{ hostUrl: ' https://sonarcloud.io/ ' }, 'https://sonarcloud.io', 'SonarQube Cloud'],
    [{ hostUrl: 'https://SonarQube.us' }, 'https://sonarqube.us', 'SonarQube Cloud (US)'],
    [{ hostUrl: 'https://sonarqube.us', region: 'us' }, 'https://sonarqube.us', 'SonarQube Cloud (US)'],
    [{ cloudUrl: 'https://sonarqube.us/' }, 'https://sonarqube.us', 'SonarQube Cloud (US)'],
  ])('%j is SonarQube Cloud', (options, url, host) => {
    expect(sonarServer(options)).toEqual({ kind: 'cloud', url, host, properties: { 'sonar.host.url': url } })
  })

  test.each([
    ['https://sonar.example.com', 'https://sonar.example.com', 'sonar.example.com'],
    ['https://sonar.example.com:8443/sonar//', 'https://sonar.example.com:8443/sonar', 'sonar.example.com:8443'],
    ['http://127.0.0.1:9000/', 'http://127.0.0.1:9000', '127.0.0.1:9000'],
    ['http://localhost:9000', 'http://localhost:9000', 'localhost:9000'],
    ['https://sonarcloud.io.example.com', 'https://sonarcloud.io.example.com', 'sonarcloud.io.example.com'],
  ])('%s is a server of its own', (hostUrl, url, host) => {
    expect(sonarServer({ hostUrl })).toEqual({ kind: 'server', url, host, properties: { 'sonar.host.url': url } })
  })

  test('warns of a way that is not encrypted', () => {
    expect(sonarServer({ hostUrl: 'http://sonar.example.com' }).warning).toBe(
      'http://sonar.example.com is not encrypted: others can read the token and the source code on their way. Use https.',
    )
  })

  test("another instance of Cloud is named by the scanner's own settings", () => {
    const options = { cloudUrl: 'https://cloud.example/', apiBaseUrl: 'https://api.cloud.example' }
    expect(sonarServer(options)).toEqual({
      kind: 'cloud',
      url: 'https://cloud.example',
      host: 'cloud.example',
      properties: {
        'sonar.scanner.sonarcloudUrl': 'https://cloud.example',
        'sonar.scanner.apiBaseUrl': 'https://api.cloud.example',
      },
    })
  })

  test.each([
    [
      { region: 'global' },
      '`sonar-region` is "global". Set it to `us` for sonarqube.us, or leave it empty for sonarcloud.io.',
    ],
    [{ region: 'constructor' }, '`sonar-region` is "constructor".'],
    [
      { hostUrl: 'https://sonarcloud.io', region: 'us' },
      '`sonar-region` is us, and `sonar-host-url` is https://sonarcloud.io.',
    ],
    [{ hostUrl: 'https://sonar.example.com', region: 'us' }, 'Remove one of them: only SonarQube Cloud has regions.'],
    [{ hostUrl: 'ftp://sonar.example.com' }, 'the address starts with ftp://.'],
    [{ hostUrl: 'https://me:secret@sonar.example.com' }, 'contains a user name or a password.'],
    [{ hostUrl: 'https://sonar.example.com/?x=1' }, 'the address on sonar.example.com has a query or a fragment.'],
    [{ hostUrl: 'https://sonar.example.com/#a' }, 'has a query or a fragment.'],
    [{ cloudUrl: 'https://cloud.example' }, '`sonar.scanner.sonarcloudUrl` is set without `sonar.scanner.apiBaseUrl`.'],
  ])('%j is refused', (options, message) => {
    expect(() => sonarServer(options)).toThrow(message)
  })
})
