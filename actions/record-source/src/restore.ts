import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type KeptFile,
  openStore,
  type Part,
  type Store,
  type StoreContext,
  sourceCopies,
} from '@release-tools/archive'
import { byKind, Problem, readLimited, sha256 } from '@release-tools/base'
import { claimedSourceRecord, sourceRecordLimit } from '@release-tools/evidence'
import type { Branch } from '@release-tools/github'
import {
  historyPath,
  idOfRun,
  keepRecord,
  listRecords,
  type RecordEntry,
  type RecordFile,
  readEntries,
  recordPath,
} from '@release-tools/source'
import { keptFile } from './record-file.ts'

/** What was found in the stores, as sentences. */
export interface Restored {
  /** Records that the branch lacked, and now has. */
  back: string[]
  /** Copies that say something else, or could not be read. */
  wrong: string[]
}

interface Place {
  branch: Branch
  context: StoreContext
}

/** Most records that are compared with their copies, and most that are put back, in one run: the newest ones. */
const most = 50

/**
 * Puts back what a store has and the branch lacks, and says which copies differ. Nobody verifies it here: who judges a release does. A store that cannot
 * be read is said, and no failure: the branch has the record of this run.
 */
export async function restore(addresses: string[], place: Place): Promise<Restored> {
  const found: Restored = { back: [], wrong: [] }
  for (const address of addresses) {
    await orSay(found, '', async () => restoreFrom(await openStore(address, place.context), place, found))
  }
  return found
}

async function restoreFrom(store: Store, place: Place, found: Restored): Promise<void> {
  const { repository } = place.context
  const names = await store.parts({ repository, tag: sourceCopies })
  const entries = new Map((await listRecords(place.branch, [])).map(entry => [runIn(entry.path), entry]))
  const newest = names.filter(name => partName.test(name)).sort((a, b) => numberOf(b) - numberOf(a))
  const kept = newest.filter(name => entries.has(name)).slice(0, most)
  const lacking = newest.filter(name => !entries.has(name)).slice(0, most)
  for (const name of kept)
    await compare(store, { repository, tag: sourceCopies, name }, entries.get(name), place, found)
  for (const name of lacking)
    await orSay(found, `${store.place}, ${name}: `, () =>
      putBack(store, { repository, tag: sourceCopies, name }, place, found),
    )
}

/** One bad copy does not keep the others away. */
async function orSay(found: Restored, about: string, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    found.wrong.push(`${about}${error.message}`)
  }
}

const partName = /^source-(\d{1,20})-\d{1,10}$/

function numberOf(name: string): number {
  return Number(partName.exec(name)?.[1])
}

/** The part of a store that has the file at a path of the branch: both names end with the run and its attempt. */
function runIn(path: string): string {
  return `source-${/-(\d+-\d+)\.json$/.exec(path)?.[1]}`
}

async function compare(
  store: Store,
  part: Part,
  entry: RecordEntry | undefined,
  { branch }: Place,
  found: Restored,
): Promise<void> {
  if (entry === undefined) return
  const [file] = await readEntries(branch, [entry], [entry.path])
  const copy = (await store.files(part))?.find(({ name }) => name === keptFile)
  if (file === undefined || copy === undefined || sha256(file.bytes) === copy.sha256) return
  found.wrong.push(`${store.place} has a record other than that of the branch at ${entry.path}: sha256:${copy.sha256}.`)
}

async function putBack(store: Store, part: Part, { branch, context }: Place, found: Restored): Promise<void> {
  const file = (await store.files(part))?.find(({ name }) => name === keptFile)
  const record = file === undefined ? undefined : await recordIn(store, part, file, context)
  if (record === undefined) {
    found.wrong.push(`${store.place} has ${part.name}, which is not a record of that run.`)
    return
  }
  await keepRecord(branch, record, 'Put a record back')
  found.back.push(record.path)
}

/** The record of a copy, and where it belongs; undefined for what is not a record of that run. */
async function recordIn(
  store: Store,
  part: Part,
  file: KeptFile,
  { host }: StoreContext,
): Promise<RecordFile | undefined> {
  if (file.size > sourceRecordLimit) return undefined
  const folder = join(host.temp, 'record-source', 'copies', part.name)
  await mkdir(folder, { recursive: true })
  await store.get(part, file, join(folder, keptFile), () => undefined)
  const bytes = await readLimited(join(folder, keptFile), sourceRecordLimit, 'inside')
  await rm(folder, { recursive: true })
  const path = pathOf(bytes, part.name)
  return path === undefined ? undefined : { path, bytes }
}

function pathOf(bytes: Buffer, name: string): string | undefined {
  const [, run = '', attempt = ''] = /^source-(\d+)-(\d+)$/.exec(name) ?? []
  const claimed = byKind(claimedSourceRecord(bytes, `the copy ${name}`), {
    push: ({ record }) => ({ run: record.run, path: recordPath(record, attempt) }),
    history: ({ history }) => ({ run: history.run, path: historyPath(history, attempt) }),
  })
  return idOfRun(claimed.run) === run ? claimed.path : undefined
}
