import type { Need } from '@release-tools/testbed'
import { type Finished, run } from '../shared/run.ts'

/** One rule of the repository, counted as one test. */
export interface Check {
  name: string
  /** What it needs of the testbed (packages/testbed/src/jest/needs.ts). It then runs in the second stage of npm test. */
  needs?: Need[]
  /** What else it needs from the network, in the first stage. */
  prepare?: () => Promise<unknown>
  /** It measures time, so that nothing else may run. */
  alone?: true
  /** It takes long and waits a lot: the others run beside it. */
  beside?: true
  /** What is wrong, in words for the terminal; undefined when nothing is. */
  run(): Promise<string | undefined>
}

/** A check that passes when a program exits with 0. */
export function passes(name: string, program: string, args: string[], hint = ''): Check {
  return { name, run: async () => complaint(await run(program, args), hint) }
}

/** The output of a program that failed, with a hint. */
export function complaint({ code, output }: Finished, hint = ''): string | undefined {
  return code === 0 ? undefined : [output.trim(), hint].filter(part => part !== '').join('\n')
}
