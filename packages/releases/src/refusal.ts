import { messageOf, Problem, parseJson, textAt } from '@release-tools/base'
import { fileLimits, parseRoot } from './document.ts'
import type { PlaceFetcher } from './fetcher.ts'
import type { IndexPlace } from './place.ts'
import { RefusedIndex } from './refused-index.ts'
import { versioned } from './roles.ts'

/** What a reader was about to do when tuf-js refused it. */
interface Attempt {
  place: IndexPlace
  fetcher: PlaceFetcher
  /** With which the reader began. */
  root: Buffer
}

/** What a sentence about a refusal may name. */
interface Facts {
  found: string[]
  file: string
  /** When the file has expired, as it says itself. */
  expired: string
}

interface Rule {
  pattern: RegExp
  found(facts: Facts): string
  next: string
}

const doNotUse = 'Do not use it. Get the index from another place, and ask the project.'
const notRenewed =
  'Somebody may be holding back a newer one, or the project stopped renewing it. Get the index from another place. Without network, accept it as of an earlier day with --index-as-of.'

/** What tuf-js 6 says, and what it means to a reader. A test makes each of them with real files. */
const rules: Rule[] = [
  {
    pattern: /(root) was signed by (\d+)\/(\d+) keys/,
    found: ({ found: [, , had, wanted], file }) =>
      `${file} has ${had} of the ${wanted} signatures that the root before it or its own threshold asks for.`,
    next: doNotUse,
  },
  {
    pattern: /(timestamp|snapshot|targets) was signed by (\d+)\/(\d+) keys/,
    found: ({ found: [, role, had, wanted], file }) =>
      `${file} has ${had} of the ${wanted} signatures by keys that the root names for the role ${role}: it is of another project, or somebody else made it.`,
    next: 'Do not use it. Check that the root is that of this project, or get the index from another place.',
  },
  {
    pattern: /Final root\.json is expired/,
    found: ({ expired }) => `its root has expired on ${expired}, so that it no longer says whose keys count.`,
    next: 'Get the newest root from the default branch of the project. If that has expired too, the project must sign a new one: release-tools index rotate.',
  },
  {
    pattern: /(?:timestamp|snapshot|targets)\.json is expired/,
    found: ({ file, expired }) => `it is stale: ${file} has expired on ${expired}.`,
    next: notRenewed,
  },
  {
    pattern: /New (?:timestamp |snapshot )?version (\d+) (?:of (\S+) )?is less than current version (\d+)/,
    found: ({ found: [, offered, , known], file }) =>
      `it is older than what you saw before: ${file} has version ${offered}, and you saw ${known}.`,
    next: 'Somebody is serving an old index, which may hide that a release was withdrawn. Get it from another place.',
  },
  {
    pattern: /Expected version (\d+), got (\d+)/,
    found: ({ found: [, wanted, got], file }) => `${file} says that it is version ${got} instead of ${wanted}.`,
    next: doNotUse,
  },
  {
    pattern: /doesn't match timestamp|does not match snapshot version|Expected (?:hash|length) .* but got|Missing file/,
    found: ({ file }) => `${file} is not the one that was signed with the others: files of several versions are mixed.`,
    next: 'If the place was being updated, try again. Otherwise get the index from another place.',
  },
]

/** The Problem for what tuf-js refused. */
export async function refusal(error: unknown, attempt: Attempt): Promise<Problem> {
  const { place, fetcher, root } = attempt
  if (fetcher.failure instanceof Problem) return fetcher.failure
  if (fetcher.failure !== undefined) throw fetcher.failure
  const attempted = `read the index in ${place.text}`
  const unknown = (found: string, next: string) => new Problem(attempted, { found, next, cause: error })
  const gap = await missingRoot(attempt)
  if (gap !== undefined)
    return unknown(
      `it has no ${gap}, and a later one: the chain of its roots has a gap.`,
      'Get the index from another place, or the newest root from the default branch of the project.',
    )
  const said = messageOf(error)
  if (said.includes('there is no such file'))
    return unknown(`it has no ${fetcher.last}.`, 'Check the place. If it was being updated, try again.')
  for (const { pattern, found, next } of rules) {
    const match = pattern.exec(said)
    if (match === null) continue
    const file = fetcher.last || 'the given root'
    const facts = {
      found: [...match],
      file,
      expired: expiryOf(said.includes('root.json') ? newestRoot(fetcher, root) : fetcher.files.get(file)),
    }
    return new RefusedIndex(attempted, { found: found(facts), next, cause: error })
  }
  return unknown(`${fetcher.last || 'the given root'} is not metadata of TUF (${said}).`, doNotUse)
}

function expiryOf(bytes: Buffer | undefined): string {
  return (bytes && textAt(parseJson(bytes.toString(), 'the index'), 'signed', 'expires')) ?? 'an unknown day'
}

/** The root at the end of the chain as far as the place has it. */
function newestRoot({ files }: PlaceFetcher, given: Buffer): Buffer {
  const [, last = given] = [...files].filter(([name]) => name.endsWith('.root.json')).at(-1) ?? []
  return last
}

/** The root that the place lacks although it has the next one: readers would stop at the one before, without a word. */
async function missingRoot({ place, fetcher, root }: Attempt): Promise<string | undefined> {
  const { version } = parseRoot(newestRoot(fetcher, root), 'the root').signed
  const next = versioned('root', version + 1)
  if ((await place.read(next, fileLimits.root)) !== undefined) return undefined
  return (await place.read(versioned('root', version + 2), fileLimits.root)) === undefined ? undefined : next
}
