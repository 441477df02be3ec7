import { type GatesDocument, listOutput, type Policy, type ReleaseTag, writeGates } from '@release-tools/evidence'
import { checkGates, gateContext, gates, gatesSummary } from '@release-tools/gates'
import { Inquiry, isOwnServer, type Patience } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import { connectRequests, type FoundRun, noteEvidence, readEvent } from '@release-tools/runner'
import type { Inputs } from './inputs.ts'

/** What GitHub does not answer soon is unknown, and a gate asks for much. */
const patience: Patience = { attempts: 3, baseMs: 500, maxMs: 10_000, timeoutMs: 30_000 }

/** Goes through the checklist of the release, and writes what was found into the summary of the job. */
export async function lookAtGates(
  { context, rule, project, config }: FoundRun,
  release: ReleaseTag | undefined,
  { policy, token }: { policy: Policy; token: string | undefined },
  host: Host,
): Promise<GatesDocument> {
  const { repository, serverUrl, apiUrl, sha, runId } = context
  const own = isOwnServer(new URL(serverUrl).host)
  const address = token === undefined ? undefined : { token, repository, apiUrl, patience, permission: 'contents=read' }
  const facts = {
    repository: `${serverUrl}/${repository}`,
    commit: sha,
    ...{ release, rule, project, config, policy },
    branch: readEvent().defaultBranch,
    server: address && new Inquiry(await connectRequests(address, host), own),
    run: runId === '' ? undefined : runId,
    now: new Date(),
  }
  const document = await checkGates(await gateContext(facts, host))
  await host.summary(gatesSummary(document, gates), 'verdict')
  return document
}

/** Writes the document into the release directory. Returns the output `evidence`. */
export async function recordGates(
  document: GatesDocument,
  { 'release-dir': releaseDir }: Inputs,
  host: Host,
): Promise<string> {
  const evidence = await writeGates(document, releaseDir)
  await noteEvidence(releaseDir, evidence, host)
  return listOutput(releaseDir, evidence)
}
