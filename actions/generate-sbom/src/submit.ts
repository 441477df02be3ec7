import { ownTool, targetLabel } from '@release-tools/evidence'
import { type Snapshot, submitSnapshot } from '@release-tools/github'
import { type Context, type Host, runUrl } from '@release-tools/host'
import { connectRequests, readContext, readEvent } from '@release-tools/runner'
import type { Sbom } from '@release-tools/scan'

const detector = { ...ownTool, url: 'https://github.com/org/release-tools' }

/**
 * Submits the packages of each target to the dependency graph of the repository. A pull request of a fork gets no token for that: the
 * step says so and goes on. Throws a Problem if GitHub refuses one.
 */
export async function submitDependencies(sboms: Sbom[], token: string, host: Host): Promise<void> {
  const { pullRequest } = readEvent()
  if (pullRequest?.isFork === true)
    return host.notice('Nothing was submitted to the dependency graph: runs of forks may not change it.')
  const context = readContext()
  const { repository, apiUrl } = context
  const requests = await connectRequests({ token, repository, apiUrl }, host)
  // In a pull request, the commit of the run is a merge that exists only in the run. GitHub compares the head with the base.
  const run = { ...context, sha: pullRequest?.headSha ?? context.sha }
  for (const sbom of sboms) {
    if (sbom.manifests === undefined) continue
    const snapshot = snapshotOf(sbom, sbom.manifests, run)
    const result = await submitSnapshot(requests, snapshot)
    const kept = result === 'ACCEPTED' ? ' GitHub keeps it, but alerts are only about the default branch.' : ''
    host.info(`Submitted to the dependency graph: ${snapshot.job.correlator}.${kept}`)
  }
}

function snapshotOf(sbom: Sbom, manifests: NonNullable<Sbom['manifests']>, context: Context): Snapshot {
  const { runId, sha, ref, workflowRef, job } = context
  const { kind, name, platform } = sbom
  // The jobs of a matrix differ only in what they catalogue.
  const label = targetLabel({ name, ...(platform === undefined ? {} : { platform }) })
  const url = runUrl(context)
  // The name of a workflow may change, and two may have the same: its path is its own.
  const workflow = /^[^/]+\/[^/]+\/(.+?)@/.exec(workflowRef)?.[1]
  return {
    job: {
      id: runId,
      correlator: [workflow, job, kind, label].filter(part => part !== undefined).join(' '),
      ...(url === undefined ? {} : { html_url: url }),
    },
    ...{ sha, ref, detector },
    scanned: new Date().toISOString(),
    manifests: Object.fromEntries(manifests.map(manifest => [manifest.name, manifest])),
  }
}
