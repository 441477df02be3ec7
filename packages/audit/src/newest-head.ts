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

/** The newest head that a store has: a store that lags behind, or was set back, must not weaken what a release says of the log. */
export async function newestHead(addresses: string[], place: LogPlace, context: StoreContext): Promise<NewestHead> {
  const asked = await Promise.all(addresses.map(address => ask(address, place, context)))
  const [newest] = asked.flatMap(({ head }) => head ?? []).sort((a, b) => b.size - a.size)
  return { text: newest?.text, passed: asked.flatMap(({ passed }) => passed ?? []) }
}

async function ask(address: string, place: LogPlace, context: StoreContext): Promise<{ head?: Head; passed?: string }> {
  try {
    const head = await headIn(await openStore(address, context), place, context.host)
    return head === undefined ? {} : { head }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { passed: `${shownAddress(address)}: ${messageOf(error)}` }
  }
}

interface Head {
  text: string
  /** Of the log, in lines. */
  size: number
}

/** The head in the last segment of a store; undefined if it has none. */
async function headIn(store: Store, place: LogPlace, host: Host): Promise<Head | undefined> {
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
  const { origin, size } = parseLogHead(text, what)
  if (origin === originOf(place)) return { text, size }
  throw wrong(`it is the head of ${origin}, and not of ${originOf(place)}.`)
}
