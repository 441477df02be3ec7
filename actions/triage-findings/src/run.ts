import { writeFileAtomic } from '@release-tools/base'
import {
  type Decision,
  decide,
  type FindingsDocument,
  judgeVexFiles,
  readPolicy,
  readVexFiles,
  vexReleaseOfFindings,
} from '@release-tools/evidence'
import { Issues, type Requests } from '@release-tools/github'
import type { Context, Host, Outputs } from '@release-tools/host'
import { connectRequests, readContext, repositoryAddress } from '@release-tools/runner'
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
  const judgement = judgementOf(await decideOn(documentsOf(runs.at(-1)), inputs, host))
  const issues = new Issues(await connect(inputs, context, inputs['dry-run'] ? 'issues=read' : 'issues=write', host))
  const rows = await triage(runs, judgement, issues, await queueOf(inputs, host), host)
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
  return { ...(texts as Record<keyof typeof counts, string>), table: inputs.report }
}

/** What the policy says of the findings, and the VEX documents that it names. */
async function decideOn(findings: FindingsDocument[], inputs: Inputs, host: Host): Promise<Decision> {
  const policy = await readPolicy(inputs.policy, host)
  const documents = (await readVexFiles(policy, host.workspace)).map(({ document }) => document)
  const [version, address] = [inputs.release?.replace(/^v(?=\d)/, ''), repositoryAddress()]
  const release = vexReleaseOfFindings(findings, { ...(version && { version }), addresses: address ? [address] : [] })
  const vex = judgeVexFiles(policy, { documents, findings, release }, inputs.today)
  return decide(policy, { findings, vex }, inputs.today)
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
