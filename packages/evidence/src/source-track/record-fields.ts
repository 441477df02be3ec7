import { matching, number, object, oneOf, optional, text } from '@release-tools/base'

// Fields that the records of the Source track have in common.

export const commit = matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id')
export const time = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time in UTC like 2027-01-31T12:00:00Z')
export const id = number(0, Number.MAX_SAFE_INTEGER)
/** Whether somebody may pass rules by. */
export const bypass = oneOf('none', 'somebody', 'not visible')

const type = text
/** As the server gives them, as canonical JSON. Absent if the rule has none. */
const parameters = optional(text)

/** A rule of a ruleset: `pull_request`, `deletion`, … */
export const recordedRule = object({ type, parameters })
