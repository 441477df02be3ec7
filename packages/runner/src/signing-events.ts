import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  byBytes,
  code,
  count,
  details,
  escapeMarkdown,
  ifThere,
  limits,
  pool,
  readLimited,
  sha256,
  table,
  writeFileAtomic,
} from '@release-tools/base'
import { eventText, parseEvents, recordsDir, renderEvents, type SigningEvent } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { SigningEvents } from '@release-tools/sign'

type Place = Pick<Host, 'temp'>

// The runner empties this directory at the start of each job, and no other job can write to it.
const ownDir = ({ temp }: Place) => join(temp, 'release-tools-signing-events')
/** The step that signs the release itself. */
const assembling = 'assemble-release'
/** Records of signatures beside the step records of a release. Their names have a digest, so that those of jobs of a matrix differ. */
const recordsName = /^signing-events\.[\w.-]+\.jsonl$/

/**
 * Runs `body`, which signs, and then writes the records of what was signed, also if it failed in the middle: signatures cannot be undone.
 * Adds them to the summary. Returns what `body` returns, with the path of the file; without one if nothing was signed.
 */
export async function recordingEvents<T>(
  step: string,
  events: SigningEvents | undefined,
  host: Host,
  body: () => Promise<T>,
): Promise<{ result: T; path: string | undefined }> {
  const result = await body().catch(async error => {
    await writeEvents(step, events, host)
    throw error
  })
  return { result, path: await writeEvents(step, events, host) }
}

async function writeEvents(step: string, events: SigningEvents | undefined, host: Host): Promise<string | undefined> {
  if (events === undefined || events.all.length === 0) return undefined
  const text = renderEvents(events.all)
  const path = join(ownDir(host), `signing-events.${step}.${sha256(text).slice(0, 12)}.jsonl`)
  await mkdir(ownDir(host), { recursive: true })
  await writeFileAtomic(path, text)
  await host.summary(eventsSummary(parseEvents(text, path)), 'evidence')
  return path
}

/** The records of signatures as a table, folded. */
export function eventsSummary(events: readonly SigningEvent[]): string {
  const rows = events.map(event => {
    const { what, by, log, time } = eventText(event)
    return [`${code(what)}${event.kept ? ' (kept)' : ''}`, code(by), escapeMarkdown(log), escapeMarkdown(time)]
  })
  return details(`Record of ${count(events.length, 'signature')}`, table(['Signed', 'by', 'in a log', 'time'], rows))
}

/** Puts the records of this job beside the release directory, so that they travel with it to the next job. */
export async function keepSigningEvents(releaseDir: string, host: Place): Promise<void> {
  for (const name of await names(ownDir(host))) {
    await mkdir(recordsDir(releaseDir), { recursive: true })
    await writeFileAtomic(
      join(recordsDir(releaseDir), name),
      await readLimited(join(ownDir(host), name), limits.document),
    )
  }
}

/** The signatures of the release itself have a file of their own beside it. */
function isBefore(name: string): boolean {
  return !name.startsWith(`signing-events.${assembling}.`)
}

/**
 * The records of what earlier steps and jobs of the run signed. Those of other jobs came with workflow artifacts, so they are only what these
 * say. Throws a Problem for a file with something else.
 */
export async function readSigningEvents(releaseDir: string, host: Place): Promise<SigningEvent[]> {
  const directories = [ownDir(host), recordsDir(releaseDir)]
  const lists = await pool(directories, 1, async directory =>
    pool((await names(directory)).filter(isBefore), 4, async name => {
      const text = await readLimited(join(directory, name), limits.document, 'inside')
      return parseEvents(text.toString('utf8'), name)
    }),
  )
  return lists.flat(2)
}

async function names(directory: string): Promise<string[]> {
  const found = (await ifThere(readdir(directory))) ?? []
  return found.filter(name => recordsName.test(name)).sort(byBytes)
}
