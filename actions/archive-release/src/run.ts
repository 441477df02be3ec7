import { dirname, join } from 'node:path'
import {
  archiveRelease,
  keepsAll,
  lockWord,
  type Receipt,
  receiptName,
  renderReceipt,
  requireAddresses,
  requireAll,
  type StoreContext,
  weakest,
  withoutSecrets,
} from '@release-tools/archive'
import { Problem, writeFileAtomic } from '@release-tools/base'
import { readPolicy } from '@release-tools/evidence'
import {
  type Context,
  FailedWithOutputs,
  type Host,
  type Outputs,
  rememberMasked,
  withScratch,
} from '@release-tools/host'
import { fetchPublished, notPublished, publishedFiles } from '@release-tools/release'
import {
  connectRequests,
  findRelease,
  gitHubOf,
  plannedRelease,
  requireToken,
  storeArtifact,
  trustOf,
} from '@release-tools/runner'
import { appendEvents } from './audit-log.ts'
import type { Inputs } from './inputs.ts'
import { logsOfRun } from './logs.ts'
import type { OutputName } from './names.ts'
import { summary } from './summary.ts'

/** Downloads the release as a stranger would, verifies it, keeps it in every store, and writes down what each promises. */
export async function run(inputs: Inputs, outer: Host): Promise<Outputs<OutputName>> {
  const { host, hide } = rememberMasked(outer)
  const found = await findRelease(inputs, host)
  const { tag } = plannedRelease(found, false)
  const { context, config } = found
  const addresses = inputs.stores.length > 0 ? inputs.stores : config.stores.value
  requireAddresses(addresses)
  return withScratch('archive', host, async scratch => {
    const release = await verified(inputs, { tag, context }, scratch, host)
    const logs = await logsOfRun(inputs, context, scratch, host)
    const parts = [{ name: 'release', files: publishedFiles(release) }, ...logs.parts]
    const stores = storeContext(inputs, context, host)
    const receipt = withoutSecrets(await archiveRelease(addresses, { tag, parts }, stores), hide)
    const kept = { tag, release, addresses, receipt, published: inputs.events }
    const log = await appendEvents(kept, { config, context }, stores)
    const path = await writeReceipt(receipt, inputs, host)
    const ownRoot = inputs['trusted-root'] !== undefined
    const archived = { receipt, addresses, report: release.report, ownRoot, notes: logs.notes }
    await host.summary(summary({ ...archived, ...(log && { log }) }), 'verdict')
    return outcome(receipt, path, log?.problem)
  })
}

/** A store in the repository itself gets the token of the job. */
function storeContext(inputs: Inputs, { repository, apiUrl }: Context, host: Host): StoreContext {
  const github = () => connectRequests({ token: requireToken(inputs), repository, apiUrl }, host)
  return { host, repository, github }
}

/** The published release, and not what an earlier step left in this job. */
async function verified(
  inputs: Inputs,
  { tag, context }: { tag: string; context: Context },
  scratch: string,
  host: Host,
) {
  const trust = await trustOf(inputs, context, await readPolicy(inputs.policy, host), host)
  const github = await gitHubOf(inputs, context, host)
  const release = await host.group(`Downloading and verifying the release ${tag} …`, () =>
    fetchPublished(github, tag, trust, scratch),
  )
  if (release === undefined) throw notPublished(tag)
  return release
}

/** Writes the receipt, also if a store failed, and uploads it if that is asked for. Returns its path. */
async function writeReceipt(receipt: Receipt, { 'to-artifact': artifact }: Inputs, host: Host): Promise<string> {
  const path = join(host.temp, 'archive-release', 'receipt', receiptName)
  await writeFileAtomic(path, renderReceipt(receipt))
  if (artifact !== undefined) await storeArtifact(artifact, dirname(path), host)
  return path
}

/** The outputs, also if a store failed: the others keep the release. `logProblem` is why a store lacks lines of the audit log. */
function outcome(receipt: Receipt, path: string, logProblem?: Problem): Outputs<OutputName> {
  const lock = weakest(receipt.stores.flatMap(store => store.lock ?? []))
  const outputs = {
    receipt: path,
    locked: lock && lockWord(lock),
    places: receipt.stores
      .filter(keepsAll)
      .map(({ place }) => place)
      .join('\n'),
  }
  try {
    requireAll(receipt)
    if (logProblem !== undefined) throw logProblem
    return outputs
  } catch (error) {
    throw error instanceof Problem ? new FailedWithOutputs(error, outputs) : error
  }
}
