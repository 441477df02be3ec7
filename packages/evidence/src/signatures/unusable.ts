import { Problem } from '@release-tools/base'

/** The error for a file of signatures that is damaged, or is two documents in one. */
export function unusableSignature(found: string, cause?: unknown): Problem {
  return new Problem('read the signature', {
    found,
    next: 'Get the file again from the publisher.',
    cause,
  })
}
