import { existsSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import { recordName, recordOf } from '../src/record.ts'
import type { FileToKeep, Store } from '../src/store.ts'
import { recorded } from './files-to-keep.ts'
import { byName, large, nothing, part, type Subject } from './subject.ts'

/** What every store refuses to keep. */
export function refusesOthers({ fresh, files, others, target }: Subject & { others: FileToKeep[] }): void {
  const [manifest, sbom] = files as [FileToKeep, FileToKeep]
  const theirs = others[1] as FileToKeep

  test('refuses other bytes under a name that it keeps, and changes nothing', async () => {
    const place = await fresh()
    const store = await place.open()
    await store.put(part, files, nothing)
    await refuses(store.put(part, others, nothing), store)
    await refuses(store.put(part, [...files, { ...theirs, name: 'more.json' }], nothing), store)
    expect(await store.files(part)).toEqual(byName(files))
    await store.get(part, sbom, target(), nothing)
  })

  test('of a part that can not be kept whole, it writes nothing', async () => {
    const place = await fresh()
    await place.plant(part, sbom.name, Buffer.from('{"other":true}\n'))
    const store = await place.open()
    await refuses(store.put(part, files, nothing), store)
    await refuses(store.get(part, manifest, target(), nothing), store)
    expect(await store.files(part)).toBeUndefined()
  })

  test('of two runs that keep different bytes at the same time, one fails', async () => {
    const place = await fresh()
    const stores = [await place.open(), await place.open()] as [Store, Store]
    const results = await Promise.allSettled([
      stores[0].put(part, [sbom], nothing),
      stores[1].put(part, [theirs], nothing),
    ])
    const won = results.findIndex(({ status }) => status === 'fulfilled')
    const [lost] = results.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
    expect([won, lost?.reason]).toEqual([expect.any(Number), expect.any(Problem)])
    expect(await stores[0].files(part)).toEqual(recorded([won === 0 ? sbom : theirs]))
    await stores[0].get(part, won === 0 ? sbom : theirs, target(), nothing)
  })
}

/** What every store refuses to give or to believe. */
export function refusesDamage({ fresh, files, target }: Subject): void {
  const [manifest, sbom] = files as [FileToKeep, FileToKeep]

  test('finds a copy that was changed or cut, and leaves nothing at the path', async () => {
    for (const bytes of [Buffer.from(large).fill('y', 10, 11), large.subarray(0, 1000)]) {
      const place = await fresh()
      await (await place.open()).put(part, files, nothing)
      await place.plant(part, sbom.name, bytes)
      const store = await place.open()
      const path = target()
      await refuses(store.get(part, sbom, path, nothing), store)
      expect(existsSync(path)).toBe(false)
      await refuses(store.put(part, files, nothing), store)
    }
  })

  test('refuses a record that is damaged, huge, of another part, or names a place outside', async () => {
    const bad = [
      Buffer.from('{"schema":'),
      Buffer.alloc(17 * 1024 * 1024, ' '),
      recordOf({ ...part, tag: 'v9.9.9' }, files),
      recordOf(part, [{ ...manifest, name: '../../outside' }]),
      recordOf(part, [manifest, { ...manifest, name: manifest.name.toUpperCase() }]),
    ]
    for (const bytes of bad) {
      const place = await fresh()
      await place.plant(part, recordName, bytes)
      const store = await place.open()
      await refuses(store.files(part), store)
      await refuses(store.put(part, files, nothing), store)
    }
  })

  test('refuses names that lead out of the folder of the part', async () => {
    const store = await (await fresh()).open()
    for (const name of ['../x', 'a/b', '.x', recordName])
      await refuses(store.put(part, [{ ...manifest, name }], nothing), store)
    await refuses(store.put({ ...part, repository: '../../x' }, files, nothing), store)
    await refuses(store.put({ ...part, name: '..' }, files, nothing), store)
    expect(await store.parts(part)).toEqual([])
  })
}

/** The Problem names the store, unless the file or the part itself is wrong. */
async function refuses(answer: Promise<unknown>, { place }: Store): Promise<void> {
  const error = await answer.then(
    () => undefined,
    reason => reason,
  )
  expect(error).toBeInstanceOf(Problem)
  const { message } = error as Problem
  expect(message.includes(place) || message.startsWith('Could not archive')).toBe(true)
}
