import { Problem } from '@release-tools/base'

/** A command line that can't be meant: exit code 2. */
export class WrongUse extends Problem {
  constructor(found: string, next: string, cause?: unknown) {
    super('use the command', { found, next, cause })
  }
}
