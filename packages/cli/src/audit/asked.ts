import { requireAddresses, type StoreContext } from '@release-tools/archive'
import type { LogPlace } from '@release-tools/audit'
import { Problem } from '@release-tools/base'
import { apiOfServer, type GitHubPlace, readRequests } from '@release-tools/github'
import { readConfigs } from '@release-tools/project'
import type { Given } from '../command.ts'
import { namedRepository } from '../named-repository.ts'
import { rootOf } from '../repository-root.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import type { Terminal } from '../terminal.ts'
import { githubOf } from '../verify/question.ts'
import { WrongUse } from '../wrong-use.ts'

/** Which log is checked, which stores have copies, and whom to ask for heads. */
export interface AskedAudit {
  place: LogPlace
  /** Of stores. */
  addresses: string[]
  /** Paths of files with heads. */
  heads: string[]
  context: StoreContext
  /** Undefined if GitHub is not to be asked. */
  github: GitHubPlace | undefined
}

/** Reads the command line, and the configuration of the clone. Throws WrongUse for what can't be meant. */
export async function readAsked(given: Given, terminal: Terminal): Promise<AskedAudit> {
  const { values, switches } = given
  const root = await rootOf('.')
  const host = terminalHost(terminal, process.cwd())
  const { server, repository, isClone } = await namedRepository(given, root, host)
  const addresses = values.from ?? (isClone ? await configured(root) : [])
  if (addresses.length === 0)
    throw new WrongUse(
      'no store is named.',
      'Give --from ADDRESS, or run this in a clone with `stores` in .github/release-tools.yaml.',
    )
  await asWrongUse(() => requireAddresses(addresses))
  const { api = apiOfServer(server), token: tokenOf } = githubOf(given, host.env)
  const token = tokenOf?.(server)
  const github = { repository, api, ...(token === undefined ? {} : { token }) }
  return {
    ...{ place: { server, repository }, addresses, heads: values.head ?? [] },
    context: { host, repository, byPerson: true, github: async () => readRequests(github, host) },
    github: switches.has('no-releases') ? undefined : github,
  }
}

/** The stores of all projects: the log is one. */
async function configured(root: string): Promise<string[]> {
  const configs = await asWrongUse(() => readConfigs(root, {}))
  return [...new Set(configs.flatMap(({ stores }) => stores.value))]
}

async function asWrongUse<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw error instanceof Problem ? new WrongUse(error.found, error.next, error, error.attempted) : error
  }
}
