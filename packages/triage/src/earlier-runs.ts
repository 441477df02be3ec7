import { join } from 'node:path'
import { messageOf, Problem } from '@release-tools/base'
import { artifactsOfRuns, downloadArtifact, type Requests, type RunArtifact } from '@release-tools/github'
import { type Host, withScratch } from '@release-tools/host'
import { readZippedRun } from './read-runs.ts'
import type { ScanRun } from './runs.ts'

/** Which artifacts of earlier runs count. */
export interface EarlierArtifacts {
  name: string
  /** The id of this run, whose own artifact does not count. */
  runId: string
  /** `refs/heads/main`. Of a branch, only runs of the same branch count. */
  ref: string
  /** Most runs, newest first. */
  most: number
}

/** Largest artifact that is downloaded, in bytes. */
const longest = 256 * 1024 * 1024

/**
 * The findings in the artifacts of the newest earlier runs. Left out are those of forks: each pull request may upload under any name. An
 * artifact that cannot be read says nothing, which is said.
 */
export async function earlierRuns(requests: Requests, wanted: EarlierArtifacts, host: Host): Promise<ScanRun[]> {
  const chosen = choose(await artifactsOfRuns(requests, wanted.name), wanted)
  return withScratch('earlier', host, async scratch => {
    const runs: ScanRun[] = []
    for (const artifact of chosen) {
      const run = await readArtifact(requests, artifact, join(scratch, `${artifact.id}.zip`), host)
      if (run !== undefined) runs.push(run)
    }
    host.info(`Read the findings of ${runs.length} earlier runs (artifact ${wanted.name}).`)
    return runs
  })
}

/** The newest artifact of each run that may have made it. */
function choose(artifacts: RunArtifact[], { runId, ref, most }: EarlierArtifacts): RunArtifact[] {
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
  const usable = artifacts.filter(({ run, expired }) => {
    if (run === undefined || expired || run.isOfFork || String(run.id) === runId) return false
    return branch === undefined || run.branch === branch
  })
  const byRun = new Map(usable.toReversed().map(artifact => [artifact.run?.id, artifact]))
  return usable.filter(artifact => byRun.get(artifact.run?.id) === artifact).slice(0, most)
}

async function readArtifact(
  requests: Requests,
  artifact: RunArtifact,
  path: string,
  host: Host,
): Promise<ScanRun | undefined> {
  const name = `run ${artifact.run?.id}`
  if (artifact.size > longest) {
    host.warning(`The artifact ${artifact.name} of ${name} has ${artifact.size} bytes. It is left out.`)
    return undefined
  }
  if ((await downloadArtifact(requests, artifact, path, longest)) === undefined) return undefined
  try {
    return await readZippedRun(path, name)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    host.warning(`The artifact ${artifact.name} of ${name} says nothing: ${messageOf(error)}`)
    return undefined
  }
}
