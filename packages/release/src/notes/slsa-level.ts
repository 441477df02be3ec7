import type { BuildLevel } from '@release-tools/evidence'

/** What the levels mean. */
export const levelsUrl = 'https://slsa.dev/spec/v1.2/build-track-basics'

/**
 * Why the level is not higher. A release never claims a level that its maker could not check: the program that made it cannot know whether
 * its own commit will be released.
 */
export function levelReason({ reason, possible }: BuildLevel): string {
  return possible === undefined ? reason : `${reason} A later version of release-tools can tell.`
}
