import { describe, expect, test } from '@jest/globals'
import { needsOf, partsOf } from '../src/jest/needs.ts'

describe('@needs', () => {
  test('names servers and programs in the comment that the file begins with', () => {
    expect(needsOf("/** @needs sigstore registry */\nimport 'x'")).toEqual(['sigstore', 'registry'])
    expect(needsOf('/**\n * Why.\n * @needs python\n */\n')).toEqual(['python'])
  })

  test('is read nowhere else', () => {
    expect(needsOf("import 'x'\n/** @needs sigstore */")).toEqual([])
    expect(needsOf('/** Why. */\n/** @needs sigstore */')).toEqual([])
    expect(needsOf('')).toEqual([])
  })

  test('with an unknown word is an error that lists the known ones', () => {
    expect(() => needsOf('/** @needs sigstore oven */')).toThrow(
      /^@needs oven: expected words of tools, databases, sigstore, registry, /,
    )
  })

  test('says what has to be prepared', () => {
    expect([...partsOf(['sigstore', 'registry'])].sort()).toEqual(['servers', 'tools'])
    expect([...partsOf(['images'])].sort()).toEqual(['example', 'images'])
    expect([...partsOf([])]).toEqual([])
  })
})
