import * as core from '@actions/core'
import { messageOf, Problem } from '@release-tools/base'
import { FailedWithOutputs, type Host, type Outputs, type Variables } from '@release-tools/host'
import { neutraliseCommands } from './neutralise-commands.ts'
import { runnerHost } from './runner-host.ts'

/** The heavy half of an action, loaded only after its inputs are known to be good. */
export interface Runnable<I> {
  run(inputs: I, host: Host): Promise<Outputs>
}

/**
 * Runs an action: inputs first, then its code, then its outputs. The only place that fails a step: one annotation
 * with the message, details in a log group.
 */
export async function action<I>(read: (env: Variables) => I, load: () => Promise<Runnable<I>>): Promise<void> {
  try {
    const inputs = read(process.env)
    const { run } = await load()
    for (const [name, value] of Object.entries(await run(inputs, runnerHost))) core.setOutput(name, value ?? '')
  } catch (error) {
    core.setFailed(messageOf(error))
    await explain(error)
  }
}

async function explain(error: unknown): Promise<void> {
  if (error instanceof FailedWithOutputs)
    for (const [name, value] of Object.entries(error.outputs)) core.setOutput(name, value ?? '')
  if (error instanceof Problem) {
    if (error.details !== undefined)
      await core.group('Details', async () => core.info(neutraliseCommands(error.details ?? '')))
    return
  }
  // Not one of ours: a defect, whose stack is what a maintainer needs.
  if (error instanceof Error && error.stack !== undefined)
    await core.group('Stack', async () => core.info(neutraliseCommands(error.stack ?? '')))
}
