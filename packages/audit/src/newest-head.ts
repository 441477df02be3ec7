import { join } from 'node:path'
import { openStore, type Store, type StoreContext, shownAddress } from '@release-tools/archive'
import { messageOf, Problem, readLimited } from '@release-tools/base'
import { logHeadLimit, parseLogHead } from '@release-tools/evidence'
import { type Host, withScratch } from '@release-tools/host'
import { firstsIn } from './followers.ts'
import { type LogPlace, originOf, segmentPart } from './log-place.ts'
import { filesOfSegment } from './segment.ts'

/** What stores say of the head of a log. No line is read: whoever has the log can compare it with the head. */
export interface NewestHead {
  /** The head as a store has it; undefined if the log has no line yet, or if no store could be asked. */
  text: string | undefined
  /** Why stores did not say it, one sentence or more each. */
  passed: string[]
}

/** The newest head that one of the stores has. Branches are asked first, because a job can read them without a login. */
export async function newestHead(addresses: string[], place: LogPlace, context: StoreContext): Promise<NewestHead> {
  const isBranch = (address: string) => address.startsWith('branch:')
  const passed: string[] = []
  for (const address of [...addresses.filter(isBranch), ...addresses.filter(one => !isBranch(one))]) {
    try {
      const text = await headIn(await openStore(address, context), place, context.host)
      if (text !== undefined) return { text, passed }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      passed.push(`${shownAddress(address)}: ${messageOf(error)}`)
    }
  }
  return { text: undefined, passed }
}

/** The head in the last segment of a store; undefined if it has none. */
async function headIn(store: Store, place: LogPlace, host: Host): Promise<string | undefined> {
  const last = (await firstsIn(store, place)).at(-1)
  if (last === undefined) return undefined
  const part = segmentPart(place, last)
  const what = `the head of ${part.name} of the audit log in ${store.place}`
  const { head } = filesOfSegment((await store.files(part)) ?? [], what)
  const wrong = (found: string) => new Problem(`read ${what}`, { found, next: 'Find out who wrote it.' })
  if (head.size > logHeadLimit) throw wrong(`it has ${head.size} bytes, more than the ${logHeadLimit} accepted.`)
  const text = await withScratch('audit-log', host, async directory => {
    const path = join(directory, head.name)
    await store.get(part, head, path, () => {})
    return (await readLimited(path, logHeadLimit)).toString()
  })
  const { origin } = parseLogHead(text, what)
  if (origin === originOf(place)) return text
  throw wrong(`it is the head of ${origin}, and not of ${originOf(place)}.`)
}
