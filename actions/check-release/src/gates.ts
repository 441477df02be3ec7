import { Problem, sha256 } from '@release-tools/base'
import {
  type Checklist,
  checklistOf,
  type GatesDocument,
  listOutput,
  type Policy,
  type ReleaseTag,
  renderGates,
  workspaceRelative,
  writeGates,
} from '@release-tools/evidence'
import { checkGates, gateContext, gates, gatesSummary } from '@release-tools/gates'
import { Inquiry, isOwnServer, type Patience } from '@release-tools/github'
import { FailedWithOutputs, type Host, type Outputs } from '@release-tools/host'
import { connectRequests, type FoundRun, noteEvidence, readEvent, storeArtifact } from '@release-tools/runner'
import { sharedName, withEarlier } from './earlier-gates.ts'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'

/** What GitHub does not answer soon is unknown, and a gate asks for much. */
const patience: Patience = { attempts: 3, baseMs: 500, maxMs: 10_000, timeoutMs: 30_000 }

/** What the gates found, how the policy judges it, and the texts that they keep as evidence, by their paths in the release directory. */
export interface Looked {
  document: GatesDocument
  checklist: Checklist
  kept: ReadonlyMap<string, string>
}

/** Goes through the checklist of the release, and writes what was found into the summary of the job. */
export async function lookAtGates(
  { context, rule, project, config }: FoundRun,
  release: ReleaseTag | undefined,
  { policy, inputs }: { policy: Policy; inputs: Inputs },
  host: Host,
): Promise<Looked> {
  const { repository, serverUrl, apiUrl, sha, runId } = context
  const token = inputs['github-token']
  const address = token === undefined ? undefined : { token, repository, apiUrl, patience, permission: 'contents=read' }
  const facts = {
    repository: `${serverUrl}/${repository}`,
    commit: sha,
    ...{ release, rule, project, config, policy, policyPath: workspaceRelative(host.workspace, inputs.policy) },
    branch: readEvent().defaultBranch,
    server: address && new Inquiry(await connectRequests(address, host), isOwnServer(new URL(serverUrl).host)),
    evidence: inputs['evidence-dir'],
    run: runId === '' ? undefined : runId,
    now: new Date(),
  }
  const asked = await gateContext(facts, host)
  const own = { document: await checkGates(asked, { rehearsal: inputs['dry-run'] }), kept: asked.kept }
  const { gates: earlier, 'release-dir': releaseDir } = inputs
  const { document, kept } = earlier === undefined ? own : await withEarlier(own, earlier, releaseDir, host)
  const checklist = checklistOf(document, policy, new Date().toISOString().slice(0, 10))
  await host.summary(gatesSummary(document, checklist, gates), 'verdict')
  return { document, checklist, kept }
}

/** Writes the document into the release directory, and shares it if a later job needs it. Returns the outputs that say what was made. */
export async function recordGates(
  { document, kept }: Looked,
  { 'release-dir': releaseDir, 'share-gates': share }: Inputs,
  host: Host,
): Promise<{ evidence: string; gates: string }> {
  const evidence = await writeGates(document, kept, releaseDir)
  await noteEvidence(releaseDir, evidence, host)
  const digest = sha256(renderGates(document))
  if (share) await storeArtifact(sharedName(digest), releaseDir, host)
  return { evidence: await listOutput(releaseDir, evidence), gates: digest }
}

/** Stops a release that lacks what its policy requires. A rehearsal says so, and goes on: what the tag decides is not there yet. */
export function decide(
  { checklist: { result, reasons, warnings } }: Looked,
  tag: string,
  { gate, 'dry-run': dryRun }: Inputs,
  { outputs, host }: { outputs: Outputs<OutputName>; host: Host },
): void {
  warnings.forEach(warning => void host.warning(warning))
  if (result === 'pass') return
  const shown = reasons.slice(0, mostReasons)
  const more = reasons.length > shown.length ? [`${reasons.length - shown.length} more in the summary of the job.`] : []
  const found = [...shown, ...more].join(' ')
  if (dryRun || !gate) return void host.notice(`The checklist would stop a release of ${tag}: ${found}`)
  const next =
    'Correct what the table in the summary of the job names. Which gates are required stands in `gates` of the policy.'
  throw new FailedWithOutputs(new Problem(`release ${tag}`, { found, next, details: reasons.join('\n') }), outputs)
}

const mostReasons = 5
