import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { messageOf, Problem } from '@release-tools/base'
import { prepare } from '@release-tools/testbed'
import { emptyResults, takeResults } from '../demo/results-directory.ts'
import { demoDir, shown } from '../demo/task.ts'
import { runVerify } from '../demo/verify.ts'
import { elapsedSeconds, progress, timed } from '../shared/progress.ts'
import { cache } from '../shared/repository.ts'
import { releasePlainly, type ToolsHere } from './plain-release.ts'
import type { Rehearsed } from './rehearsed.ts'
import { showResults, succeeded } from './results.ts'
import { timesOfJobs, timesTable } from './times.ts'

/** Makes the release with act and the testbed; in plain processes on a machine that does not have what they need, with the reason. */
export async function orPlainly(rehearsed: Rehearsed, release: () => Promise<number>): Promise<number> {
  try {
    return await release()
  } catch (error) {
    if (!(error instanceof Problem) || error.attempted !== 'prepare this machine') throw error
    progress('The jobs run in plain processes, because act and the servers of the testbed cannot be prepared here:')
    console.log(messageOf(error))
    // The directory of the results is taken already.
    return dryRun(rehearsed)
  }
}

/** Makes the release as a dry run in plain processes, and verifies it as a stranger would who has the throw-away key. Returns the exit code. */
export async function rehearsePlainly(rehearsed: Rehearsed): Promise<number> {
  await takeResults()
  return dryRun(rehearsed)
}

async function dryRun(rehearsed: Rehearsed): Promise<number> {
  emptyResults(true)
  progress('the jobs run in plain processes, as a dry run: a throw-away key signs, and nothing is published')
  const release = await releasePlainly(rehearsed, await toolsHere())
  if (!succeeded(release)) return 1
  progress('made; this is the result of verifying the release directory:')
  const key = join(demoDir, 'trust/cosign.pub')
  const { value: code, ms } = await timed(() =>
    runVerify('release', ['--rehearsal', ...(existsSync(key) ? ['--key', shown('trust/cosign.pub')] : [])]),
  )
  showResults({ 'release/': 'the release directory' })
  const times = [...timesOfJobs(release.outcome, release.names), { name: 'verify', seconds: ms / 1000 }]
  console.log(`\n${timesTable(times, elapsedSeconds()).join('\n')}`)
  return code
}

/** What the testbed has prepared on this machine; undefined if it has not. Then the actions download their tools, as on GitHub. */
async function toolsHere(): Promise<ToolsHere | undefined> {
  if (!existsSync(join(cache, 'testbed/programs'))) return undefined
  try {
    return await prepare(['tools', 'databases'], { log: progress })
  } catch (error) {
    progress(messageOf(error))
    return undefined
  }
}
