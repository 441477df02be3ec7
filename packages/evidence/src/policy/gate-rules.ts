import {
  boolean,
  list,
  object,
  optional,
  type Shape,
  type ShapeOf,
  text,
  withDefault,
  wrong,
} from '@release-tools/base'
import { requirableGate } from '../gates/gate-names.ts'
import { gateSettings } from './gate-settings.ts'
import { day } from './vulnerability-rules.ts'

// The keys of a policy about gates. docs/schema/policy.v1.json has the same rules.

const gateList = list(requirableGate, 100)

const days: Shape<number> = (value, at) => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 365) return value
  throw wrong(at, value, 'a whole number from 0 to 365')
}

/** What every release is asked for if the policy does not say: the checkout is enough to decide it. */
export const requiredGatesByDefault = ['version', 'changelog']

/** What a type of releases that the policy names is asked for if it does not say what. */
const major = { required: ['security-review', 'migration-guide'], 'min-days-since-candidate': 7 }

const typeRules = (required: string[], leastDays = 0) =>
  optional(
    object({ required: withDefault(gateList, required), 'min-days-since-candidate': withDefault(days, leastDays) }),
  )

const types = object({
  major: typeRules(major.required, major['min-days-since-candidate']),
  minor: typeRules([]),
  patch: typeRules([]),
  security: optional(object({ required: withDefault(gateList, []), expedited: withDefault(boolean, false) })),
})

const override = object({ gate: requirableGate, version: text, by: text, reason: text, expires: day })

/** A named person lets a release pass a gate, until a day. */
export type GateOverride = ShapeOf<typeof override>

/** `gates`: which lines of the checklist a release must pass. */
export const gateRules = object({
  required: withDefault(gateList, requiredGatesByDefault),
  types: optional(types),
  overrides: withDefault(list(override, 1000), []),
  ...gateSettings,
})

export type GateRules = ShapeOf<typeof gateRules>
