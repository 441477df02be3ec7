import {
  at,
  list,
  number,
  object,
  oneOf,
  optional,
  parsePlacedYaml,
  readShape,
  renderYaml,
  type Shape,
  type ShapeOf,
  withDefault,
} from '@release-tools/base'
import { hardeningRules } from '../hardening/hardening-rules.ts'
import { type RequirableKind, requirableKinds } from '../kinds/register.ts'
import { approvals } from './approvals.ts'
import { gateRules } from './gate-rules.ts'
import { licenceRules } from './licence-rules.ts'
import { packageRules } from './package-rules.ts'
import { people, refuseStrangers } from './people.ts'
import { rebuilders, signers, slsaRules } from './policy-signers.ts'
import { readerFields, refuseUnreachable } from './reader-rules.ts'
import { trustRules } from './trust-rules.ts'
import { toolRules, vulnerabilityRules } from './vulnerability-rules.ts'

// docs/schema/policy.v1.json has the same rules. A test checks that both refuse the same broken policies.

/** The evidence without which a release is not complete, if the policy does not say. */
const requiredByDefault: RequirableKind[] = ['sbom', 'vulnerabilities', 'provenance']

const fields = object({
  version: oneOf(1),
  vulnerabilities: withDefault(vulnerabilityRules, vulnerabilityRules({}, '')),
  tools: withDefault(toolRules, toolRules({}, '')),
  databases: withDefault(object({ 'max-age-hours': withDefault(number(1, 8760), 120) }), { 'max-age-hours': 120 }),
  evidence: withDefault(object({ required: withDefault(list(oneOf(...requirableKinds)), requiredByDefault) }), {
    required: requiredByDefault,
  }),
  hardening: optional(object({ required: list(oneOf(...hardeningRules), hardeningRules.length) })),
  licences: optional(licenceRules),
  packages: optional(packageRules),
  signers: optional(signers),
  rebuilders: optional(rebuilders),
  slsa: optional(slsaRules),
  people: optional(people),
  gates: optional(gateRules),
  approvals: optional(approvals),
  trust: optional(trustRules),
  ...readerFields,
})

const shape: Shape<ShapeOf<typeof fields>> = (value, place) => {
  const read = fields(value, place)
  refuseUnreachable(read.slsa?.level, 'builders', read.builders)
  refuseStrangers('gates.overrides', read.gates?.overrides ?? [], read.people)
  refuseStrangers('approvals', read.approvals ?? [], read.people)
  return read
}

/** The policy that is read if no other path is given. */
export const defaultPolicyPath = '.github/release-policy.yaml'

/** What a release must fulfil: `.github/release-policy.yaml`, docs/schema/policy.v1.json. */
export type Policy = ShapeOf<typeof shape>

/** True if any finding in what is released can fail a release. */
export function asksOfFindings({ vulnerabilities }: Pick<Policy, 'vulnerabilities'>): boolean {
  const { fail, epss, 'known-exploited': exploited } = vulnerabilities
  return fail.length > 0 || epss !== undefined || exploited === 'fail'
}

/**
 * The policy that applies without a policy file. Findings of HIGH and CRITICAL fail, with or without a fix, without exceptions.
 * Every package is judged by a scanner. Databases may be five days old. SBOMs, findings and provenance are required. Findings in
 * build and test tools are warnings.
 */
export const defaultPolicy: Policy = shape({ version: 1 }, '')

/** A policy, and where its rules are. */
export interface PlacedPolicy {
  policy: Policy
  /** The line of a rule (`signers[0].until`) in the file; undefined if the file does not have it, so that a default applies. */
  lineOf(rule: string): number | undefined
}

/** Parses a policy. `what` names the file in errors. Throws a Problem with the line, also for unknown keys and days that do not exist. */
export function parsePolicy(source: string, what = defaultPolicyPath): Policy {
  return parsePlacedPolicy(source, what).policy
}

/** The same, with the lines of its rules. */
export function parsePlacedPolicy(source: string, what: string): PlacedPolicy {
  const { value, lineOf } = parsePlacedYaml(source, what)
  const next = 'Correct the policy as https://github.com/org/release-tools/blob/v1/docs/policy.md describes it.'
  const policy = readShape(shape, value, what, next, place => `${what}, line ${lineOf(place)}`)
  return { policy, lineOf: rule => (isThere(value, rule) ? lineOf(rule) : undefined) }
}

/** True if the file itself has the rule. */
function isThere(value: unknown, rule: string): boolean {
  const keys = rule.split(/[.[\]]+/).filter(key => key !== '')
  return at(value, ...keys) !== undefined
}

/** The whole policy, including defaults: `policy.yaml` of a release, from which the verdict can be computed again. */
export function renderPolicy(policy: Policy): string {
  return renderYaml(policy)
}
