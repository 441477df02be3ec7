import { expect, test } from '@jest/globals'
import { isRepository } from '../src/repository.ts'

test.each(['ghcr.io/acme/widget', '127.0.0.1:18017/acme/widget', 'localhost:5000/a', 'acme/my--widget__x.y'])(
  '%s is a repository',
  text => expect(isRepository(text)).toBe(true),
)

test.each([
  'widget',
  'ghcr.io/Acme/widget',
  'ghcr.io/acme/widget:v1',
  'ghcr.io/acme/widget@sha256:0',
  'a//b',
  '-x/y',
  'a/b ',
])('%j is none', text => expect(isRepository(text)).toBe(false))
