import { limits, Problem, readLimited } from '@release-tools/base'
import { type RoleKeys, type RoleName, type RootPlan, rootDays } from '@release-tools/releases'
import type { Given } from '../command.ts'
import { reasonOf, WrongUse } from '../wrong-use.ts'

type RoleMap = Record<RoleName, RoleKeys>

/**
 * What the next root says: what the options give, and what the root before says of the rest. Throws WrongUse for options that cannot be, and
 * without keys.
 */
export async function readPlan(given: Given, before: RoleMap | undefined): Promise<RootPlan> {
  const root = await readKeys(given, 'root-key')
  const online = await readKeys(given, 'online-key')
  const targets = (await readKeys(given, 'targets-key')) ?? (before === undefined ? online : undefined)
  const roles: RoleMap = {
    root: rolesFor(root, before?.root, '--root-key', numberOf(given, 'threshold')),
    targets: rolesFor(targets ?? alsoTargets(online, before), before?.targets, '--online-key'),
    snapshot: rolesFor(online, before?.snapshot, '--online-key'),
    timestamp: rolesFor(online, before?.timestamp, '--online-key'),
  }
  return { roles, now: new Date(), days: numberOf(given, 'days') ?? rootDays }
}

/** A job that signs what the index lists goes on to do so with its new key. */
function alsoTargets(online: string[] | undefined, before: RoleMap | undefined): string[] | undefined {
  if (before === undefined) return undefined
  const isSame = before.targets.keys.every(key => before.timestamp.keys.includes(key))
  return isSame ? online : undefined
}

function rolesFor(
  keys: string[] | undefined,
  before: RoleKeys | undefined,
  option: string,
  threshold?: number,
): RoleKeys {
  const all = keys ?? before?.keys
  if (all === undefined) throw new WrongUse(`${option} is missing.`, `Give the public key as a file: ${option} FILE.`)
  const usual = keys === undefined ? before?.threshold : undefined
  return { keys: all, threshold: threshold ?? usual ?? (option === '--root-key' ? Math.min(2, all.length) : 1) }
}

async function readKeys({ values }: Given, option: string): Promise<string[] | undefined> {
  const paths = values[option]
  return paths && Promise.all(paths.map(path => readKey(path, option)))
}

async function readKey(path: string, option: string): Promise<string> {
  try {
    return (await readLimited(path, limits.trust, 'any')).toString()
  } catch (error) {
    throw new WrongUse(reasonOf(error), `Give the public key as a file: --${option} FILE.`, error, `read ${path}`)
  }
}

/** The number of an option; undefined if it is not given. Throws WrongUse. */
export function numberOf({ values }: Given, option: string): number | undefined {
  const [text] = values[option] ?? []
  if (text === undefined) return undefined
  const number = Number(text)
  if (/^[1-9]\d{0,4}$/.test(text)) return number
  throw new WrongUse(`--${option} is ${JSON.stringify(text)}.`, 'Give a number of at least 1.')
}

/** Makes a Problem with the options of a command wrong use of it. */
export function asWrongUse<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (error instanceof Problem) throw new WrongUse(error.found, error.next, error, error.attempted)
    throw error
  }
}
