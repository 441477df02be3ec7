import {
  boolean,
  list,
  number,
  object,
  oneOf,
  optional,
  type Shape,
  text,
  withDefault,
  wrong,
} from '@release-tools/base'

// Settings of the gates that the server of the repository decides. docs/schema/policy.v1.json has the same rules.

const app = optional(number(1, Number.MAX_SAFE_INTEGER))
const conclusions = ['skipped', 'neutral'] as const
const accept = withDefault(list(oneOf(...conclusions), conclusions.length), [])
const words = list(text, 100)

const wholeNumber =
  (min: number, max: number): Shape<number> =>
  (value, at) => {
    if (Number.isInteger(value)) return number(min, max)(value, at)
    throw wrong(at, value, `a whole number from ${min} to ${max}`)
  }

/** `checks`: what must have passed for the commit, beside what the rules of the branch require. `app` is the id of the App that may say so. */
export const checkSettings = list(object({ name: text, app, accept }), 100)

/** `suites`: tests by the checks that run them. `{version}` in `check` stands for each of `versions`. */
export const suiteSettings = list(
  object({ name: text, check: text, versions: withDefault(words, []), app, accept }),
  100,
)

/** `reviews`: how changes must have been approved. They count from the commit or tag `since` on, and on `branches`. */
export const reviewSettings = object({
  approvals: withDefault(wholeNumber(1, 10), 1),
  'code-owners': withDefault(boolean, true),
  since: optional(text),
  branches: optional(words),
})

/** `issues`: an open one with a label of these blocks a release. */
export const issueSettings = object({ labels: withDefault(words, ['release-blocker']) })

const severities = ['low', 'medium', 'high', 'critical'] as const
const blocking: (typeof severities)[number][] = ['high', 'critical']

/** `alerts`: an open one of these severities blocks a release. */
export const alertSettings = object({
  severities: withDefault(list(oneOf(...severities), severities.length), blocking),
})
