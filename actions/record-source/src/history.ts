import { Inquiry } from '@release-tools/github'
import type { Context, Host, Outputs } from '@release-tools/host'
import { connectRequests, repositoryIdOfRun, requireToken, signingRequest } from '@release-tools/runner'
import { resolveSigning } from '@release-tools/sign'
import { makeHistory, signHistory } from '@release-tools/source'
import { handOver } from './hand-over.ts'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { historySummary } from './summary.ts'

/** Asks the server how the rules are and were, signs what it said, and hands it over to the job that keeps it. */
export async function history(inputs: Inputs, context: Context, host: Host): Promise<Outputs<OutputName>> {
  const id = repositoryIdOfRun()
  const options = await resolveSigning(signingRequest({ ...inputs, 'dry-run': false }), context, host)
  const { repository, apiUrl, serverUrl, sha, runId } = context
  const url = `${serverUrl}/${repository}`
  const token = inputs['administration-token'] ?? requireToken(inputs)
  const requests = await connectRequests({ token, repository, apiUrl, permission: 'administration=read' }, host)
  const inquiry = new Inquiry(requests, new URL(serverUrl).host !== 'github.com')
  const about = { repository: { url, id }, commit: sha, run: `${url}/actions/runs/${runId}` }
  const made = await host.group('Reading the history of the rules …', () =>
    makeHistory(about, inquiry, () => new Date()),
  )
  for (const { part, reason } of made.unseen) host.warning(`The history of the rules lacks ${part}: ${reason}.`)
  const outputs = await handOver(inputs, options, host, () => signHistory(made, options, host))
  await host.summary(historySummary(made), 'evidence')
  return outputs
}
