import * as core from '@actions/core'
import { messageOf, Problem } from '@release-tools/evidence/problem'
import type { Host } from '../host.ts'
import { runnerHost } from './host.ts'
import { plain } from './plain.ts'

/** Outputs by name; undefined ones are set to the empty string, as GitHub shows an unset output. */
export type Outputs = Record<string, string | undefined>

/** The heavy half of an action, loaded only after its inputs are known to be good. */
export interface Runnable<I> {
  run(inputs: I, host: Host): Promise<Outputs>
}

/**
 * Runs an action: inputs first, then its code, then its outputs. The only place that fails a step: one annotation
 * with the message, details in a log group.
 */
export async function action<I>(read: () => I, load: () => Promise<Runnable<I>>): Promise<void> {
  try {
    const inputs = read()
    const { run } = await load()
    for (const [name, value] of Object.entries(await run(inputs, runnerHost))) core.setOutput(name, value ?? '')
  } catch (error) {
    core.setFailed(messageOf(error))
    await explain(error)
  }
}

/** Thrown by an action that has a verdict to give besides failing: its outputs are set, then the step fails. */
export class Failed extends Problem {
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

async function explain(error: unknown): Promise<void> {
  if (error instanceof Failed)
    for (const [name, value] of Object.entries(error.outputs)) core.setOutput(name, value ?? '')
  if (error instanceof Problem) {
    if (error.details !== undefined) await core.group('Details', async () => core.info(plain(error.details ?? '')))
    return
  }
  // Not one of ours: a defect, whose stack is what a maintainer needs.
  if (error instanceof Error && error.stack !== undefined)
    await core.group('Stack', async () => core.info(plain(error.stack ?? '')))
}
