import { expect, test } from '@jest/globals'
import { sourceNotes } from '../../src/reproduce/image-notes.ts'

const digest = `sha256:${'a'.repeat(64)}`

test('what the commit does not say of an image is told: a base without a digest, and build arguments', () => {
  const bases = [
    { reference: 'python:3.13', digest, floating: true as const },
    { reference: `alpine@${digest}`, digest },
  ]
  const buildArgs = [
    { name: 'BASE', value: `evil.example/python@${digest}` },
    { name: 'WHO', value: 'me' },
  ]
  expect(sourceNotes({ buildArgs }, { bases })).toEqual([
    `The Dockerfile names its base python:3.13 without a digest, so the source alone does not give it. Used: ${digest}.`,
    `It was built with arguments that only its record gives: BASE="evil.example/python@${digest}", WHO="me".`,
  ])
})

test('an image of its commit alone needs no words', () => {
  expect(sourceNotes({ buildArgs: [] }, { bases: [] })).toEqual([])
})
