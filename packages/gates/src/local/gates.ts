import type { Gate } from '../gate.ts'
import { apiDocs } from './api-docs.ts'
import { changelog } from './changelog.ts'
import { commands } from './commands.ts'
import { coverage } from './coverage.ts'
import { dependencies } from './dependencies.ts'
import { licences } from './licences.ts'
import { plugins } from './plugins.ts'
import { penetrationTest, securityReview } from './reports.ts'
import { tests } from './tests.ts'
import { version } from './version.ts'

/** The gates that the checkout and documents of other jobs decide. */
export const localGates: readonly Gate[] = [
  version,
  changelog,
  apiDocs,
  tests,
  coverage,
  dependencies,
  licences,
  plugins,
  penetrationTest,
  securityReview,
  commands,
]
