import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from '@jest/globals'
import { recordName } from '../src/record.ts'
import type { FileToKeep, Kept, Part, Store } from '../src/store.ts'
import { filesToKeep, recorded } from './files-to-keep.ts'
import { refusesDamage, refusesOthers } from './store-refusals.ts'
import { byName, type Fresh, large, nothing, part, type Subject } from './subject.ts'

/** What every store promises. A driver calls it in its own test file, on its real server. */
export function storeContract(name: string, fresh: () => Promise<Fresh>): void {
  describe(`${name}, as every store`, () => {
    const { files, remove } = filesToKeep(contents)
    const other = filesToKeep({ ...contents, 'sbom.cdx.json': '{"other":true}\n' })
    const out = filesToKeep({ here: '' })
    afterAll(() => {
      for (const one of [remove, other.remove, out.remove]) one()
    })
    const target = () => `${(out.files[0] as FileToKeep).path}-${randomBytes(4).toString('hex')}`
    keepsAndGivesBack({ fresh, files, target })
    keepsLogs({ fresh, files, target })
    canBeRunAgain({ fresh, files, target })
    refusesDamage({ fresh, files, target })
    refusesOthers({ fresh, files, others: other.files, target })
  })
}

const logs: Part = { ...part, name: 'run-12345-1' }
const contents = { 'manifest.json': '{"a":1}\n', 'sbom.cdx.json': large, 'empty.json': '' }
const outcome = (kept: Kept[]) => kept.map(({ name, sha256, already }) => ({ name, sha256, already }))
const expected = (files: FileToKeep[], already: boolean) => [
  ...files.map(({ name, sha256 }) => ({ name, sha256, already })),
  { name: recordName, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), already },
]

function keepsAndGivesBack({ fresh, files, target }: Subject): void {
  const [manifest] = files as [FileToKeep]

  test('has nothing at first, and says what it does not promise', async () => {
    const store = await (await fresh()).open()
    await store.check()
    expect(store.limits).toMatch(/^[A-Z].*\.$/)
    expect([await store.files(part), await store.parts(part)]).toEqual([undefined, []])
  })

  test('keeps the parts of a tag, lists them, and gives every file back', async () => {
    const place = await fresh()
    const store = await place.open()
    let sent = 0
    const kept = await store.put(part, files, bytes => {
      sent += bytes
    })
    expect(outcome(kept)).toEqual(expected(files, false))
    expect(sent).toBe(files.reduce((sum, { size }) => sum + size, 0))
    await store.put(logs, [manifest], nothing)

    const reader = await place.open()
    expect(await reader.parts(part)).toEqual(['release', 'run-12345-1'])
    expect([await reader.files(part), await reader.files(logs)]).toEqual([byName(files), recorded([manifest])])
    expect(await reader.parts({ ...part, tag: 'widget/v1' })).toEqual([])
    let read = 0
    for (const file of files) {
      const path = target()
      await reader.get(part, file, path, bytes => {
        read += bytes
      })
      expect(readFileSync(path).equals(readFileSync(file.path))).toBe(true)
    }
    expect(read).toBe(sent)
  })

  test('keeps each copy of the listing of another store, whose tag has no release', async () => {
    const place = await fresh()
    const listing = (name: string): Part => ({ ...part, tag: 'release-metadata', name })
    for (const name of ['listing-9', 'listing-10', 'listing-10'])
      await (await place.open()).put(listing(name), [manifest], nothing)
    const reader = await place.open()
    expect(await reader.parts(listing(''))).toEqual(['listing-10', 'listing-9'])
    expect(await reader.files(listing('listing-10'))).toEqual(recorded([manifest]))
    expect(await reader.files(listing('release'))).toBeUndefined()
    await reader.get(listing('listing-9'), manifest, target(), nothing)
  })
}

function keepsLogs({ fresh, files, target }: Subject): void {
  const [manifest] = files as [FileToKeep]

  test('keeps each segment of the audit log, whose tag has no release', async () => {
    const place = await fresh()
    const segment = (name: string): Part => ({ ...part, tag: 'audit-log', name })
    for (const name of ['log-1', 'log-7']) await (await place.open()).put(segment(name), [manifest], nothing)
    const reader = await place.open()
    expect(await reader.parts(segment(''))).toEqual(['log-1', 'log-7'])
    expect(await reader.files(segment('log-7'))).toEqual(recorded([manifest]))
    await reader.get(segment('log-1'), manifest, target(), nothing)
  })
}

function canBeRunAgain({ fresh, files, target }: Subject): void {
  const [, sbom] = files as [FileToKeep, FileToKeep]

  test('writes nothing for files that it keeps already, and says so', async () => {
    const place = await fresh()
    const first = await (await place.open()).put(part, files, nothing)
    const again = await (await place.open()).put(part, [...files].reverse(), nothing)
    expect(outcome(again)).toEqual(expected([...files].reverse(), true))
    const versions = (kept: Kept[]) => new Map(kept.map(({ name, version }) => [name, version]))
    expect(versions(again)).toEqual(versions(first))
  })

  test('finishes a part that a killed run left without a record', async () => {
    const place = await fresh()
    await (place.leave ?? place.plant)(part, sbom.name, large)
    const store = await place.open()
    expect(await store.files(part)).toBeUndefined()
    const kept = await store.put(part, files, nothing)
    expect(kept.filter(({ already }) => already).map(({ name }) => name)).toEqual([sbom.name])
    expect(await store.files(part)).toEqual(byName(files))
  })

  test('two runs that keep the same part at the same time both succeed', async () => {
    const place = await fresh()
    const stores = [await place.open(), await place.open()]
    const kept = await Promise.all(stores.map(store => store.put(part, files, nothing)))
    const digests = (one: Kept[]) => one.map(({ name, sha256 }) => `${name} ${sha256}`)
    expect(digests(kept[0] as Kept[])).toEqual(digests(kept[1] as Kept[]))
    const [store] = stores as [Store]
    for (const file of files) await store.get(part, file, target(), nothing)
    expect(await store.files(part)).toEqual(byName(files))
  })
}
