import type { Need } from '@release-tools/testbed'
import { type Finished, run } from '../shared/run.ts'

/** One rule of the repository, counted as one test. */
export interface Check {
  name: string
  /** What it needs from the testbed (packages/testbed/src/jest/needs.ts). It then runs in the second stage of npm test. */
  needs?: Need[]
  /** What else it needs from the network, in the first stage. */
  prepare?: () => Promise<unknown>
  /** It measures time, so nothing else may run. */
  alone?: true
  /** It takes long and mostly waits, so the others run beside it. */
  beside?: true
  /** The fault, in words for the terminal; undefined if there is none. */
  run(): Promise<string | undefined>
}

/** A check that passes when a program exits with 0. */
export function passes(name: string, program: string, args: string[], hint = ''): Check {
  return { name, run: async () => complaint(await run(program, args), hint) }
}

/** The output of a failed program, with a hint. */
export function complaint({ code, output }: Finished, hint = ''): string | undefined {
  return code === 0 ? undefined : [output.trim(), hint].filter(part => part !== '').join('\n')
}
