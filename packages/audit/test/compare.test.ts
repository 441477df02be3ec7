import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { LogHead } from '@release-tools/evidence'
import { Chain } from '../src/chain.ts'
import type { FoundHead } from '../src/compare.ts'
import { makeLine } from '../src/line.ts'
import { eventsOf, logBed, origin, place } from './support/log-bed.ts'

// Three stores with three releases of two lines each. What an attacker does to them is undone after each test.
const stores = ['near', 'far', 'third']
const bed = logBed(stores)
const saved = join(bed.root, 'saved')
const heads: FoundHead[] = []
let all: string[] = []

beforeAll(async () => {
  for (const tag of ['v1.0.0', 'v1.1.0', 'v1.2.0']) {
    const { head } = await bed.append(tag)
    heads.push({ from: `release ${tag}`, head })
  }
  for (const name of stores) cpSync(bed.log(name), join(saved, name), { recursive: true })
  all = ['log-1', 'log-3', 'log-5'].flatMap(segment => bed.lines('near', segment))
})
beforeEach(() => {
  for (const name of stores) {
    rmSync(bed.log(name), { recursive: true, force: true })
    cpSync(join(saved, name), bed.log(name), { recursive: true })
  }
})
afterAll(() => bed.end())

/** Whole lines of another history, which begins like the real one up to `from`. */
function otherHistory(from: number): string[] {
  const chain = new Chain(place)
  chain.read(Buffer.from(all.slice(0, from).join('')), 'a forger')
  const others = ['v1.0.1', 'v1.1.1', 'v1.2.1'].flatMap(eventsOf)
  for (const event of others.slice(from, all.length)) chain.add(makeLine(chain.next(), event))
  return chain.lines.map(({ bytes }) => `${bytes}\n`)
}

/** Replaces the log of a store by whole lines, with heads and records that fit. */
function forgeAll(name: string, lines: string[]): void {
  rmSync(bed.log(name), { recursive: true, force: true })
  for (const first of [1, 3, 5]) {
    const own = lines.slice(first - 1, first + 1)
    if (own.length > 0) bed.forge(name, `log-${first}`, own, lines.slice(0, first - 1 + own.length))
  }
}

test('copies and heads that agree are fine, whatever the order', async () => {
  expect(await bed.findings(heads)).toEqual([])
  expect(await bed.findings([...heads].reverse(), [...bed.addresses].reverse())).toEqual([])
})

test('a changed byte in one store is found by its own record', async () => {
  bed.damage('far', 'log-3', 'events', text => text.replace('12:00', '12:01'))
  expect(await bed.findings(heads)).toEqual([
    expect.stringMatching(
      /^directory:far: changed 3: could not get events-\w+\.jsonl from directory:far: it has .* and its record says .*\. Lines from 3 on are not known there\.$/,
    ),
  ])
})

test('a changed line with a record and head that fit is found by the chain, and named', async () => {
  const changed = all.map((line, index) => (index === 2 ? line.replace('12:00', '12:01') : line))
  bed.forge('far', 'log-3', changed.slice(2, 3), changed.slice(0, 3))
  bed.remove('far', 'log-5')
  expect(await bed.findings()).toEqual(['directory:far: changed 3: line 3 is not the one in directory:near.'])
  bed.forge('far', 'log-3', changed.slice(2, 3), changed.slice(0, 3))
  expect(await bed.findings(heads)).toEqual(['directory:far: changed 3: line 3 is not the one in directory:near.'])
})

test('lines that were removed at the end of one store are named, and so are those of the middle', async () => {
  bed.remove('far', 'log-5')
  bed.remove('third', 'log-3')
  expect(await bed.findings()).toEqual([
    'directory:far: lacks 5: it lacks lines 5 to 6, that directory:near has.',
    'directory:third: changed 3: could not read log-5 of the audit log in directory:third: lines 3 to 4 are not there.',
  ])
})

test('a whole log that is gone from a store is named', async () => {
  rmSync(bed.log('far'), { recursive: true })
  expect(await bed.findings()).toEqual(['directory:far: lacks 1: it lacks lines 1 to 6, that directory:near has.'])
})

test('lines that were removed in every store are found by the heads in releases', async () => {
  for (const name of stores) bed.remove(name, 'log-5')
  expect(await bed.findings()).toEqual([])
  expect(await bed.findings(heads)).toEqual(
    stores.map(name => `directory:${name}: lacks 5: it lacks lines 5 to 6, that the head in release v1.2.0 says.`),
  )
})

test('a log that was written anew in every store is found by the first head that it does not agree with', async () => {
  for (const name of stores) forgeAll(name, otherHistory(2))
  expect(await bed.findings()).toEqual([])
  expect(await bed.findings(heads)).toEqual(
    stores.map(
      name => `directory:${name}: changed 3: lines 3 to 4 are not those that the head in release v1.1.0 says.`,
    ),
  )
})

test('of a forked log, the store that the heads speak against is named, also if it is the only one that is not', async () => {
  for (const name of ['near', 'far']) forgeAll(name, otherHistory(4))
  expect(await bed.findings(heads)).toEqual(
    ['near', 'far'].flatMap(name => [
      `directory:${name}: changed 5: lines 5 to 6 are not those that the head in release v1.2.0 says.`,
      `directory:${name}: changed 5: line 5 is not the one in directory:third.`,
    ]),
  )
  expect(await bed.findings()).toEqual(['directory:third: changed 5: line 5 is not the one in directory:near.'])
})

test('segments that were swapped are found', async () => {
  const [three, five] = [bed.lines('far', 'log-3'), bed.lines('far', 'log-5')]
  const file = (segment: string) => join(bed.log('far'), segment)
  rmSync(file('log-3'), { recursive: true })
  cpSync(file('log-5'), file('log-3'), { recursive: true })
  expect(await bed.findings()).toEqual([
    expect.stringMatching(
      /^directory:far: unknown 3: could not read archive\.json of audit-log .*: it is the record of log-5/,
    ),
  ])
  expect([three.length, five.length]).toEqual([2, 2])
})

test('a head that was set back, and one of another log, are named', async () => {
  bed.damage('far', 'log-5', 'head', text => text.replace('\n6\n', '\n4\n'))
  const other: LogHead = { origin: 'github.com/acme/other/audit-log', size: 1, root: '0'.repeat(64) }
  expect(await bed.findings([...heads, { from: 'release v0.9.0', head: other }])).toEqual([
    `release v0.9.0: changed : it is the head of github.com/acme/other/audit-log, and not of ${origin}.`,
    expect.stringMatching(/^directory:far: changed 5: could not get head-\w+\.checkpoint from directory:far/),
  ])
})

test('a head of a segment that is not that of its lines is named', async () => {
  const folder = bed.log('far')
  rmSync(join(folder, 'log-5'), { recursive: true })
  bed.forge('far', 'log-5', all.slice(4), all.slice(0, 4))
  expect(await bed.findings()).toEqual([
    expect.stringMatching(
      /^directory:far: changed 5: could not check log-5 .*: its head is that of 4 lines .* and its lines are 6 of/,
    ),
  ])
})

test('a segment beside the others, over lines that are there, is named', async () => {
  bed.forge('far', 'log-4', all.slice(3, 4), all.slice(0, 4))
  expect(await bed.findings()).toEqual([
    'directory:far: changed 5: could not read log-4 of the audit log in directory:far: the segment before it has lines up to 4.',
  ])
})

test('a record that lists something else is no segment, and a store that is not there is unknown, and never fine', async () => {
  bed.damage('far', 'log-5', 'archive', text => text.replace(/"events-/, '"x-'))
  expect(await bed.findings([], [...bed.addresses, 'directory:absent'])).toEqual([
    'directory:far: unknown 5: could not read log-5 of the audit log in directory:far: its record does not list one file with events and one with a head.',
    'directory:absent: unknown 1: could not use the store directory:absent: there is no such directory.',
  ])
})

test('a log without a line is not fine', async () => {
  for (const name of stores) rmSync(bed.log(name), { recursive: true })
  expect(await bed.findings()).toEqual([`${origin}: unknown : no store has a line of it.`])
})
