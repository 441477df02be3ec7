import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { archiveRelease, fetchPart, findPart } from '@release-tools/archive'
import { type BranchBed, branchBed, branchName, keep, releaseFiles, releaseOf } from './support/branch.ts'

let bed: BranchBed
const other = 'acme/widget/release-metadata'

beforeEach(async () => {
  bed = await branchBed({}, 2)
  for (const name of ['tape', 'safe']) mkdirSync(join(bed.context.host.workspace, name))
})
afterEach(async () => {
  expect(bed.github.errors()).toEqual([])
  await bed.stop()
})

const copies = (name = 'tape') => readdirSync(join(bed.context.host.workspace, name, other)).sort()
const heads = () => bed.github.repository.branches.heads
const addresses = ['branch:release-metadata', 'directory:tape', 'directory:safe']

/** Archives a release in stores. Returns what failed, store by store. */
async function release(version: string, to = addresses) {
  const { files, remove } = releaseFiles(version)
  const parts = [{ name: 'release', files }]
  const receipt = await archiveRelease(to, { tag: `v${version}`, parts }, bed.context).finally(remove)
  return receipt.stores.flatMap(({ place, failure }) => (failure === undefined ? [] : [`${place}: ${failure.found}`]))
}

test('every change of the listing is kept in all the other stores, and nothing for the same one again', async () => {
  expect(await release('1.0.0')).toEqual([])
  const first = bed.text('listing.yaml')
  expect([await release('1.1.0'), await release('1.1.0')]).toEqual([[], []])
  expect([copies(), copies('safe')]).toEqual([
    ['listing-1', 'listing-2'],
    ['listing-1', 'listing-2'],
  ])
  const text = (name: string) =>
    readFileSync(join(bed.context.host.workspace, 'safe', other, name, 'listing.yaml'), 'utf8')
  expect([text('listing-1'), text('listing-2')]).toEqual([first, bed.text('listing.yaml')])
})

test('a branch is never the only store, nor the only one that has a release', async () => {
  const alone =
    'branch:release-metadata: no other store has the release, and whoever may change the rules of a branch can delete it.'
  expect(await release('1.0.0', ['branch:release-metadata'])).toEqual([alone])
  expect(await release('1.0.0', ['branch:release-metadata', 'directory:absent'])).toEqual([
    alone,
    'directory:absent: there is no such directory.',
  ])
  expect([heads().size, await release('1.0.0', ['directory:tape'])]).toEqual([0, []])
})

test('a branch that was deleted, set back or made again is found by the copies of its listing', async () => {
  await release('1.0.0')
  const old = heads().get(branchName) ?? ''
  await release('1.1.0')
  const good = heads().get(branchName) ?? ''
  const place = 'branch:release-metadata: '
  heads().set(branchName, old)
  expect(await release('1.2.0')).toEqual([`${place}it has listing 1, although there is listing 2 in directory:tape.`])
  heads().delete(branchName)
  expect(await release('1.2.0')).toEqual([
    `${place}the branch was deleted, although there is listing 2 in directory:tape.`,
  ])

  const store = await bed.open()
  for (const version of ['1.1.0', '1.2.0']) await keep(store, version)
  const rewritten = `${place}the branch was rewritten: its`
  expect(await release('1.3.0')).toEqual([`${rewritten} listing.yaml is not that of listing 2 in directory:tape.`])
  await keep(store, '1.3.0')
  expect(await release('1.4.0')).toEqual([
    `${rewritten} listing.yaml does not have v1.0.0 as listing 2 in directory:tape has it.`,
  ])
  await keep(store, '1.0.0')
  expect(await release('1.4.0')).toEqual([
    `${rewritten} head ${heads().get(branchName)} does not come after ${old}, which listing 2 in directory:tape names.`,
  ])

  heads().set(branchName, good)
  expect([await release('1.2.0'), copies()]).toEqual([[], ['listing-1', 'listing-2', 'listing-3']])
})

test('a release is got from a store that has all its files, and its metadata from the branch if there is no other', async () => {
  await release('1.0.0')
  const found = (from: string[]) => findPart(from, releaseOf('v1.0.0'), bed.context)
  expect((await found(addresses)).store.place).toBe('directory:tape')
  const place = { say: () => {}, interval: 1000 }
  const out = join(bed.context.host.workspace, 'out')
  const { files, missing } = await fetchPart(await found(['branch:release-metadata', 'directory:absent']), out, place)
  expect(files.map(({ name }) => name)).toEqual(['SHA256SUMS', 'manifest.yaml'])
  expect([missing.map(({ name }) => name), readdirSync(out).length]).toEqual([['widget-1.whl'], 2])
})

test('a copy of a listing that another store lost is named', async () => {
  await release('1.0.0')
  const path = join(bed.context.host.workspace, 'tape', other, 'listing-1/archive.json')
  const record = readFileSync(path, 'utf8')
  rmSync(path)
  writeFileSync(path, record.replace('"listing.yaml"', '"other.yaml"'))
  expect(await release('1.1.0')).toEqual([
    'branch:release-metadata: its record lists no listing, or one that is too large.',
  ])
})
