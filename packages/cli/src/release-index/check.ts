import { isDay, limits, messageOf, readLimited } from '@release-tools/base'
import { lackingSignatures, type OpenedIndex, openIndex, RefusedIndex, usualIndexRoot } from '@release-tools/releases'
import { namedGitHub } from '@release-tools/runner'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { optionalOperand } from '../parse.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import type { Terminal } from '../terminal.ts'
import { columns, harmless, wrap } from '../text.ts'
import { reasonOf, WrongUse } from '../wrong-use.ts'
import { readRootFile } from './root-file.ts'
import { rootText } from './root-text.ts'

/** `release-tools index check` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const place = optionalOperand(given)
  const path = given.values.root?.[0] ?? usualIndexRoot
  if (place !== undefined) return checkIndex(place, path, given, terminal)
  const file = await readRootFile(path)
  terminal.out(rootText(file))
  return lackingSignatures(file.root, file.previous).length === 0 ? exitCodes.verified : exitCodes.notVerified
}

async function checkIndex(place: string, path: string, given: Given, terminal: Terminal): Promise<ExitCode> {
  const host = terminalHost(terminal, process.cwd())
  const { token } = namedGitHub(host.env)
  const options = {
    root: await readRoot(path),
    ...readAsked(given),
    ...(token === undefined || !isOnGitHub(place) ? {} : { token }),
    now: new Date(),
  }
  try {
    terminal.out(indexText(place, await openIndex(place, options, host)))
    return exitCodes.verified
  } catch (error) {
    if (!(error instanceof RefusedIndex)) throw error
    terminal.err(`${wrap(harmless(messageOf(error)))}\n`)
    return exitCodes.notVerified
  }
}

/** The token of github.com goes to no other server. */
function isOnGitHub(place: string): boolean {
  return /^(?:github\.com\/)?[^/]+\/[^/]+$/.test(place)
}

async function readRoot(path: string): Promise<Buffer> {
  try {
    return await readLimited(path, limits.note, 'any')
  } catch (error) {
    throw new WrongUse(reasonOf(error), 'Give the root of the project: --root FILE.', error, `read ${path}`)
  }
}

function readAsked({ values }: Given) {
  const [state, asOf, least] = [values.state?.[0], values['as-of']?.[0], values['at-least']?.[0]]
  if (asOf !== undefined && !isDay(asOf))
    throw new WrongUse(`--as-of is ${JSON.stringify(asOf)}, which is not a day.`, 'Give a day such as 2026-01-31.')
  if (least !== undefined && !/^[1-9]\d{0,8}$/.test(least))
    throw new WrongUse(`--at-least is ${JSON.stringify(least)}.`, 'Give the version of an index, for example 12.')
  return {
    ...(state === undefined ? {} : { state }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(least === undefined ? {} : { atLeast: Number(least) }),
  }
}

function indexText(place: string, opened: OpenedIndex): string {
  const { index, version, rootVersion } = opened
  const rows = index.releases.map(({ tag, state, successor }): [string, string] => [
    harmless(tag),
    `${state}${successor === undefined ? '' : `, successor ${harmless(successor)}`}`,
  ])
  const head = `${harmless(place)}: index ${version} of ${harmless(index.repository)}, by root ${rootVersion}.`
  const lines = [wrap(head), ...(rows.length === 0 ? ['It lists no release.'] : [columns(rows)])]
  return `${[...lines, ...notesOn(opened).map(note => wrap(note))].join('\n')}\n`
}

/** What a reader must know of an index that is accepted. */
function notesOn({ freshUntil, online, firstContact, acceptedAsOf }: OpenedIndex): string[] {
  return [
    acceptedAsOf === undefined
      ? `Accepted until ${freshUntil}.`
      : `It expired on ${freshUntil}, and is accepted as of ${acceptedAsOf}: newer ones are not known.`,
    ...(online ? [] : [`Nobody notices before ${freshUntil} if a newer one is held back.`]),
    ...(firstContact ? ['First contact: an older index cannot be told. Remember what you saw with --state.'] : []),
  ]
}
