import type { StoreContext } from '@release-tools/archive'
import { messageOf, Problem } from '@release-tools/base'
import { type Context, FailedWithOutputs, type Host, type Outputs } from '@release-tools/host'
import { type Config, readConfigs } from '@release-tools/project'
import { connectRequests, findRelease, readContext, requireToken } from '@release-tools/runner'
import { logIndex } from './audit-log.ts'
import { type CopyStores, keepCopies, openCopies } from './copies.ts'
import { readDeclared } from './declared.ts'
import type { IndexRun } from './index-run.ts'
import { withIndexSigner } from './index-signer.ts'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { publishedEntry } from './published-entry.ts'
import { summary } from './summary.ts'
import { type Updated, update } from './update.ts'

/**
 * Lists the release of the run, if it has one, applies the states that the project declares, signs again what ends soon, and keeps the version in
 * the other stores. Without a key, it looks what is to be done, and says it.
 */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const { tag, context, addresses, configs } = await aboutRun(inputs, host)
  const { repository, apiUrl } = context
  const address = { token: requireToken(inputs), repository, apiUrl }
  const requests = await connectRequests(address, host)
  const declared = await readDeclared(requests, inputs['index-root'])
  const entry = tag === undefined ? undefined : await publishedEntry(tag, inputs, context, host)
  const stores: StoreContext = { host, repository, github: async () => requests }
  const copies = await openCopies(addresses, stores)
  const now = new Date()
  const add = entry === undefined ? [] : [entry]
  const wanted = { add, states: declared.states, day: now.toISOString().slice(0, 10) }
  const { root, earlierRoot } = declared
  const about: IndexRun = { ...{ repository, address, requests, wanted, now }, root, earlierRoot, copies }
  const { result, path } = await withIndexSigner(inputs, context, host, signer => update(about, signer, host))
  const kept = result.index === undefined ? [] : await keepCopies(copies, result.index, stores)
  if (result.index !== undefined)
    await logIndex({ index: result.index, tag, signed: path, addresses }, copies, { configs, context }, stores)
  await host.summary(summary({ updated: result, kept, failures: copies.failures, tag }), 'verdict')
  return outcome(result, copies, { tag, 'signing-events': path })
}

/** The tag of the run, and the stores of its project. On a schedule there is no tag, and the stores of all projects count. */
async function aboutRun(
  inputs: Inputs,
  host: Host,
): Promise<{ tag: string | undefined; context: Context; addresses: string[]; configs: Config[] }> {
  const context = readContext()
  if (inputs.tag === undefined && !context.ref.startsWith('refs/tags/')) {
    const configs = await readConfigs(host.workspace, context)
    const own = inputs.stores.length > 0 ? [] : configs.flatMap(({ stores }) => stores.value)
    return { tag: undefined, context, addresses: [...new Set([...inputs.stores, ...own])], configs }
  }
  const { release, config } = await findRelease(inputs, host)
  const addresses = inputs.stores.length > 0 ? inputs.stores : config.stores.value
  return { tag: release?.tag, context, addresses, configs: [config] }
}

/** The outputs, also if a store failed: the index itself is published. */
function outcome(
  { opened, changed }: Updated,
  { failures }: CopyStores,
  { tag, 'signing-events': path }: { tag: string | undefined; 'signing-events': string | undefined },
): Outputs<OutputName> {
  const outputs = {
    listed: tag === undefined ? undefined : String(opened.index.releases.some(one => one.tag === tag)),
    changed: String(changed),
    'index-version': String(opened.version),
    'fresh-until': opened.freshUntil,
    'signing-events': path,
  }
  const [first] = failures
  if (first === undefined) return outputs
  const places = failures.map(({ place }) => place).join(', ')
  throw new FailedWithOutputs(
    new Problem('keep the index in every store', {
      found: `version ${opened.version} is published, and not kept in ${places}. ${messageOf(first.error)}`,
      next: 'Run this job again: what a store has stays.',
    }),
    outputs,
  )
}
