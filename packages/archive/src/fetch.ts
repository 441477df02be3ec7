import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { count, formatSize, messageOf, Problem } from '@release-tools/base'
import { shownAddress } from './address.ts'
import type { StoreContext } from './driver.ts'
import { openStore } from './drivers.ts'
import { requirePart } from './part.ts'
import { type ProgressPlace, saysBytes } from './progress.ts'
import type { KeptFile, Part, Store } from './store.ts'

/** A store that has a part, with the files that its record lists. Nothing is downloaded yet. */
export interface FoundPart {
  store: Store
  part: Part
  files: KeptFile[]
  /** Why the stores before it did not give the part, a sentence or more of each. */
  passed: string[]
}

/** All files of a part together, in bytes. */
const partLimit = 32 * 1024 ** 3

/**
 * The first of the stores that has a part, with all its files if there is such a store. Throws a Problem that says of each store why it is
 * not the one: if none has the part, or if one could not be asked and no other has it.
 */
export async function findPart(addresses: string[], part: Part, context: StoreContext): Promise<FoundPart> {
  requirePart(part)
  const reasons: string[] = []
  let incomplete: FoundPart | undefined
  for (const address of addresses) {
    try {
      const store = await openStore(address, context)
      const files = await store.files(part)
      if (files?.every(file => store.keeps(file))) return { store, part, files, passed: reasons }
      if (files !== undefined) incomplete ??= { store, part, files, passed: [...reasons] }
      reasons.push(`${store.place} does not have ${files === undefined ? 'it' : 'all of it'}.`)
    } catch (error) {
      reasons.push(`${shownAddress(address)}: ${messageOf(error)}`)
    }
  }
  if (incomplete !== undefined) return incomplete
  throw new Problem(`find ${part.name} of ${part.repository} ${part.tag} in ${count(addresses.length, 'store')}`, {
    found: reasons.join(' '),
    next: 'Check the tag, the repository and the address. Or name another store.',
  })
}

/** The files that a store gives, in a new directory, and those that it does not keep. */
export interface FetchedPart {
  files: KeptFile[]
  missing: KeptFile[]
}

/**
 * Writes the files of a part, by their names, into a directory that is made. Each has the digest that the record says; who wrote the record is
 * not known, so that a release must be verified. Throws a Problem.
 */
export async function fetchPart(
  { store, part, files }: FoundPart,
  directory: string,
  place: ProgressPlace,
): Promise<FetchedPart> {
  const own = files.filter(file => store.keeps(file))
  const all = own.reduce((sum, { size }) => sum + size, 0)
  if (all > partLimit)
    throw new Problem(`get ${part.name} of ${part.tag} from ${store.place}`, {
      found: `its files have ${formatSize(all)} together, more than the ${formatSize(partLimit)} accepted.`,
      next: 'Find out who wrote its record.',
    })
  await mkdir(directory, { recursive: true }).catch((error: Error) => {
    throw new Problem(`make the directory ${directory}`, { found: `${error.message}.`, next: 'Name another one.' })
  })
  const progress = saysBytes(store.place, all, place)
  for (const file of own) await store.get(part, file, join(directory, file.name), progress)
  return { files: own, missing: files.filter(file => !store.keeps(file)) }
}
