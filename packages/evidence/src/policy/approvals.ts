import { list, matching, object, type ShapeOf, text } from '@release-tools/base'
import { day, purl } from './vulnerability-rules.ts'

// The key of a policy about what a person accepts into a release. docs/schema/policy.v1.json has the same rules.

const approval = object({
  purl,
  /** Of the archive or image: only these bytes are accepted. */
  digest: matching(
    /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/,
    'a digest like sha256: and 64 lower-case hexadecimal digits',
  ),
  /** The name of one of `people`. */
  by: text,
  reason: text,
  expires: day,
})

/** A named person accepts one thing that goes into releases, until a day. */
export type Approval = ShapeOf<typeof approval>

/** `approvals` of a policy. */
export const approvals = list(approval, 10_000)
