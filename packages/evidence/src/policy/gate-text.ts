import { count } from '@release-tools/base'
import type { Policy } from './policy.ts'

/** What a policy asks about gates and about what goes into a release, as sentences. */
export function gateText({ gates, trust, approvals = [] }: Policy): string[] {
  const sources = [...trustText(trust), ...approvalText(approvals)]
  if (gates === undefined) return sources
  const { major, minor, patch, security } = gates.types ?? {}
  const days = (rules: typeof major) => rules?.['min-days-since-candidate'] ?? 0
  const of = (type: string, required: string[] = []) =>
    required.length === 0 ? [] : [`A ${type} release also passes: ${required.join(', ')}.`]
  return [
    ...requiredText(gates.required),
    ...Object.entries({ major, minor, patch }).flatMap(([type, rules]) => [
      ...of(type, rules?.required),
      ...(days(rules) === 0
        ? []
        : [`A ${type} release comes at least ${count(days(rules), 'day')} after its candidate.`]),
    ]),
    ...securityText(security),
    ...gates.overrides.map(
      ({ gate, version, by, expires }) => `${by} lets version ${version} pass the gate ${gate}, until ${expires}.`,
    ),
    ...sources,
  ]
}

function requiredText(required: string[]): string[] {
  return required.length === 0 ? [] : [`A release passes these gates: ${required.join(', ')}.`]
}

function securityText(rules: NonNullable<NonNullable<Policy['gates']>['types']>['security']): string[] {
  if (rules === undefined) return []
  const { required, expedited } = rules
  const names = expedited ? [...new Set([...required, 'disclosure'])] : required
  if (names.length === 0) return []
  return [`A security release ${expedited ? 'passes these gates only' : 'also passes'}: ${names.join(', ')}.`]
}

/** The sources that things may have, beside the usual indexes. */
function trustText({ official, community }: NonNullable<Policy['trust']> = { official: [], community: [] }): string[] {
  return [
    ...(official.length === 0 ? [] : [`It calls official, beside the usual indexes: ${official.join(', ')}.`]),
    ...(community.length === 0 ? [] : [`A person accepts each thing that comes from ${community.join(', ')}.`]),
  ]
}

function approvalText(approvals: NonNullable<Policy['approvals']>): string[] {
  return approvals.map(({ purl, by, expires }) => `${by} accepts ${purl} in a release, until ${expires}.`)
}
