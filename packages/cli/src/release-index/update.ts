import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { count, limits, readIfThere, readLimited, writeFileAtomic } from '@release-tools/base'
import { releasedAdvisories } from '@release-tools/evidence'
import {
  directoryPlace,
  earlierPath,
  entryOfManifest,
  fileLimits,
  type IndexEntry,
  indexKey,
  type Lifetimes,
  offlineLifetimes,
  prepareTargets,
  type ReleaseIndex,
  type RoleSigner,
  readStates,
  type UpdatedIndex,
  type UpdateOptions,
  updateIndex,
  usualIndexRoot,
  type WantedIndex,
  wantedIndex,
} from '@release-tools/releases'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { oneOperand } from '../parse.ts'
import { rootOf } from '../repository-root.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import type { Terminal } from '../terminal.ts'
import { harmless, wrap } from '../text.ts'
import { reasonOf, WrongUse } from '../wrong-use.ts'
import { type RootFile, readRootFile } from './root-file.ts'
import { numberOf } from './root-plan.ts'

/** `release-tools index update` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const directory = oneOperand(given)
  const file = await readRootFile(given.values.root?.[0] ?? usualIndexRoot)
  const options = await readOptions(given, file, terminal)
  const [signer] = options.signers
  const isPart = signer !== undefined && !signsAll(signer, file)
  const host = terminalHost(terminal, process.cwd())
  await mkdir(directory, { recursive: true })
  const updated = await (isPart ? prepareTargets : updateIndex)(await directoryPlace(directory), options, host)
  for (const [name, bytes] of updated.files) await writeFileAtomic(join(directory, name), bytes)
  terminal.out(`${wrap(harmless(updatedText(directory, updated, isPart)))}\n`)
  return exitCodes.done
}

async function readOptions(given: Given, { bytes, path }: RootFile, terminal: Terminal): Promise<UpdateOptions> {
  const lifetimes = lifetimesOf(numberOf(given, 'days'))
  const add = await Promise.all((given.values.release ?? []).map(entryAt))
  const states = await readStates(await rootOf('.'))
  const [repository = ''] = given.values.repository ?? []
  const { cosignSigner } = await import('./cosign-signer.ts')
  const now = new Date()
  const wanted = { add, states, day: now.toISOString().slice(0, 10) }
  return {
    ...{ root: bytes, repository, lifetimes, now },
    earlierRoot: version => readIfThere(earlierPath(path, version), fileLimits.root),
    signers: [await cosignSigner(given.values.signer?.[0], terminal)],
    change: index => changed(index, wanted, repository, terminal),
  }
}

function lifetimesOf(days: number | undefined): Lifetimes {
  return days === undefined ? offlineLifetimes : { targets: days, snapshot: days, timestamp: days }
}

function changed(index: ReleaseIndex, wanted: WantedIndex, repository: string, terminal: Terminal): ReleaseIndex {
  if (index.repository === '')
    throw new WrongUse('--repository is missing.', 'A new index needs it: --repository OWNER/NAME.')
  if (repository !== '' && repository !== index.repository)
    throw new WrongUse(`the index is that of ${index.repository}.`, 'Leave out --repository, or give another folder.')
  return wantedIndex(index, wanted, warning => terminal.err(`${wrap(harmless(warning))}\n`))
}

/** With what the release fixes, if the file about that lies beside its manifest. */
async function entryAt(path: string): Promise<IndexEntry> {
  const manifest = await readManifest(path)
  return entryOfManifest(manifest, await releasedAdvisories(manifest, dirname(path)))
}

async function readManifest(path: string): Promise<Buffer> {
  try {
    return await readLimited(path, limits.evidence, 'any')
  } catch (error) {
    throw new WrongUse(reasonOf(error), 'Give the manifest of a release.', error, `read ${path}`)
  }
}

/** True if what the signer signs counts at once. */
function signsAll({ publicKey }: RoleSigner, { root }: RootFile): boolean {
  const { keyID } = indexKey(publicKey)
  return (['snapshot', 'timestamp'] as const).every(role => root.signed.roles[role]?.keyIDs.includes(keyID))
}

function updatedText(directory: string, { index, version, files }: UpdatedIndex, isPart: boolean): string {
  if (files.size === 0) return `${directory} says it already, and does not end soon: nothing was changed.`
  const said = `${directory}: version ${version} of the index of ${index.repository}, with ${count(index.releases.length, 'release')}.`
  const names = `Written: ${[...files.keys()].join(', ')}.`
  return isPart
    ? `${said} ${names} It counts when the job that renews the index has signed the rest.`
    : `${said} ${names}`
}
