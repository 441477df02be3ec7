import { describe, expect, test } from '@jest/globals'
import { parseTarget, rootOf } from '../src/target.ts'

describe('parseTarget', () => {
  test.each([
    ['dir:.', { kind: 'dir', value: '.' }],
    ['oci-dir:a b/ü', { kind: 'oci-dir', value: 'a b/ü' }],
    ['archive:image.tar', { kind: 'archive', value: 'image.tar' }],
    ['image:python:3.12', { kind: 'image', value: 'python:3.12' }],
    ['image:127.0.0.1:5000/acme/widget:v1', { kind: 'image', value: '127.0.0.1:5000/acme/widget:v1' }],
    [
      `image:ghcr.io/acme/widget@sha256:${'a'.repeat(64)}`,
      { kind: 'image', value: `ghcr.io/acme/widget@sha256:${'a'.repeat(64)}` },
    ],
  ])('reads %s', (text, target) => {
    expect(parseTarget(text)).toEqual(target)
  })

  test.each(['', '.', 'dir:', 'docker:x', 'dir:a\nb', 'dir:a\0b'])('refuses %j', text => {
    expect(() => parseTarget(text)).toThrow(
      `Could not use the target ${JSON.stringify(text)}: it is not one of the five kinds of targets. Give dir:PATH`,
    )
  })

  test.each([
    'image:--help/x',
    'image:ghcr.io/Acme/widget',
    'image:ghcr.io/acme/widget@sha256:abc',
    'image:ghcr.io/a b',
  ])('refuses %j', text => {
    expect(() => parseTarget(text)).toThrow('it is not the reference of an image.')
  })
})

test('only a directory has a root', () => {
  expect(rootOf({ source: { kind: 'directory', path: '/src' } })).toBe('/src')
  expect(rootOf({ source: { kind: 'layout', path: '/layout' } })).toBeUndefined()
})
