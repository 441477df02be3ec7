import { object, oneOf, optional, type ShapeOf, text } from '@release-tools/base'

/** Who signed the checklist off, and how: by approving an environment of the run, or by signing the tag. */
export const approverShape = object({
  /** As `people` of the policy names the person. */
  name: text,
  login: optional(text),
  by: oneOf('environment', 'tag'),
  /** Absent for a tag. */
  environment: optional(text),
})

export type Approver = ShapeOf<typeof approverShape>
