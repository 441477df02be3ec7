import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { messageOf } from '@release-tools/base'
import { type BranchIndex, filesPlace, openIndex } from '@release-tools/releases'
import { entry, IndexedProject } from '@release-tools/releases/testing'
import { freshDir } from '@release-tools/scan/testing'
import { testHost } from '@release-tools/testbed'
import { keepCopies, openCopies } from '../src/copies.ts'

const now = new Date('2026-03-01T12:00:00Z')
let dir: string
beforeEach(() => {
  dir = freshDir('index-copies')
  for (const name of ['tape', 'safe']) mkdirSync(join(dir, name))
})
afterEach(() => rmSync(dir, { recursive: true }))

const context = () => ({ host: testHost({ workspace: dir }), repository: 'acme/widget' })
const stores = ['directory:tape', 'directory:safe']

/** A project, as its branch has it after it listed some releases. */
async function branchIndex(project: IndexedProject, ...versions: string[]): Promise<BranchIndex> {
  const releases = versions.map(version => entry(version))
  await project.list(releases, now, testHost())
  const place = filesPlace(new Map(project.files), 'memory')
  const opened = await openIndex(place, { root: project.root, now }, testHost())
  return { opened, place, commit: 'c0ffee', changed: true }
}

const kept = (store = 'tape') => readdirSync(join(dir, store, 'acme/widget/release-index')).sort()
const failures = (all: { place: string; error: unknown }[]) =>
  all.map(({ place, error }) => `${place}: ${messageOf(error)}`)

test('each version is kept once, with the roots that lead to its keys, and a store that lacked some gets the newest', async () => {
  const project = await IndexedProject.of([], now, testHost())
  await project.rotateOnline(now)
  const first = await branchIndex(project, '1.0.0')
  const before = await openCopies(['directory:tape'], context())
  expect(await keepCopies(before, first, context())).toEqual(['directory:tape'])
  const second = await branchIndex(project, '1.0.0', '1.1.0')
  const copies = await openCopies(stores, context())
  expect(copies.newest).toEqual({ version: first.opened.version, place: 'directory:tape' })
  for (let times = 0; times < 2; times += 1)
    expect(await keepCopies(copies, second, context())).toEqual(['directory:tape', 'directory:safe'])
  const [one, two] = [first, second].map(({ opened }) => `index-${opened.version}`)
  expect([kept(), kept('safe'), copies.failures]).toEqual([[one, two], [two], []])
  const files = readdirSync(join(dir, 'safe/acme/widget/release-index', two ?? '')).sort()
  expect(files).toEqual([
    '1.root.json',
    '2.root.json',
    `${second.opened.version}.targets.json`,
    'archive.json',
    'index.yaml',
  ])
})

test('a store that has another version under the same number is named', async () => {
  const mine = await branchIndex(await IndexedProject.of([], now, testHost()), '1.0.0')
  const other = await branchIndex(await IndexedProject.of([], now, testHost()), '1.0.0')
  await keepCopies(await openCopies(['directory:tape'], context()), other, context())
  const copies = await openCopies(stores, context())
  expect(await keepCopies(copies, mine, context())).toEqual(['directory:safe'])
  expect(failures(copies.failures)).toEqual([
    expect.stringMatching(
      /^directory:tape: Could not keep index-2 in directory:tape: it has another version 2 of the index: sha256:[0-9a-f]{64} instead of sha256:[0-9a-f]{64}\. Find out which of both is genuine\./,
    ),
  ])
})

test('a store that can not be used stops nothing, and is named', async () => {
  const copies = await openCopies(['directory:gone', 'ftp://x', ...stores], context())
  expect(copies.stores.map(({ place }) => place)).toEqual(stores)
  expect(failures(copies.failures)).toEqual([
    expect.stringMatching(/^directory:gone: Could not use the store directory:gone: there is no such directory\./),
    expect.stringMatching(/^ftp:\/\/x: Could not open the store "ftp:\/\/x": there is no kind of store "ftp"/),
  ])
})
