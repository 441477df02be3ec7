import type { Gate } from '../gate.ts'
import { alerts } from './alerts.ts'
import { blockingIssues } from './blocking-issues.ts'
import { codeReview } from './code-review.ts'
import { requiredChecks } from './required-checks.ts'
import { suites } from './suites.ts'

/** The gates that the server of the repository decides. */
export const serverGates: readonly Gate[] = [codeReview, requiredChecks, suites, blockingIssues, alerts]
