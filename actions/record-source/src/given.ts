import { dirname, join } from 'node:path'
import { byKind, Problem, readLimited, sha256 } from '@release-tools/base'
import { claimedSourceRecord, sourceRecordLimit } from '@release-tools/evidence'
import type { Context, Host } from '@release-tools/host'
import { fetchArtifacts } from '@release-tools/runner'
import { historyPath, idOfRun, recordPath } from '@release-tools/source'
import type { RecordToKeep } from './inputs.ts'
import { recordFile } from './record-file.ts'

/** What another job of the run signed, and where it belongs. */
export interface Given {
  /** Where it is now. */
  path: string
  bytes: Buffer
  /** Where it belongs in the metadata branch. */
  place: string
  /** What it is, in a few words: `the push of 0123456789ab to main`. */
  title: string
}

interface Claimed extends Pick<Given, 'place' | 'title'> {
  run: string
  /** Undefined if it is about no push. */
  ref?: string
}

/** Reads what another job signed. Throws a Problem for another file, and for what another run made. */
export async function readGiven(
  { artifact, sha256: wanted }: RecordToKeep,
  context: Context,
  host: Host,
): Promise<Given> {
  const path = join(host.temp, 'record-source', 'given', recordFile)
  await fetchArtifacts([artifact], dirname(path), host)
  const bytes = await readLimited(path, sourceRecordLimit, 'inside')
  const refused = (found: string) =>
    new Problem(`keep the record of the artifact ${artifact}`, {
      found,
      next: 'Give the output `record` of the job that recorded.',
    })
  const digest = sha256(bytes)
  if (digest !== wanted) throw refused(`it is sha256:${digest}, and not sha256:${wanted}.`)
  const { run, ref = context.ref, ...claimed } = claimedBy(bytes, artifact, context)
  const own = [context.runId, context.ref]
  if (idOfRun(run) === own[0] && ref === own[1]) return { path, bytes, ...claimed }
  throw refused(`it is of the run ${idOfRun(run)} on ${ref}, and this is the run ${own.join(' on ')}.`)
}

function claimedBy(bytes: Buffer, artifact: string, { runAttempt }: Context): Claimed {
  return byKind(claimedSourceRecord(bytes, `the record of the artifact ${artifact}`), {
    push: ({ record }): Claimed => ({
      ...{ run: record.run, ref: record.ref, place: recordPath(record, runAttempt) },
      title: `the push of ${record.after.slice(0, 12)} to ${record.ref.replace(/^refs\/(?:heads|tags)\//, '')}`,
    }),
    history: ({ history }): Claimed => ({
      ...{ run: history.run, place: historyPath(history, runAttempt) },
      title: 'the history of the rules',
    }),
  })
}
