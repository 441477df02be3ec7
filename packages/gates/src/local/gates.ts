import type { Gate } from '../gate.ts'
import { changelog } from './changelog.ts'
import { coverage } from './coverage.ts'
import { dependencies } from './dependencies.ts'
import { licences } from './licences.ts'
import { tests } from './tests.ts'
import { version } from './version.ts'

/** The gates that the checkout and documents of other jobs decide. */
export const localGates: readonly Gate[] = [version, changelog, tests, coverage, dependencies, licences]
