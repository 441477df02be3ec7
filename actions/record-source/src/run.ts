import type { Host, Outputs } from '@release-tools/host'
import { readContext } from '@release-tools/runner'
import { history } from './history.ts'
import type { Inputs } from './inputs.ts'
import { keep } from './keep.ts'
import type { OutputName } from './names.ts'
import { record } from './record.ts'

/** Keeps what another job signed; or records the push of the run, or the history of the rules in a run without one, and signs it. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const context = readContext()
  if (inputs.keep !== undefined) return keep(inputs, inputs.keep, context, host)
  return ['schedule', 'workflow_dispatch'].includes(context.eventName)
    ? history(inputs, context, host)
    : record(inputs, context, host)
}
