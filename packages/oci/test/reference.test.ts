import { describe, expect, test } from '@jest/globals'
import { apiHost, isRepository, isSameRepository, parseImageName, parseReference } from '../src/reference.ts'

const digest = `sha256:${'a'.repeat(64)}`

describe('parseImageName', () => {
  test.each([
    ['python', 'docker.io', 'library/python'],
    ['docker.io/python', 'docker.io', 'library/python'],
    ['docker.io/library/python', 'docker.io', 'library/python'],
    ['index.docker.io/library/python', 'docker.io', 'library/python'],
    ['registry-1.docker.io/python', 'docker.io', 'library/python'],
    ['registry.hub.docker.com/acme/widget', 'docker.io', 'acme/widget'],
    ['acme/widget', 'docker.io', 'acme/widget'],
    ['acme/team/widget', 'docker.io', 'acme/team/widget'],
    ['ghcr.io/acme/widget', 'ghcr.io', 'acme/widget'],
    ['GHCR.io/acme/widget', 'ghcr.io', 'acme/widget'],
    ['Registry/acme/widget', 'registry', 'acme/widget'],
    ['localhost/widget', 'localhost', 'widget'],
    ['localhost:5000/widget', 'localhost:5000', 'widget'],
    ['registry:5000/widget', 'registry:5000', 'widget'],
    ['[::1]:5000/widget', '[::1]:5000', 'widget'],
    ['127.0.0.1:5000/a_b/c--d.e__f', '127.0.0.1:5000', 'a_b/c--d.e__f'],
  ])('%s is of %s', (text, registry, repository) => {
    expect(parseImageName(text)).toEqual({ registry, repository, tag: undefined, digest: undefined })
    expect(parseImageName(`${text}:3.12`)).toEqual({ registry, repository, tag: '3.12', digest: undefined })
    expect(parseImageName(`${text}:3.12@${digest}`)).toEqual({ registry, repository, tag: '3.12', digest })
  })

  test.each([
    '',
    '/',
    '--help/x',
    '--help',
    'ghcr.io/',
    'ghcr.io/Acme/widget',
    'ghcr.io/a b',
    'ghcr.io/acme/widget@sha256:abc',
    'ghcr.io/acme/widget@sha512:abc',
    'ghcr.io//widget',
    'ghcr.io/acme/widget:',
    'ghcr.io/acme/widget:-x',
    'ghcr.io:port/widget',
    'ghcr.io:99999/widget',
    '1.2.3.400/widget',
    'ghcr.io/acme/widget\n',
    'https://ghcr.io/acme/widget',
    'user@ghcr.io/acme/widget',
    'a/../b',
    `ghcr.io/${'a'.repeat(1000)}`,
  ])('%j is none', text => expect(parseImageName(text)).toBeUndefined())
})

test('a digest takes precedence over a tag, and nothing is assumed without both', () => {
  const widget = { registry: 'ghcr.io', repository: 'acme/widget' }
  expect(parseReference('ghcr.io/acme/widget:v1')).toEqual({ ...widget, wanted: 'v1' })
  expect(parseReference(`ghcr.io/acme/widget:v1@${digest}`)).toEqual({ ...widget, wanted: digest })
  expect(parseReference('ghcr.io/acme/widget')).toBeUndefined()
  expect(parseReference('widget:v1')).toEqual({ registry: 'docker.io', repository: 'library/widget', wanted: 'v1' })
})

test('Docker Hub answers at another host than its name', () => {
  expect([apiHost('docker.io'), apiHost('ghcr.io')]).toEqual(['registry-1.docker.io', 'ghcr.io'])
})

test.each(['ghcr.io/acme/widget', '127.0.0.1:18017/acme/widget', 'localhost:5000/a', 'acme/my--widget__x.y'])(
  '%s is a repository',
  text => expect(isRepository(text)).toBe(true),
)

test.each([
  'widget',
  'ghcr.io/Acme/widget',
  'ghcr.io/acme/widget:v1',
  `ghcr.io/acme/widget@${digest}`,
  'a//b',
  '-x/y',
  'a/b ',
])('%j is no repository', text => expect(isRepository(text)).toBe(false))

test('one repository has several spellings', () => {
  expect(isSameRepository('acme/widget', 'index.docker.io/acme/widget')).toBe(true)
  expect(isSameRepository('ghcr.io/acme/widget', 'GHCR.IO/acme/widget')).toBe(true)
  expect(isSameRepository('acme/widget', 'ghcr.io/acme/widget')).toBe(false)
})
