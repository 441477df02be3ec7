import { list, object, oneOf, optional, type ShapeOf, withDefault } from '@release-tools/base'

// The keys of a policy about what a package index says. docs/schema/policy.v1.json has the same rules.

/** The statuses of projects that can fail a release. */
export const failing = ['archived', 'deprecated', 'quarantined'] as const

/** `packages`: which packages fail a release by what their index says of them. */
export const packageRules = object({
  yanked: withDefault(oneOf('fail', 'report'), 'report'),
  // Not by default: who writes it down asks for an index that says the status.
  'status-fail': optional(list(oneOf(...failing), failing.length)),
  digests: withDefault(oneOf('fail', 'report'), 'fail'),
})

export type PackageRules = ShapeOf<typeof packageRules>

/** The statuses that fail a release if the policy does not say. */
export const failingByDefault: (typeof failing)[number][] = ['quarantined']
