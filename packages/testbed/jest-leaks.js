import { dirname } from 'node:path'
import { afterAll } from '@jest/globals'
import { leaks } from './src/leaks.ts'

leaks().watchPrograms()

// This file is read before that of the tests, so this comes before their own afterAll, which may remove files.
afterAll(() => {
  const found = leaks().found(process.env.TESTBED && dirname(process.env.TESTBED))
  if (found.length > 0)
    throw new Error(
      `A secret of a test can be read by others:\n${found.join('\n')}\nSee packages/testbed/src/leaks.ts.`,
    )
})
