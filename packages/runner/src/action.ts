import * as core from '@actions/core'
import { keepHeapSmall, messageOf, Problem, visible } from '@release-tools/base'
import { FailedWithOutputs, type Host, type Outputs, type Variables } from '@release-tools/host'
import { neutraliseCommands } from './neutralise-commands.ts'
import { runnerHost } from './runner-host.ts'

/** The heavy half of an action, loaded only after its inputs have been checked. `Output` is the union of its outputs' names. */
export interface Runnable<Inputs, Output extends string> {
  run(inputs: Inputs, host: Host): Promise<Outputs<Output>>
}

/**
 * Runs an action: reads its inputs, loads and runs its code, sets its outputs. Only this function fails a step: with one
 * annotation that has the message, and a log group that has the details.
 */
export async function action<Inputs, Output extends string>(
  read: (env: Variables) => Inputs,
  load: () => Promise<Runnable<Inputs, Output>>,
): Promise<void> {
  if (core.getState('post') !== '') return endJob()
  core.saveState('post', 'true')
  keepHeapSmall()
  try {
    const inputs = read(process.env)
    const { run } = await load()
    setOutputs(await run(inputs, runnerHost))
  } catch (error) {
    core.setFailed(visible(messageOf(error)))
    await explain(error)
  }
}

/** Runs at the end of the job, also of one that failed or was cancelled, because `action.yml` names the same program for `post`. */
async function endJob(): Promise<void> {
  await writeJobSummary()
  const { removeLeftovers } = await import('./leftovers.ts')
  await removeLeftovers(process.env)
}

/**
 * The action that ends first has the parts of all, so that the job has one summary, with the verdict at its top. If the runner has no file
 * for it, it goes to the log.
 */
async function writeJobSummary(): Promise<void> {
  try {
    const { takeJobSummary } = await import('./job-summary.ts')
    const markdown = await takeJobSummary(process.env)
    if (markdown === '') return
    if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(`${markdown}\n`).write()
    else core.info(neutraliseCommands(markdown))
  } catch (error) {
    // The results of the job do not depend on its summary.
    core.warning(visible(`Could not write the summary of the job: ${messageOf(error)}`))
  }
}

function setOutputs(outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value ?? '')
}

async function explain(error: unknown): Promise<void> {
  if (error instanceof FailedWithOutputs) setOutputs(error.outputs)
  if (error instanceof Problem) {
    if (error.details !== undefined)
      await core.group('Details', async () => core.info(neutraliseCommands(error.details ?? '')))
    return
  }
  // Not a Problem, but a defect: a maintainer needs its stack.
  if (error instanceof Error && error.stack !== undefined)
    await core.group('Stack', async () => core.info(neutraliseCommands(error.stack ?? '')))
}
