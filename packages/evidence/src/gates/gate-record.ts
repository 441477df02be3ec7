import {
  isSha256,
  list,
  matching,
  object,
  oneOf,
  optional,
  type Shape,
  type ShapeOf,
  text,
  wrong,
} from '@release-tools/base'

/**
 * What a gate says. `review`: a person must decide. `unknown`: nobody could look, or the answer does not say it; it is never a pass.
 */
export const gateResults = ['pass', 'fail', 'review', 'unknown'] as const

export type GateResult = (typeof gateResults)[number]

/** Results of gates in a sentence. */
export const resultWords: Record<GateResult, string> = {
  pass: 'passed',
  fail: 'failed',
  review: 'to review',
  unknown: 'unknown',
}

/** The name of a gate: `signed-tag`. A gate with several of one kind names which: `command:fuzz`. */
export const gateId = matching(
  /^[a-z][a-z0-9-]{0,49}(?::[a-z0-9][a-z0-9._-]{0,49})?$/,
  'the name of a gate like signed-tag',
)

const sha256: Shape<string> = (value, at) => {
  if (typeof value === 'string' && isSha256(value)) return value
  throw wrong(at, value, 'a SHA-256 in lower-case hex')
}

const evidence = object({
  /** A call of an API (`GET /repos/acme/widget/rulesets`), a command, or the path of a file in the repository. */
  source: text,
  /** Of the answer, the output or the file. Absent if there was none. */
  sha256: optional(sha256),
  /** When it was asked. Absent for a file of the commit. */
  time: optional(matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time in UTC like 2027-01-31T12:00:00Z')),
})

/** From what a gate knows what it says. */
export type GateEvidence = ShapeOf<typeof evidence>

/** What one gate found. docs/schema/gates.v1.json has the same rules. */
export const gateRecord = object({
  gate: gateId,
  result: oneOf(...gateResults),
  /** What is there, in a sentence. */
  found: text,
  /** What must be there, in a sentence. */
  wanted: text,
  evidence: list(evidence, 1000),
  /** Permissions that the token lacks, as a workflow writes them: `checks: read`. */
  needs: optional(list(text, 20)),
  /** Where somebody sees it or changes it. */
  link: optional(matching(/^https?:\/\/\S+$/, 'an address')),
})

export type GateRecord = ShapeOf<typeof gateRecord>
