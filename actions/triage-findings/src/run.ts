import { writeFileAtomic } from '@release-tools/base'
import { decide, readPolicy } from '@release-tools/evidence'
import { Issues, type Requests } from '@release-tools/github'
import { type Context, FailedWithOutputs, type Host, type Outputs } from '@release-tools/host'
import { connectRequests, readContext } from '@release-tools/runner'
import {
  countStates,
  documentsOf,
  earlierRuns,
  inOrder,
  judgementOf,
  readEarlierRun,
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
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const context = readContext()
  const runs = await readRuns(inputs, context, host)
  const decision = decide(await readPolicy(inputs.policy, host), { findings: documentsOf(runs.at(-1)) }, inputs.today)
  const judgement = judgementOf(decision)
  const issues = new Issues(await connect(inputs, context, inputs['dry-run'] ? 'issues=read' : 'issues=write', host))
  const { rows, failure } = await triage(runs, judgement, issues, await queueOf(inputs, host), host)
  const scanned =
    documentsOf(runs.at(-1))
      .map(document => document.scanned)
      .sort()
      .at(-1) ?? ''
  const facts = { project: inputs.project ?? '', dryRun: inputs['dry-run'], scanned }
  await writeFileAtomic(inputs.report, renderTriage(rows, facts))
  await host.summary(triageSummary(rows, facts), 'verdict')
  const counts = countStates(rows)
  host.info(
    `Issues: ${Object.entries(counts)
      .map(([word, number]) => `${number} ${word}`)
      .join(', ')}.`,
  )
  const texts = Object.fromEntries(Object.entries(counts).map(([word, number]) => [word, String(number)]))
  const outputs = { ...(texts as Record<keyof typeof counts, string>), table: inputs.report }
  if (failure !== undefined) throw new FailedWithOutputs(failure, outputs)
  return outputs
}

/** The earlier runs, oldest first, and then this one. */
async function readRuns(inputs: Inputs, context: Context, host: Host): Promise<ScanRun[]> {
  const { findings, earlier, 'earlier-artifact': name, scans } = inputs
  const tag = /^refs\/tags\/(.+)$/.exec(context.ref)?.[1]
  const now = await readRun(findings, inputs.release ?? tag, host.workspace)
  const before: ScanRun[] = []
  for (const path of earlier) before.push(await readEarlierRun(path, host.workspace))
  if (name !== undefined) {
    const wanted = { name, runId: context.runId, ref: context.ref, most: Math.max(scans, fewestRuns) }
    before.push(...(await earlierRuns(await connect(inputs, context, 'actions=read', host), wanted, host)))
  }
  return [...inOrder(before), now]
}

/** Earlier runs that are read in any case: if the newest failed half-way, the one before says more. */
const fewestRuns = 3

function connect(inputs: Inputs, { repository, apiUrl }: Context, permission: string, host: Host): Promise<Requests> {
  return connectRequests({ token: inputs['github-token'], repository, apiUrl, permission }, host)
}
