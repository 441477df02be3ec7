import { Problem } from '@release-tools/base'
import { failureOf } from './failure.ts'
import type { Release } from './types.ts'

const next = 'Run the job again. It compares the two, and changes nothing.'

/** The Problem of a draft that is public now. */
export function notDraft({ tag, url }: Release): Problem {
  return new Problem(`write to the draft of ${tag}`, { found: `the release is public (${url}).`, next })
}

/** Throws the error of a publication. GitHub refuses it as `already_exists` if the tag has a public release. */
export function refuseTaken(error: unknown): never {
  if (failureOf(error)?.codes.includes('already_exists') !== true) throw error
  const found = 'another run published a release of the same tag meanwhile.'
  throw new Problem('publish the draft', { found, next, cause: error })
}
