import { type Shape, suggestion, WrongShape } from '@release-tools/base'
import { gateId } from './gate-record.ts'

/** The names of all gates, in the order of the table. A policy can require each. docs/schema/policy.v1.json has the same ones. */
export const gateNames = [
  'version',
  'changelog',
  'api-docs',
  'tests',
  'coverage',
  'dependencies',
  'licences',
  'plugins',
  'penetration-test',
  'security-review',
  'command',
  'signed-commits',
  'signed-tag',
  'migration-guide',
  'release-candidate',
  'disclosure',
  'sign-off',
  'trust',
  'code-review',
  'required-checks',
  'suites',
  'blocking-issues',
  'alerts',
  'source-level',
] as const

/** What names a gate in a policy: `signed-tag`, or one of several of a kind: `command:fuzz`. */
export const requirableGate: Shape<string> = (value, at) => {
  const id = gateId(value, at)
  const name = gateNameOf(id)
  if (gateNames.some(one => one === name)) return id
  throw new WrongShape(
    `${JSON.stringify(at)} is ${JSON.stringify(id)}, which is not a gate${suggestion(name, [...gateNames])}.`,
    at,
  )
}

/** `command` of `command:fuzz` */
export function gateNameOf(id: string): string {
  return id.split(':', 1)[0] ?? id
}

/** True if a record is of a gate that a policy names: `command:fuzz` is of itself and of `command`, which stands for all commands. */
export function isOfGate({ gate }: { gate: string }, named: string): boolean {
  return gate === named || gate.startsWith(`${named}:`)
}
