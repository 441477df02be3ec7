import {
  DamagedCopy,
  type FetchedPart,
  type FoundPart,
  fetchPart,
  findPart,
  type StoreContext,
} from '@release-tools/archive'
import { count, formatSize, Problem } from '@release-tools/base'
import { type Question, type TargetReport, verifyTarget } from '@release-tools/verify'
import type { Terminal } from '../terminal.ts'
import { harmless, wrap } from '../text.ts'
import type { AskedPart } from './asked-part.ts'
import { progressOn } from './progress.ts'

/**
 * Gets a release from the first store that has it, and verifies it as anybody can. If no store gives it, the result is "could not check", and
 * "not verified" if a copy was changed.
 */
export async function reportOnFetched(
  asked: AskedPart,
  { trust, asked: question }: Question,
  context: StoreContext,
  terminal: Terminal,
): Promise<TargetReport> {
  const { part, server, addresses, directory } = asked
  try {
    const found = await findPart(addresses, part, context)
    const fetched = await fetchPart(found, directory, progressOn(terminal))
    terminal.progress?.('')
    const said = saidOf(found, fetched)
    for (const reason of found.passed) terminal.err(`${wrap(harmless(`Passed over: ${reason}`))}\n`)
    terminal.err(`${wrap(harmless(`In ${directory}: ${said}${await others(found)}`))}\n`)
    if (fetched.missing.length > 0) return incomplete(asked, found, fetched)
    // The tag and the repository that were asked for, and not what the store says.
    const place = { repository: `https://${server}/${part.repository}`, tag: part.tag, said }
    return await verifyTarget({ kind: 'release', text: directory, path: directory, place }, trust, question)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const found = `Could not ${error.attempted}: ${error.found}`
    return unchecked(directory, { found, next: error.next }, error instanceof DamagedCopy)
  }
}

function saidOf({ store, part }: FoundPart, { files }: FetchedPart): string {
  const size = formatSize(files.reduce((sum, file) => sum + file.size, 0))
  return `${count(files.length, 'file')} (${size}) of ${store.place}, release ${part.tag}.`
}

/** The logs that the store has of the same tag. */
async function others({ store, part }: FoundPart): Promise<string> {
  const names = (await store.parts(part)).filter(name => name !== part.name)
  return names.length === 0 ? '' : ` It also keeps ${names.join(', ')}: get the logs with --part.`
}

/** A store that keeps metadata only. What it gave can't be verified without the rest. */
function incomplete({ addresses, directory }: AskedPart, { store }: FoundPart, { missing }: FetchedPart): TargetReport {
  const names = missing.map(({ name }) => name)
  const shown = names.length > 10 ? `${names.slice(0, 10).join(', ')} and ${names.length - 10} more` : names.join(', ')
  const elsewhere = addresses.length > 1 ? 'Name another of the stores with --from' : 'Name another store with --from'
  return unchecked(
    directory,
    {
      found: `${store.place} does not keep ${count(missing.length, 'file')} of the release: ${shown}.`,
      next: `${elsewhere}, or download them from the release on GitHub and run release-tools verify.`,
    },
    false,
  )
}

function unchecked(text: string, { found, next }: Pick<Problem, 'found' | 'next'>, isChanged: boolean): TargetReport {
  const status = isChanged ? ('fail' as const) : ('error' as const)
  return {
    result: isChanged ? 'not verified' : 'could not check',
    checks: [{ name: 'target', status, detail: found, next }],
    files: [],
    accepted: [],
    target: { text },
  }
}
