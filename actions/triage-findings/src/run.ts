import { writeFileAtomic } from '@release-tools/base'
import { readPolicy } from '@release-tools/evidence'
import { Issues, type Requests } from '@release-tools/github'
import { type Context, FailedWithOutputs, type Host, type Outputs } from '@release-tools/host'
import { connectRequests, readContext } from '@release-tools/runner'
import {
  countStates,
  earlierRuns,
  inOrder,
  judgeRun,
  lastScan,
  type Row,
  readEarlierRuns,
  readRun,
  renderTriage,
  type ScanRun,
  triage,
  triageSummary,
} from '@release-tools/triage'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { queueOf } from './queue.ts'

/** Compares the findings of this run with those of earlier ones, and brings the issues up to date. */
export async function run(given: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const context = readContext()
  const inputs = ofPullRequest(context) ? rehearsing(given, host) : given
  const now = await readRun(inputs.findings, inputs.release ?? tagOf(context), host.workspace)
  const before = await readEarlier(inputs, context, host)
  const repository = `${context.serverUrl}/${context.repository}`
  const policy = await readPolicy(inputs.policy, host)
  const judgement = await judgeRun(policy, now, { workspace: host.workspace, today: inputs.today, repository })
  const issues = new Issues(await connect(inputs, context, inputs['dry-run'] ? 'issues=read' : 'issues=write', host))
  const options = await queueOf(inputs, context.sha, host)
  const { rows, failure } = await triage([...inOrder(before), now], judgement, issues, options, host)
  const outputs = await report(rows, lastScan(now), inputs, host)
  if (failure !== undefined) throw new FailedWithOutputs(failure, outputs)
  return outputs
}

function ofPullRequest({ ref }: Context): boolean {
  return ref.startsWith('refs/pull/')
}

/** What a pull request fixes is not gone before it is merged and released. */
function rehearsing(inputs: Inputs, host: Host): Inputs {
  host.notice('This run is of a pull request: it says what it would do, and changes no issue.')
  return { ...inputs, 'dry-run': true }
}

function tagOf({ ref }: Context): string | undefined {
  return /^refs\/tags\/(.+)$/.exec(ref)?.[1]
}

/** Writes the table and the summary. */
async function report(rows: Row[], scanned: string, inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const facts = { project: inputs.project ?? '', dryRun: inputs['dry-run'], scanned }
  await writeFileAtomic(inputs.report, renderTriage(rows, facts))
  await host.summary(triageSummary(rows, facts), 'verdict')
  const { opened, updated, closed, reopened, waiting } = countStates(rows)
  host.info(`Issues: ${opened} opened, ${updated} updated, ${closed} closed, ${reopened} reopened, ${waiting} waiting.`)
  return {
    opened: String(opened),
    updated: String(updated),
    closed: String(closed),
    reopened: String(reopened),
    waiting: String(waiting),
    table: inputs.report,
  }
}

/** The earlier runs, in any order. */
async function readEarlier(inputs: Inputs, context: Context, host: Host): Promise<ScanRun[]> {
  const { earlier, 'earlier-artifact': name, scans } = inputs
  const runs = await readEarlierRuns(earlier, host.workspace)
  if (name === undefined) return runs
  const wanted = { name, runId: context.runId, ref: context.ref, most: Math.max(scans, fewestRuns) }
  return [...runs, ...(await earlierRuns(await connect(inputs, context, 'actions=read', host), wanted, host))]
}

/** Earlier runs that are read in any case: if the newest failed half-way, the one before says more. */
const fewestRuns = 3

function connect(inputs: Inputs, { repository, apiUrl }: Context, permission: string, host: Host): Promise<Requests> {
  return connectRequests({ token: inputs['github-token'], repository, apiUrl, permission }, host)
}
