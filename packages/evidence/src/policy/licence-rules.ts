import {
  list,
  object,
  oneOf,
  optional,
  type Shape,
  type ShapeOf,
  text,
  WrongShape,
  withDefault,
  wrong,
} from '@release-tools/base'
import { licenceText, parseLicence } from './licence-expression.ts'
import { day, purl } from './vulnerability-rules.ts'

// The keys of a policy about licences. docs/schema/policy.v1.json has the same rules.

/** One licence of the SPDX list, with an exception or not, or a LicenseRef. */
const licence: Shape<string> = (value, at) => {
  const tree = typeof value === 'string' ? parseLicence(value) : undefined
  // Other spellings of a licence would never be found in an SBOM.
  if (tree?.kind === 'licence' && licenceText(tree) === value) return licenceText(tree)
  throw wrong(at, value, 'a licence of the SPDX list, such as MIT or GPL-2.0-only WITH Classpath-exception-2.0')
}

const exception = object({ purl, reason: text, owner: optional(text), expires: optional(day) })

const fields = object({
  deny: withDefault(list(licence, 1000), []),
  allow: optional(list(licence, 1000)),
  unknown: withDefault(oneOf('fail', 'review', 'report'), 'review'),
  exceptions: withDefault(list(exception, 10_000), []),
})

/** `licences`: which licences the components of a release may have. */
export const licenceRules: Shape<ShapeOf<typeof fields>> = (value, at) => {
  const read = fields(value, at)
  const index = read.deny.findIndex(one => read.allow?.includes(one))
  if (index < 0) return read
  throw new WrongShape(`"${at}.deny[${index}]" is ${read.deny[index]}, which "allow" has too.`, `${at}.deny[${index}]`)
}

export type LicenceRules = ShapeOf<typeof licenceRules>
