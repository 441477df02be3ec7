import { expect, test } from '@jest/globals'
import { DockerfileParser } from 'dockerfile-ast'
import { BadVariable, expanded, platformArgs, unquoted } from '../../src/container/dockerfile-arguments.ts'

const values = new Map([
  ['BASE', 'python:3.11'],
  ['EMPTY', ''],
])

function from(text: string): string {
  const [instruction] = DockerfileParser.parse(`FROM ${text}\n`).getFROMs()
  if (instruction === undefined) throw new Error('no FROM')
  return expanded(text, instruction, values)
}

test.each([
  ['$BASE', 'python:3.11'],
  ['${BASE}-slim', 'python:3.11-slim'],
  ['${BASE:-other}', 'python:3.11'],
  ['${EMPTY:-other}', 'other'],
  ['${NONE:-other}', 'other'],
  ['${BASE:+instead}', 'instead'],
  ['a${NONE:+instead}', 'a'],
  ['a$NONE', 'a'],
])('%s is %s', (text, wanted) => {
  expect(from(text)).toBe(wanted)
})

test('another modifier is refused', () => {
  expect(() => from('${BASE:?needed}')).toThrow(BadVariable)
})

test('the arguments of platforms have a variant, or none', () => {
  expect(Object.fromEntries(platformArgs('linux/arm/v7', 'linux/amd64'))).toEqual({
    ...{ TARGETPLATFORM: 'linux/arm/v7', TARGETOS: 'linux', TARGETARCH: 'arm', TARGETVARIANT: 'v7' },
    ...{ BUILDPLATFORM: 'linux/amd64', BUILDOS: 'linux', BUILDARCH: 'amd64', BUILDVARIANT: '' },
  })
})

test('quotes around a text are no part of it', () => {
  expect([unquoted('"a b"'), unquoted("'a'"), unquoted('a"')]).toEqual(['a b', 'a', 'a"'])
})
