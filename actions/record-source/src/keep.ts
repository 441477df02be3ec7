import {
  archiveRelease,
  keepsAll,
  type Receipt,
  requireAddresses,
  requireAll,
  type StoreContext,
  sourceCopies,
} from '@release-tools/archive'
import { Problem } from '@release-tools/base'
import { Branch } from '@release-tools/github'
import { type Context, FailedWithOutputs, type Host, type Outputs } from '@release-tools/host'
import { readConfigs } from '@release-tools/project'
import { metadataBranch } from '@release-tools/releases'
import { connectRequests, requireToken } from '@release-tools/runner'
import { keepRecord } from '@release-tools/source'
import { readGiven } from './given.ts'
import type { Inputs, RecordToKeep } from './inputs.ts'
import type { OutputName } from './names.ts'
import { keptFile } from './record-file.ts'
import { restore } from './restore.ts'
import { keptSummary } from './summary.ts'

/** Keeps what another job of this run signed in the metadata branch, and in the stores of the project. */
export async function keep(
  inputs: Inputs,
  record: RecordToKeep,
  context: Context,
  host: Host,
): Promise<Outputs<OutputName>> {
  const { path, bytes, place, title } = await readGiven(record, context, host)
  const { repository, apiUrl, runId, runAttempt } = context
  const requests = await connectRequests({ token: requireToken(inputs), repository, apiUrl }, host)
  const addresses = await storesOf(inputs, context, host)
  const branch = new Branch(requests, metadataBranch)
  const { commit, already } = await keepRecord(branch, { path: place, bytes }, `Record ${title}`)
  host.info(`${metadataBranch} ${already ? 'had' : 'has'} ${place}, at ${commit}.`)
  const stores: StoreContext = { host, repository, github: async () => requests }
  const mediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json'
  const files = [{ name: keptFile, path, size: bytes.length, sha256: record.sha256, mediaType }]
  const part = { name: `source-${runId}-${runAttempt}`, files }
  const receipt = await archiveRelease(addresses, { tag: sourceCopies, parts: [part] }, stores)
  // Each day is often enough, and a push waits for nothing.
  const restored = context.eventName === 'push' ? undefined : await restore(addresses, { branch, context: stores })
  for (const line of restored?.wrong ?? []) host.warning(line)
  await host.summary(keptSummary({ title, place, commit, receipt, back: restored?.back ?? [] }), 'verdict')
  return outcome(receipt, commit)
}

/** Stores beside the branch. The branch of an archive is the same one, or one more on the same server. */
async function storesOf(inputs: Inputs, context: Context, host: Host): Promise<string[]> {
  const own = inputs.stores.length > 0 ? [] : await readConfigs(host.workspace, context)
  const all = [...inputs.stores, ...own.flatMap(({ stores }) => stores.value)]
  const addresses = [...new Set(all)].filter(address => !address.startsWith('branch:'))
  if (addresses.length > 0) requireAddresses(addresses)
  return addresses
}

/** The outputs, also if a store failed: the branch has the record. */
function outcome(receipt: Receipt, commit: string): Outputs<OutputName> {
  const places = receipt.stores.filter(keepsAll).map(({ place }) => place)
  const outputs = { commit, places: places.join('\n'), record: undefined, 'signing-events': undefined }
  try {
    requireAll(receipt)
    return outputs
  } catch (error) {
    throw error instanceof Problem ? new FailedWithOutputs(error, outputs) : error
  }
}
