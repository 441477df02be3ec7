import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore, recordName, recordOf } from '@release-tools/archive'
import { sha256 } from '@release-tools/base'
import { renderLogHead } from '@release-tools/evidence'
import { freshDir } from '@release-tools/scan/testing'
import { testHost } from '@release-tools/testbed'
import { appendToLog } from '../../src/append.ts'
import { Chain } from '../../src/chain.ts'
import { compareCopies, type FoundHead } from '../../src/compare.ts'
import type { SourcedEvent } from '../../src/line.ts'
import { readCopies } from '../../src/read-log.ts'
import type { Sealer } from '../../src/seal.ts'

export const place = { server: 'github.com', repository: 'acme/widget' }
export const origin = 'github.com/acme/widget/audit-log'
export const time = '2026-01-31T12:00:00Z'

/** Two events of a release. */
export function eventsOf(tag: string): SourcedEvent[] {
  return [
    {
      source: `${tag}/run-1-1/publication`,
      event: { kind: 'publication', time, tag, facts: { manifest: sha256(tag) } },
    },
    {
      source: `${tag}/run-1-1/image-tag-1`,
      event: {
        ...{ kind: 'image-tag', time, tag },
        facts: { image: 'ghcr.io/acme/widget', tag: tag.slice(1), digest: `sha256:${sha256(tag)}` },
      },
    },
  ]
}

/** Directories that keep a log. */
export function logBed(names = ['near', 'far']) {
  const root = freshDir('audit-log')
  const host = testHost({ workspace: root })
  const retry = { attempts: 1, baseMs: 1, maxMs: 1 }
  const context = { host, repository: place.repository, retry }
  for (const name of names) mkdirSync(join(root, name))
  const addresses = names.map(name => `directory:${name}`)
  const log = (name: string) => join(root, name, 'acme/widget/audit-log')
  const bed = {
    root,
    host,
    context,
    addresses,
    log,
    /** Appends the events of a release, or these. */
    append: (tag: string, { events = eventsOf(tag), sealer = undefined as Sealer | undefined, to = addresses } = {}) =>
      appendToLog({ addresses: to, place, events, sealer }, context),
    /** Segments of a store. */
    segments: (name: string) => readdirSync(log(name)).sort(),
    /** The lines of a segment. */
    lines: (name: string, segment: string) =>
      readFileSync(join(log(name), segment, fileOf(join(log(name), segment), 'events')), 'utf8').split(/(?<=\n)/),
    /** Writes a segment again, as somebody with every right there does who knows the format: head and record fit. */
    forge(name: string, segment: string, lines: string[], all: string[] = lines) {
      const folder = join(log(name), segment)
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
      const chain = new Chain(place)
      chain.read(Buffer.from(all.join('')), 'a forger')
      writeSegment(folder, segment, Buffer.from(lines.join('')), Buffer.from(renderLogHead(chain.head())))
    },
    /** Changes bytes of a file of a segment, and nothing else. */
    damage(name: string, segment: string, kind: 'events' | 'head' | 'archive', change: (text: string) => string) {
      const path = join(log(name), segment, fileOf(join(log(name), segment), kind))
      chmodSync(path, 0o644)
      writeFileSync(path, change(readFileSync(path, 'utf8')))
    },
    remove: (name: string, segment: string) => rmSync(join(log(name), segment), { recursive: true }),
    /** All findings, each in one line. */
    async findings(heads: FoundHead[] = [], of = addresses) {
      const stores = await Promise.all(of.map(address => openStore(address, context)))
      const copies = await readCopies(stores, place, host)
      return compareCopies(copies, heads, place).findings.map(
        ({ kind, place: at, line, found }) => `${at}: ${kind} ${line ?? ''}: ${found}`,
      )
    },
    end: () => rmSync(root, { recursive: true, force: true }),
  }
  return bed
}

export function fileOf(folder: string, kind: string): string {
  return readdirSync(folder).find(name => name.startsWith(kind)) ?? ''
}

function writeSegment(folder: string, segment: string, events: Buffer, head: Buffer): void {
  const files = [
    { name: `events-${sha256(events)}.jsonl`, bytes: events, mediaType: 'application/x-ndjson' },
    { name: `head-${sha256(head)}.checkpoint`, bytes: head, mediaType: 'text/plain' },
  ].map(file => ({ ...file, size: file.bytes.length, sha256: sha256(file.bytes) }))
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes)
  const part = { repository: place.repository, tag: 'audit-log', name: segment }
  writeFileSync(join(folder, recordName), recordOf(part, files))
}
