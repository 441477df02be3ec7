import { readdir } from 'node:fs/promises'
import { type Part, requireAddresses, requirePart } from '@release-tools/archive'
import { ifThere, Problem, segmentOf } from '@release-tools/base'
import { readConfig } from '@release-tools/project'
import type { Given } from '../command.ts'
import { oneOperand } from '../parse.ts'
import { rootOf } from '../repository-root.ts'
import { WrongUse } from '../wrong-use.ts'

/** What is wanted, from where, and where to. */
export interface AskedPart {
  part: Part
  /** The GitHub that has the repository: `github.com`. */
  server: string
  /** Addresses of stores. */
  addresses: string[]
  /** A directory that does not exist, or is empty. */
  directory: string
}

/** A repository of a server of one's own: `github.example.org/acme/widget`. */
const onServer = /^(?<server>[a-z0-9.-]+(?::[0-9]{1,5})?)\/(?<repository>[^/]+\/[^/]+)$/

/** Reads which part of which tag is wanted. Throws WrongUse for what can't be meant. */
export async function readAskedPart(given: Given, cwd: string): Promise<AskedPart> {
  const tag = oneOperand(given)
  const { repository: [named] = [], part: [name = 'release'] = [], to: [to] = [] } = given.values
  if (named === undefined) throw new WrongUse('--repository is missing.', 'Give --repository OWNER/NAME.')
  const { server = 'github.com', repository = named } = onServer.exec(named)?.groups ?? {}
  const part = { repository, tag, name }
  const addresses = given.values.from ?? (await configured(cwd, tag))
  if (addresses.length === 0)
    throw new WrongUse(
      'no store is named.',
      'Give --from ADDRESS, or run this in a repository with `stores` in .github/release-tools.yaml.',
    )
  asWrongUse(() => requirePart(part))
  asWrongUse(() => requireAddresses(addresses))
  const directory = to ?? `${name}-${segmentOf(tag)}`
  await requireEmpty(directory)
  return { part, server, addresses, directory }
}

async function configured(cwd: string, tag: string): Promise<string[]> {
  return (await readConfig(await rootOf(cwd), { tag })).stores.value
}

/** What the directory has already would be verified as if it came from the store. */
async function requireEmpty(directory: string): Promise<void> {
  const names = await ifThere(readdir(directory)).catch((error: NodeJS.ErrnoException) => {
    throw new WrongUse(`${directory} is not a directory (${error.code}).`, 'Give a new directory with --to DIR.', error)
  })
  if (names !== undefined && names.length > 0)
    throw new WrongUse(`${directory} already has files.`, 'Give a new directory with --to DIR.')
}

function asWrongUse(check: () => void): void {
  try {
    check()
  } catch (error) {
    throw error instanceof Problem ? new WrongUse(error.found, error.next, error, error.attempted) : error
  }
}
