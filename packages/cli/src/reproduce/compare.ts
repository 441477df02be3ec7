import { at, limits, Problem, parseJson, readLimited, textAt } from '@release-tools/base'
import { parseStatement, type Rebuild, type RebuildResult, readRebuild } from '@release-tools/evidence'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { harmless, harmlessJson, wrap } from '../text.ts'
import { usable } from '../trust.ts'
import { WrongUse } from '../wrong-use.ts'

/** A file of a release, as two rebuilders found it. */
interface Row {
  path: string
  first: RebuildResult | 'not compared'
  second: RebuildResult | 'not compared'
  /** True if both know it, and one of them must be wrong. */
  contradicts: boolean
  /** True if both have the same bytes for it, whatever was released. */
  sameRebuild: boolean | undefined
}

/** `release-tools reproduce --compare A B`: two attestations of one release. Their signatures are not verified here. */
export async function sideBySide(given: Given, terminal: Terminal): Promise<ExitCode> {
  const [a] = given.values.compare ?? []
  const [b, ...others] = given.operands
  if (a === undefined || b === undefined || others.length > 0)
    throw new WrongUse('--compare needs two attestations.', 'Write release-tools reproduce --compare A B.')
  const [first, second] = [await readAttestation(a), await readAttestation(b)]
  requireSameRelease(first, second)
  const rows = rowsOf(first, second)
  const result = resultOf(first, second, rows)
  const files = rows.map(({ contradicts: _, ...row }) => row)
  terminal.out(
    given.switches.has('json')
      ? harmlessJson({ result, release: first.release, files })
      : text(result, { first, second, rows, names: [a, b] }),
  )
  if (result === 'reproduced') return exitCodes.verified
  return result === 'unknown' ? exitCodes.couldNotCheck : exitCodes.notVerified
}

/** A statement as --attestation writes it, or signed, in a bundle or an envelope. */
async function readAttestation(file: string): Promise<Rebuild> {
  return usable(`read ${file}`, async () => {
    const content = (await readLimited(file, limits.evidence, 'any')).toString('utf8')
    const value = parseJson(content, file)
    const envelope = at(value, 'dsseEnvelope') ?? value
    const payload = textAt(envelope, 'payload')
    const statement =
      payload === undefined
        ? parseStatement('application/vnd.in-toto+json', content)
        : parseStatement(textAt(envelope, 'payloadType') ?? '', Buffer.from(payload, 'base64'))
    return readRebuild(statement, file)
  })
}

function requireSameRelease(first: Rebuild, second: Rebuild) {
  if (first.release.manifestSha256 === second.release.manifestSha256) return
  throw new Problem('compare the attestations', {
    found: `they are about two releases: ${name(first)} and ${name(second)}, with different manifests.`,
    next: 'Give two attestations of the same release.',
  })
}

type Result = Rebuild['result'] | 'disagree'

/** They disagree only about what both know: what one of them did not compare contradicts nothing, and proves nothing. */
function resultOf(first: Rebuild, second: Rebuild, rows: Row[]): Result {
  const results = [first.result, second.result]
  const isWhole = results.includes('reproduced') && results.includes('different')
  if (isWhole || rows.some(row => row.contradicts)) return 'disagree'
  if (results.includes('different')) return 'different'
  const isOneSided = (row: Row) =>
    isKnown(row.first) !== isKnown(row.second) && ![row.first, row.second].includes('declared')
  return results.includes('unknown') || rows.some(isOneSided) ? 'unknown' : 'reproduced'
}

function isKnown(result: Row['first']): boolean {
  return result !== 'unknown' && result !== 'not compared'
}

function name({ release }: Rebuild): string {
  return `${release.project} ${release.version}`
}

function rowsOf(first: Rebuild, second: Rebuild): Row[] {
  const [a, b] = [first, second].map(({ files }) => new Map(files.map(file => [file.path, file])))
  const paths = [...new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])]
  return paths.map(path => {
    const [one, other] = [a?.get(path), b?.get(path)]
    const both = one?.rebuilt !== undefined && other?.rebuilt !== undefined
    const [x, y] = [one?.result ?? 'not compared', other?.result ?? 'not compared'] as const
    return {
      path,
      first: x,
      second: y,
      // The manifest that both name has one digest for each path.
      contradicts: (isKnown(x) && isKnown(y) && x !== y) || (one && other && one.sha256 !== other.sha256) === true,
      sameRebuild: both ? one.rebuilt === other.rebuilt : undefined,
    }
  })
}

function text(
  result: Result,
  { first, second, rows, names }: { first: Rebuild; second: Rebuild; rows: Row[]; names: [string, string] },
): string {
  const who = (letter: string, file: string, { rebuilder, result: own }: Rebuild) =>
    wrap(harmless(`${letter}: ${file}: ${own}, on ${rebuilder.platform}`))
  const lines = rows.map(({ path, first: one, second: other, sameRebuild }) => {
    const same = sameRebuild === false ? '; A and B made different files' : ''
    const outlier =
      sameRebuild === true && one === 'differs'
        ? '; A and B made the same file, so the released one is the exception'
        : ''
    const answer = one === other ? one : `A ${one}, B ${other}`
    return `${wrap(harmless(path), 2)}\n${wrap(`${answer}${same}${outlier}`, 6)}`
  })
  return `${[
    wrap(harmless(`${name(first)}, ${first.release.tag}, commit ${first.release.commit}`)),
    [who('A', names[0], first), who('B', names[1], second)].join('\n'),
    lines.join('\n'),
    'The signatures of the attestations were not verified: use verify-blob for that.',
    ending(result, first.result === second.result),
  ].join('\n\n')}\n`
}

function ending(result: Result, areSame: boolean): string {
  if (result === 'disagree') return 'DISAGREE'
  if (result === 'unknown') return 'COULD NOT CHECK: at least one of them did not compare everything'
  return areSame ? `AGREE: ${result}` : 'DIFFERS: one of them says so, and the other could not check'
}
