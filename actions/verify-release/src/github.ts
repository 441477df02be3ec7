import { readContext } from '@release-tools/runner'
import type { Question } from '@release-tools/verify'
import type { Inputs } from './inputs.ts'

/** The token of the job goes to no other server than that of the job. */
export function githubOf(inputs: Inputs): NonNullable<Question['github']> {
  const { host: own } = new URL(readContext().serverUrl)
  return { token: host => (host === own ? inputs['github-token'] : undefined) }
}
