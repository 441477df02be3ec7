import { messageOf, Problem } from '@release-tools/base'

/** A command line that cannot be run as it is: exit code 2. */
export class WrongUse extends Problem {
  constructor(found: string, next: string, cause?: unknown, attempted = 'read the command line') {
    super(attempted, { found, next, cause })
  }
}

/** Why a file could not be read, as a sentence without the path, which the message names already. */
export function reasonOf(error: unknown): string {
  if (error instanceof Problem) return error.found
  return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file.' : `${messageOf(error)}.`
}
