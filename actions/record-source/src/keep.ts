import { dirname, join } from 'node:path'
import {
  archiveRelease,
  keepsAll,
  type Receipt,
  requireAddresses,
  requireAll,
  type StoreContext,
  sourceCopies,
} from '@release-tools/archive'
import { Problem, readLimited, sha256 } from '@release-tools/base'
import { claimedSourceRecord, sourceRecordLimit } from '@release-tools/evidence'
import { Branch } from '@release-tools/github'
import { type Context, FailedWithOutputs, type Host, type Outputs } from '@release-tools/host'
import { readConfigs } from '@release-tools/project'
import { metadataBranch } from '@release-tools/releases'
import { connectRequests, fetchArtifacts, requireToken } from '@release-tools/runner'
import { idOfRun, keepRecord, recordPath } from '@release-tools/source'
import type { Inputs, RecordToKeep } from './inputs.ts'
import type { OutputName } from './names.ts'
import { recordFile } from './record-file.ts'
import { keptSummary } from './summary.ts'

/** Keeps a record of this run in the metadata branch, and in the stores of the project. */
export async function keep(
  inputs: Inputs,
  given: RecordToKeep,
  context: Context,
  host: Host,
): Promise<Outputs<OutputName>> {
  const { path, bytes, record } = await readGiven(given, context, host)
  const { repository, apiUrl, runAttempt } = context
  const requests = await connectRequests({ token: requireToken(inputs), repository, apiUrl }, host)
  const addresses = await storesOf(inputs, context, host)
  const file = { path: recordPath(record, runAttempt), bytes }
  const headline = `Record the push of ${record.after.slice(0, 12)} to ${record.ref.replace(/^refs\/(?:heads|tags)\//, '')}`
  const { commit, already } = await keepRecord(new Branch(requests, metadataBranch), file, headline)
  host.info(`${metadataBranch} ${already ? 'had' : 'has'} ${file.path}, at ${commit}.`)
  const name = `source-${idOfRun(record.run)}-${runAttempt}`
  const stores: StoreContext = { host, repository, github: async () => requests }
  const files = [
    {
      ...{ name: 'record.json', path, size: bytes.length, sha256: given.sha256 },
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    },
  ]
  const receipt = await archiveRelease(addresses, { tag: sourceCopies, parts: [{ name, files }] }, stores)
  await host.summary(keptSummary({ record, file: file.path, commit, receipt }), 'verdict')
  return outcome(receipt, commit)
}

/** The record that another job signed. Throws a Problem for another file, and for the record of another push. */
async function readGiven({ artifact, sha256: wanted }: RecordToKeep, { ref, runId }: Context, host: Host) {
  const path = join(host.temp, 'record-source', 'given', recordFile)
  await fetchArtifacts([artifact], dirname(path), host)
  const bytes = await readLimited(path, sourceRecordLimit, 'inside')
  const found = sha256(bytes)
  const refused = (what: string) =>
    new Problem(`keep the record of the artifact ${artifact}`, {
      found: what,
      next: 'Give the output `record` of the job that recorded the push.',
    })
  if (found !== wanted) throw refused(`it is sha256:${found}, and not sha256:${wanted}.`)
  const record = claimedSourceRecord(bytes, `the record of the artifact ${artifact}`)
  if (record.ref === ref && idOfRun(record.run) === runId) return { path, bytes, record }
  throw refused(`it is about ${record.ref} and the run ${idOfRun(record.run)}, and this is the run ${runId} on ${ref}.`)
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
