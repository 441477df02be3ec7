import {
  isDay,
  list,
  object,
  oneOf,
  optional,
  parsePlacedYaml,
  readShape,
  type Shape,
  type ShapeOf,
  text,
  WrongShape,
  wrong,
} from '@release-tools/base'

// docs/schema/policy-cases.v1.json has the same rules.

const day: Shape<string> = (value, at) => {
  if (typeof value === 'string' && isDay(value)) return value
  throw wrong(at, value, 'a day like 2027-01-31')
}

const paths: Shape<string[]> = (value, at) => {
  const read = typeof value === 'string' ? [text(value, at)] : list(text, 100)(value, at)
  if (read.length > 0) return read
  throw new WrongShape(`"${at}" names no file.`, at)
}

/** What the policy must say of every finding that has the identifier, and the package if it is named. */
const finding = object({
  id: text,
  package: optional(text),
  target: optional(text),
  result: oneOf('fails', 'accepted', 'reported', 'unknown'),
  rule: optional(text),
})

/** The same of the licence of a component. */
const licence = object({
  component: text,
  target: optional(text),
  result: oneOf('fails', 'review', 'accepted', 'reported'),
  rule: optional(text),
})

const testCase = object({
  name: text,
  policy: optional(text),
  evidence: paths,
  today: day,
  verdict: oneOf('pass', 'fail', 'review', 'error'),
  findings: optional(list(finding, 10_000)),
  licences: optional(list(licence, 10_000)),
})

const fields = object({ version: oneOf(1), policy: optional(text), cases: list(testCase, 1000) })

export type PolicyCase = ShapeOf<typeof testCase>

/** The cases of a file, each with its policy. Throws a Problem with the line of what is wrong. */
export function parseCases(source: string, what: string): (PolicyCase & { policy: string })[] {
  const { value, lineOf } = parsePlacedYaml(source, what)
  const placed = (at: string) => `${what}, line ${lineOf(at)}`
  const read = (whole: unknown, place: string) => {
    const { policy, cases } = fields(whole, place)
    return cases.map((one, index) => {
      const own = one.policy ?? policy
      if (own !== undefined) return { ...one, policy: own }
      throw new WrongShape(`"cases[${index}].policy" is missing, and so is "policy".`, `cases[${index}]`)
    })
  }
  return readShape(read, value, what, 'Correct the cases as docs/tasks/test-your-policy.md describes them.', placed)
}
