import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  DamagedCopy,
  type KeptFile,
  MissingCopy,
  openStore,
  type Part,
  type Store,
  shownAddress,
} from '@release-tools/archive'
import { count } from '@release-tools/base'
import { withScratch } from '@release-tools/host'
import { compareFiles, type WrongFile } from '../compare-assets.ts'
import { storeContext, unreadable } from '../find-release.ts'
import type { Finding } from '../finding.ts'
import { looked, withoutManifest } from '../looked.ts'
import type { KnownRelease, LookContext, Place } from '../place.ts'

const name = 'stores'

/** The archives of the project: each has the release whole, and its files have the digests of the manifest. */
export const stores: Place = {
  name,
  async look(release, context) {
    const subject = `${release.repository}@${release.tag}`
    if (context.stores.length === 0)
      return [{ place: name, subject, state: 'absent', found: 'The project names no stores in its configuration.' }]
    const found: Finding[] = []
    for (const address of context.stores) found.push(...(await lookAt(address, release, context)))
    return found
  },
}

async function lookAt(address: string, release: KnownRelease, context: LookContext): Promise<Finding[]> {
  const { repository, tag } = release
  const about = { place: name, subject: `${shownAddress(address)} ${repository}@${tag}` }
  return looked(about, async () => {
    const store = await openStore(address, storeContext(repository, context)).catch(unreadable(address))
    const part = { repository, tag, name: 'release' }
    const files = await store.files(part)
    if (files === undefined) return [{ ...about, ...notThere }]
    if (release.manifest === undefined) return [withoutManifest(about)]
    const recorded = new Map(files.map(({ name, sha256 }): [string, string] => [name, sha256]))
    const wrong = compareFiles(recorded, release.manifest, tag)
    const named = new Set(wrong.map(one => one.name))
    const kept = files.filter(file => store.keeps(file))
    const others = kept.filter(file => !named.has(file.name))
    wrong.push(...(await damages(store, part, others, context)))
    if (wrong.length > 0) return wrong.map(one => changed(one, about))
    const all = kept.length === files.length ? 'all' : `${count(kept.length, 'file')} of`
    return [
      { ...about, state: 'good', found: `It keeps ${all} ${files.length} files, with the digests of the manifest.` },
    ]
  })
}

const notThere: Pick<Finding, 'state' | 'found' | 'next' | 'remedies'> = {
  state: 'missing',
  found: 'It does not have the release, or not whole.',
  next: 'Finish it: the job that archives the release adds what is left.',
  remedies: ['finish'],
}

function changed({ name: file, ...wrong }: WrongFile, { place, subject }: Pick<Finding, 'place' | 'subject'>): Finding {
  const next = 'Get the release from another place, and find out who changed this one. A store overwrites nothing.'
  return { place, subject: `${subject}/${file}`, ...wrong, next }
}

/** Reads every file that the store keeps, one after the other, and names those that are not what its record says. */
async function damages(store: Store, part: Part, files: KeptFile[], { host }: LookContext): Promise<WrongFile[]> {
  return withScratch('store', host, async scratch => {
    const found: WrongFile[] = []
    for (const file of files) {
      const path = join(scratch, file.name)
      try {
        await store.get(part, file, path, () => undefined)
      } catch (error) {
        found.push(damageOf(file.name, error))
      }
      // A release may be larger than the disk.
      await rm(path, { force: true })
    }
    return found
  })
}

/** Throws whatever says nothing of the file. */
function damageOf(name: string, error: unknown): WrongFile {
  if (!(error instanceof DamagedCopy || error instanceof MissingCopy)) throw error
  const found = `${error.found.charAt(0).toUpperCase()}${error.found.slice(1)}`
  return { name, state: error instanceof MissingCopy ? 'missing' : 'different', found }
}
