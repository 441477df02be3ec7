import { Problem } from '@release-tools/base'
import { Inquiry, type Patience, type Requests, readRequests } from '@release-tools/github'
import { type RuleFile, readRuleFiles, rulesDirectory } from '@release-tools/rules'
import { connectRequests } from '@release-tools/runner'
import type { Given } from '../command.ts'
import { namedRepository } from '../named-repository.ts'
import { noOperand } from '../parse.ts'
import { rootOf } from '../repository-root.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import { serverOf } from '../server-of.ts'
import type { Terminal } from '../terminal.ts'
import { WrongUse } from '../wrong-use.ts'

/** A person waits. */
const patience: Patience = { attempts: 3, baseMs: 500, maxMs: 60_000 }

/** The files of rules, and the server that has the rulesets. */
export interface RulesPlace {
  /** Of the work tree. */
  root: string
  /** `github.com/acme/widget` */
  address: string
  /** Empty if the repository keeps no rules as files. */
  files: RuleFile[]
  server: Inquiry
  requests: Requests
}

/** Reads the command line and the files. Throws WrongUse for what can’t be meant, and for a bad file. */
export async function rulesPlace(given: Given, terminal: Terminal): Promise<RulesPlace> {
  noOperand(given)
  const root = await rootOf('.')
  const host = terminalHost(terminal, root)
  const { server, repository } = await namedRepository(given, root, host)
  const { api, token } = serverOf(given, server, host)
  const files = await readRuleFiles(root).catch(explained)
  const requests =
    token === undefined
      ? readRequests({ repository, api }, host, patience)
      : await connectRequests({ repository, apiUrl: api, token, patience, permission: 'administration=write' }, host)
  const inquiry = new Inquiry(requests, server !== 'github.com')
  return { root, address: `${server}/${repository}`, files: files ?? [], server: inquiry, requests }
}

/** For commands that have nothing to do without files. */
export function requireFiles({ files, root }: RulesPlace): void {
  if (files.length > 0) return
  throw new WrongUse(
    `${root} has no ${rulesDirectory}/*.json.`,
    'Write those of the server with release-tools rules export, or take the templates of docs/tasks/rules-as-code.md.',
  )
}

function explained(error: unknown): never {
  throw error instanceof Problem ? new WrongUse(error.found, error.next, error, error.attempted) : error
}
