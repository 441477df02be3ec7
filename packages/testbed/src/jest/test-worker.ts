import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { giveOwnNumber } from './own-number.ts'

const require = createRequire(import.meta.url)

giveOwnNumber(process)

/** jest's own program for a process that runs test files. jest-runner starts it in the same way. */
export const { setup, worker } = require(join(dirname(require.resolve('jest-runner')), 'testWorker.js'))
