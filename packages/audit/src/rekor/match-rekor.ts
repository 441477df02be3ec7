import { Problem } from '@release-tools/base'
import type { LoggedSignature, Match, SignatureMatch } from '../match.ts'
import { askFirstVersion } from './first-version.ts'
import { TiledLog } from './tiled-log.ts'
import { type LogEntry, type RekorOptions, type TransparencyLog, transparencyLog } from './transparency-log.ts'

/** Kinds of the second version of Rekor. `intoto 0.0.2` is of the first. */
const inTiles = /^(?:hashedrekord|dsse) 0\.0\.2$/
const unknownLog = 'Give a trusted root that has this log with --trusted-root.'

/**
 * Compares records of signatures with the logs that they name: each entry is read from its log, compared with the record, and proven to be below
 * a head that the log signed. One result for each entry; none for a signature that is in no log. Throws nothing: what a log does not answer
 * could not be checked.
 */
export async function matchRekor<Signature extends LoggedSignature>(
  events: readonly Signature[],
  options: RekorOptions,
): Promise<SignatureMatch<Signature>[]> {
  const matcher = new Matcher(options)
  const matches: SignatureMatch<Signature>[] = []
  for (const signature of events)
    for (const entry of signature.log) matches.push({ signature, ...(await matcher.match(signature, entry)) })
  return matches
}

class Matcher {
  readonly #options: RekorOptions
  readonly #tiled = new Map<string, TiledLog>()
  /** Why a log does not answer. It is not asked again: each question takes its attempts. */
  readonly #silent = new Map<string, Problem>()

  constructor(options: RekorOptions) {
    this.#options = options
  }

  async match(signature: LoggedSignature, entry: LogEntry): Promise<Match> {
    const place = transparencyLog(entry, this.#options)
    if (place === undefined) {
      const found = `no trusted root knows the log ${entry.url ?? entry.logId}, so that its answers prove nothing.`
      return { result: 'could not check', place: entry.url ?? entry.logId, found, next: unknownLog }
    }
    if (entry.leafHash === undefined)
      return {
        result: 'could not check',
        place: place.name,
        found: `the record has no \`leafHash\`, which says what entry ${entry.index} is.`,
        next: 'Verify the bundle of the signature: it has the entry.',
      }
    const silent = this.#silent.get(place.name)
    if (silent !== undefined) return couldNotCheck(place, silent)
    try {
      return { place: place.name, ...(await this.#ask(place, signature, entry)) }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      this.#silent.set(place.name, error)
      return couldNotCheck(place, error)
    }
  }

  #ask(place: TransparencyLog, signature: LoggedSignature, entry: LogEntry): Promise<Omit<Match, 'place'>> {
    if (!inTiles.test(entry.kind)) return askFirstVersion(place, signature, entry)
    const tiled = this.#tiled.get(place.name) ?? new TiledLog(place)
    this.#tiled.set(place.name, tiled)
    return tiled.ask(signature, entry)
  }
}

function couldNotCheck({ name }: TransparencyLog, { found, next }: Problem): Match {
  return { result: 'could not check', place: name, found, next }
}
