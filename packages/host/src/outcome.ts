import { Problem } from '@release-tools/base'

/**
 * The value of every output that an action has; an undefined one is set to the empty string, as GitHub shows an unset
 * output. `Name` is the union of the names in action.yml, so that a misspelt or forgotten output does not compile.
 */
export type Outputs<Name extends string = string> = Record<Name, string | undefined>

/** Thrown by an action that fails but has a result: the outputs are set, then the step fails. */
export class FailedWithOutputs<Name extends string = string> extends Problem {
  readonly outputs: Outputs<Name>
  constructor(problem: Problem, outputs: Outputs<Name>) {
    super(problem.attempted, {
      found: problem.found,
      next: problem.next,
      ...(problem.details === undefined ? {} : { details: problem.details }),
    })
    this.outputs = outputs
  }
}
