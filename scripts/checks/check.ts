import { type Finished, run } from '../shared/run.ts'

/** One rule of the repository, counted as one test. */
export interface Check {
  name: string
  /** It runs a program that the first stage of npm test prepares. */
  prepared?: true
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
