import { Problem } from '@release-tools/base'

/** Outputs by name. Undefined ones are set to the empty string, which is how GitHub shows an unset output. */
export type Outputs = Record<string, string | undefined>

/** Thrown by an action that fails but has a result: the outputs are set, then the step fails. */
export class FailedWithOutputs extends Problem {
  readonly outputs: Outputs
  constructor(problem: Problem, outputs: Outputs) {
    super(problem.attempted, {
      found: problem.found,
      next: problem.next,
      ...(problem.details === undefined ? {} : { details: problem.details }),
    })
    this.outputs = outputs
  }
}
