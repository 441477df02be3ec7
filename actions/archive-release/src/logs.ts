import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PartToKeep } from '@release-tools/archive'
import { Problem } from '@release-tools/base'
import { downloadLogs } from '@release-tools/github'
import type { Context, Host } from '@release-tools/host'
import { connectRequests, requireToken } from '@release-tools/runner'
import type { Inputs } from './inputs.ts'

/** The logs of a run, as a part to archive, and what they lack, in sentences. */
export interface RunLogsToKeep {
  parts: PartToKeep[]
  notes: string[]
}

/** Downloads the logs of the jobs of this run that have ended. With `auto`, that they can't be read is a note. */
export async function logsOfRun(inputs: Inputs, context: Context, scratch: string, host: Host): Promise<RunLogsToKeep> {
  if (inputs.logs === 'false') return { parts: [], notes: [] }
  try {
    return await downloaded(inputs, context, scratch, host)
  } catch (error) {
    if (inputs.logs === 'true' || !(error instanceof Problem)) throw error
    const note = `The logs of this run are not archived: could not ${error.attempted}: ${error.found}`
    host.notice(`${note} ${error.next}`)
    return { parts: [], notes: [note] }
  }
}

async function downloaded(inputs: Inputs, context: Context, scratch: string, host: Host): Promise<RunLogsToKeep> {
  const [run, attempt] = [Number(context.runId), Number(context.runAttempt)]
  if (!(run > 0 && attempt > 0))
    throw new Problem('download the logs of this run', {
      found: 'the runner does not say which run this is.',
      next: 'Set `logs: false`.',
    })
  const { repository, apiUrl } = context
  const requests = await connectRequests(
    { token: requireToken(inputs), repository, apiUrl, permission: 'actions=read' },
    host,
  )
  const directory = join(scratch, 'logs')
  await mkdir(directory)
  const { logs, without } = await downloadLogs(requests, { run, attempt }, directory)
  const notes = without.map(({ job, why }) => `No log of the job ${JSON.stringify(job.name)}: ${why}.`)
  for (const note of notes) host.info(note)
  const files = logs.map(({ file, size, sha256 }) => ({
    ...{ name: file, path: join(directory, file), size, sha256 },
    mediaType: 'text/plain',
  }))
  return { parts: files.length === 0 ? [] : [{ name: `run-${run}-${attempt}`, files }], notes }
}
