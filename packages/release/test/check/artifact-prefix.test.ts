import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { artifactPrefix } from '../../src/check/artifact-prefix.ts'

test('names the workflow, and the directory of the project if it is not the root', () => {
  expect(artifactPrefix('release', '/')).toBe('release+')
  expect(artifactPrefix('release', '/', '/')).toBe('release+')
  expect(artifactPrefix('release-prebuilt', '/', '/packages/core')).toBe('release-prebuilt+packages%2Fcore+')
})

test('no two directories share a name, and each is one that GitHub accepts', () => {
  const name = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'ab+%*:- ') })
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map(names => `/${names.join('/')}`)
  fc.assert(
    fc.property(path, path, (one, other) => {
      fc.pre(one !== other)
      expect(artifactPrefix('release', '/', one)).not.toBe(artifactPrefix('release', '/', other))
      expect(`${artifactPrefix('release', '/', one)}build`).toMatch(/^[^":<>|*?\r\n\\/]+$/)
    }),
  )
})
