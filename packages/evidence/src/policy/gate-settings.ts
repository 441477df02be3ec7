import { matching, object, optional } from '@release-tools/base'
import {
  commandsSettings,
  coverageSettings,
  pluginsSettings,
  publicApiSettings,
  reportsSettings,
  testsSettings,
  versionSettings,
} from './local-gate-settings.ts'
import { alertSettings, checkSettings, issueSettings, reviewSettings, suiteSettings } from './server-gate-settings.ts'
import { guideSettings } from './type-gate-settings.ts'

// Settings of single gates: one key of `gates` each, declared by the gate that reads it. docs/schema/policy.v1.json has the same rules.

const commitId = matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id')

/** The keys of `gates` that only one gate reads. */
export const gateSettings = {
  /** The commits up to this one were made before the project signed. */
  'signed-commits': optional(object({ since: commitId })),
  'migration-guide': optional(guideSettings),
  checks: optional(checkSettings),
  suites: optional(suiteSettings),
  reviews: optional(reviewSettings),
  issues: optional(issueSettings),
  alerts: optional(alertSettings),
  versions: optional(versionSettings),
  tests: optional(testsSettings),
  coverage: optional(coverageSettings),
  reports: optional(reportsSettings),
  commands: optional(commandsSettings),
  plugins: optional(pluginsSettings),
  'public-api': optional(publicApiSettings),
}
