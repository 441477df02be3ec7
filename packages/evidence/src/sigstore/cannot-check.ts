import { Problem } from '@release-tools/base'

/**
 * Something that a check needs is missing (a trusted root, the key of a log), so its result is not known. Any other Problem of a
 * check means that the check failed.
 */
export class CannotCheck extends Problem {}

/** The error if something is missing that the check of a signature needs. */
export function cannotCheck(
  found: string,
  next = 'Give the trusted root of the Sigstore instance that it was made with.',
  cause?: unknown,
): CannotCheck {
  return new CannotCheck('check the signature', { found, next, cause })
}
