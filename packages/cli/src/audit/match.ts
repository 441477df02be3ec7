import {
  auditHash,
  type LogLine,
  matchRekor,
  matchVault,
  openingKeys,
  openLines,
  type ReadLines,
  readVaultLog,
  type SignatureMatch,
  signaturesIn,
  type UnreadLine,
  type VaultSignature,
} from '@release-tools/audit'
import { count, limits, readLimited } from '@release-tools/base'
import { parseEvents, publicTrustedRoot, type SigningEvent } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Given } from '../command.ts'
import { readRoots, usable } from '../trust.ts'
import { WrongUse } from '../wrong-use.ts'

/** What the lines of a log say, and what the records of others say of its signatures. */
export interface MatchedEvents {
  /** What the lines say; undefined if no key was given, or if the records are those of a file. */
  events: ReadLines['events'] | undefined
  /** Lines that could not be opened. */
  unread: UnreadLine[]
  /** Undefined if nothing was to be looked up. */
  lookedUp: LookedUp | undefined
}

export interface LookedUp {
  /** How many signatures were looked at. */
  signatures: number
  matches: SignatureMatch[]
  /** What Vault signed with the same keys besides. */
  others: VaultSignature[]
  /** Sentences: which question no signature answers. */
  unasked: string[]
}

/** Throws WrongUse for options that go with others only. */
export function requireMatchable({ values, switches }: Given): void {
  const looksUp = switches.has('rekor') || values['vault-log'] !== undefined
  if (values.events !== undefined && !looksUp)
    throw new WrongUse('--events says what to look up, and not in whose records.', 'Add --rekor, or --vault-log FILE.')
  const lonely = [
    ['rekor-at', switches.has('rekor'), '--rekor'],
    ['vault-device', values['vault-log'] !== undefined, '--vault-log FILE'],
  ] as const
  for (const [name, isMeant, other] of lonely)
    if (values[name] !== undefined && !isMeant) throw new WrongUse(`--${name} says nothing alone.`, `Add ${other}.`)
}

/** Opens the lines of a log, and looks up what was signed, as far as that is asked. Throws a Problem for what can't be read. */
export async function matchEvents(given: Given, lines: readonly LogLine[], host: Host): Promise<MatchedEvents> {
  const { values } = given
  const keys = await usable('read --open-with', () => openingKeys(values['open-with'] ?? [], host))
  const looksUp = given.switches.has('rekor') || values['vault-log'] !== undefined
  if (values.events !== undefined) {
    const records = (await Promise.all(values.events.map(readRecords))).flat()
    return { events: undefined, unread: [], lookedUp: await lookUp(given, records, host) }
  }
  if (!looksUp && keys.length === 0) return { events: undefined, unread: [], lookedUp: undefined }
  const read = await openLines(lines, keys)
  const lookedUp = looksUp ? await lookUp(given, signaturesIn(read), host) : undefined
  return { events: keys.length === 0 ? undefined : read.events, unread: read.unread, lookedUp }
}

function readRecords(file: string): Promise<SigningEvent[]> {
  return usable(`read --events ${file}`, async () =>
    parseEvents((await readLimited(file, limits.document, 'any')).toString(), file),
  )
}

async function lookUp(given: Given, records: SigningEvent[], host: Host): Promise<LookedUp> {
  const own = records.filter(({ dryRun }) => dryRun !== true)
  const found: LookedUp = { signatures: own.length, matches: [], others: [], unasked: [] }
  const nobody = (what: string) => `None of ${count(own.length, 'signature')} ${what}.`
  if (given.switches.has('rekor')) {
    const matches = await inRekor(given, own, host)
    found.matches.push(...matches)
    if (matches.length === 0) found.unasked.push(nobody('is in a transparency log, by its record'))
  }
  const files = given.values['vault-log']
  if (files !== undefined) {
    const log = await usable('read --vault-log', () => readVaultLog(files))
    const device = given.values['vault-device']?.[0] ?? 'file'
    const { matches, others } = await matchVault(own, log, auditHash(device, host))
    found.matches.push(...matches)
    found.others.push(...others)
    if (matches.length === 0) found.unasked.push(nobody('is by a key of Vault or OpenBao, by its record'))
  }
  return found
}

async function inRekor({ values }: Given, records: SigningEvent[], host: Host): Promise<SignatureMatch[]> {
  const file = values['trusted-root']?.[0]
  const roots = file === undefined ? [(await publicTrustedRoot()).root] : await readRoots(file)
  return matchRekor(records, { roots, addresses: addressesIn(values['rekor-at'] ?? []), host })
}

function addressesIn(pairs: string[]): Map<string, string> {
  return new Map(
    pairs.map((pair): [string, string] => {
      const [, log, url] = /^(https:\/\/[^\s=]+?)\/*=(https?:\/\/\S+?)\/*$/.exec(pair) ?? []
      if (log !== undefined && url !== undefined) return [log, url]
      throw new WrongUse(
        `--rekor-at ${JSON.stringify(pair)} is not an address and where to read it.`,
        'Write it like https://log.example.org=https://mirror.example.org/log.',
      )
    }),
  )
}
