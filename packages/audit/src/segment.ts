import { join } from 'node:path'
import type { FileToKeep, KeptFile } from '@release-tools/archive'
import { Problem, sha256, writeFileAtomic } from '@release-tools/base'
import { type LogHead, renderLogHead } from '@release-tools/evidence'
import type { LogLine } from './line.ts'

// The names of the files have their digests. So what a killed run left, without a record, is never in the way of another run. Only the
// record of a part, which a store writes last and never twice, decides whose lines are next.
const eventsName = /^events-[0-9a-f]{64}\.jsonl$/
const headName = /^head-[0-9a-f]{64}\.checkpoint$/

/** The files of a segment: lines, and the head of the log after them. Writes them into a directory. */
export async function segmentFiles(lines: LogLine[], head: LogHead, directory: string): Promise<FileToKeep[]> {
  const events = Buffer.concat(lines.flatMap(({ bytes }) => [bytes, Buffer.from('\n')]))
  const checkpoint = Buffer.from(renderLogHead(head))
  const files: FileToKeep[] = []
  for (const [name, bytes, mediaType] of [
    [`events-${sha256(events)}.jsonl`, events, 'application/x-ndjson'],
    [`head-${sha256(checkpoint)}.checkpoint`, checkpoint, 'text/plain'],
  ] as const) {
    const path = join(directory, name)
    await writeFileAtomic(path, bytes)
    files.push({ name, path, size: bytes.length, sha256: sha256(bytes), mediaType })
  }
  return files
}

/** The files of a segment among those that its record lists. `what` names it in errors. Throws a Problem. */
export function filesOfSegment(files: KeptFile[], what: string): { events: KeptFile; head: KeptFile } {
  const [events, head] = [eventsName, headName].map(name => files.find(file => name.test(file.name)))
  if (files.length === 2 && events !== undefined && head !== undefined) return { events, head }
  throw new Problem(`read ${what}`, {
    found: 'its record does not list one file with events and one with a head.',
    next: 'Find out who wrote it.',
  })
}
