import type { Host, Outputs } from '@release-tools/host'
import { readContext } from '@release-tools/runner'
import type { Inputs } from './inputs.ts'
import { keep } from './keep.ts'
import type { OutputName } from './names.ts'
import { record } from './record.ts'

/** Records the push of the run and signs the record, or keeps one that another job signed. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const context = readContext()
  return inputs.keep === undefined ? record(inputs, context, host) : keep(inputs, inputs.keep, context, host)
}
