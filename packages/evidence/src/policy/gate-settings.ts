// Settings of single gates: one key of `gates` each, declared by the gate that reads it. docs/schema/policy.v1.json has the same rules.

import { optional } from '@release-tools/base'
import { alertSettings, checkSettings, issueSettings, reviewSettings, suiteSettings } from './server-gate-settings.ts'

/** The keys of `gates` that only one gate reads. */
export const gateSettings = {
  checks: optional(checkSettings),
  suites: optional(suiteSettings),
  reviews: optional(reviewSettings),
  issues: optional(issueSettings),
  alerts: optional(alertSettings),
}
