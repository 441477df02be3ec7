import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '@release-tools/base'
import { GitHub, Inquiry } from '@release-tools/github'
import type { Context, Host, Outputs } from '@release-tools/host'
import { connectRequests, readPush, requireToken, signingRequest } from '@release-tools/runner'
import { resolveSigning } from '@release-tools/sign'
import { makeRecord, signRecord } from '@release-tools/source'
import { handOver } from './hand-over.ts'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { pushOf } from './push.ts'
import { recordSummary } from './summary.ts'

/** Asks the server about the push of this run, signs what it said, and hands it over to the job that keeps it. */
export async function record(inputs: Inputs, context: Context, host: Host): Promise<Outputs<OutputName>> {
  const facts = readPush()
  if (facts.after === undefined)
    throw new Problem(`record the push to ${context.ref}`, {
      found: 'it was deleted.',
      next: 'Run this step only on pushes that leave a commit.',
    })
  const options = await resolveSigning(signingRequest({ ...inputs, 'dry-run': false }), context, host)
  const { repository, apiUrl, serverUrl } = context
  const address = { token: requireToken(inputs), repository, apiUrl, permission: 'contents=read' }
  const requests = await connectRequests(address, host)
  const push = await pushOf(facts, context, new GitHub(requests))
  const inquiry = new Inquiry(requests, new URL(serverUrl).host !== 'github.com')
  const made = await host.group(`Recording the push of ${push.after} to ${push.ref} …`, () =>
    makeRecord(push, { inquiry, now: () => new Date(), wait: async ms => void (await sleep(ms)) }),
  )
  for (const { part, reason } of made.unseen) host.warning(`The record of the push lacks its ${part}: ${reason}.`)
  const outputs = await handOver(inputs, options, host, () => signRecord(made, options, host))
  await host.summary(recordSummary(made), 'evidence')
  return outputs
}
