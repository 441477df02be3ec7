import { basename, join, resolve } from 'node:path'
import { Problem } from '@release-tools/base'
import {
  type Checklist,
  checklistOf,
  defaultPolicyPath,
  type GatesDocument,
  type Policy,
  readPolicy,
} from '@release-tools/evidence'
import { checkGates, gateContext } from '@release-tools/gates'
import { Inquiry, isOwnServer, type Patience, readRequests } from '@release-tools/github'
import { git, type Host } from '@release-tools/host'
import { readConfigured } from '@release-tools/project'
import { originOf } from '@release-tools/scaffold'
import { askedServer } from '../asked-server.ts'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { optionalOperand } from '../parse.ts'
import { rootOf } from '../repository-root.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import type { Terminal } from '../terminal.ts'
import { harmlessJson } from '../text.ts'
import { gatesText } from './print.ts'
import { commitOf, releaseOfHead } from './release.ts'

/** A person waits. What GitHub does not answer soon is unknown. */
const patience: Patience = { attempts: 2, baseMs: 500, maxMs: 5000, timeoutMs: 20_000 }

/** `release-tools check` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const root = await rootOf('.')
  const { document, policy } = await look(given, terminalHost(terminal, root))
  const checklist = checklistOf(document, policy, new Date().toISOString().slice(0, 10))
  terminal.out(given.switches.has('json') ? harmlessJson(document) : gatesText(document, checklist))
  return codes[checklist.result]
}

const codes: Record<Checklist['result'], ExitCode> = {
  pass: exitCodes.verified,
  fail: exitCodes.notVerified,
  review: exitCodes.notVerified,
  unknown: exitCodes.couldNotCheck,
}

async function look(given: Given, host: Host): Promise<{ document: GatesDocument; policy: Policy }> {
  const { workspace: root } = host
  const tag = optionalOperand(given)
  const commit = await commitOf('HEAD', host)
  if (commit === undefined)
    throw new Problem('find the commit that is checked out', {
      found: `${root} is not a clone of a repository, or has no commit.`,
      next: 'Run the command in a clone of the repository that you release.',
    })
  await noteChanges(host)
  const origin = await originOf(root, host)
  const repository = origin === undefined ? '' : `${origin.owner}/${origin.name}`
  const { project, config } = await readConfigured(root, { ...projectOf(given), tag, repository })
  const rule = { pattern: config['tag-pattern'].value, scheme: config['version-scheme'].value }
  const policy = await readPolicy(join(root, defaultPolicyPath), host)
  const [evidence] = given.values.evidence ?? []
  const facts = {
    repository: origin === undefined ? basename(root) : `https://${origin.host}/${repository}`,
    commit,
    release: await releaseOfHead({ tag, rule, project }, host),
    ...{ rule, project, config, policy },
    branch: undefined,
    ...serverOf(askedServer(origin, given, host), origin?.host ?? '', host),
    evidence: evidence === undefined ? undefined : resolve(evidence),
    ...(given.switches.has('run-commands') ? {} : { withoutCommands }),
    run: undefined,
    now: new Date(),
  }
  return { document: await checkGates(await gateContext(facts, host)), policy }
}

const withoutCommands = 'commands of the project run only with --run-commands'

function serverOf(place: ReturnType<typeof askedServer>, server: string, host: Host) {
  if ('unseen' in place) return { server: undefined, unasked: place.unseen }
  return { server: new Inquiry(readRequests(place, host, patience), isOwnServer(server)) }
}

function projectOf({ values }: Given) {
  const [directory] = values.project ?? []
  if (directory === undefined) return {}
  return { given: { directory: { value: directory.replace(/\/+$/, ''), from: 'the option --project' } } }
}

/** Gates look at files as they are here, which is not what will be tagged if they differ. */
async function noteChanges(host: Host): Promise<void> {
  const { stdout } = await git(host.workspace, ['status', '--porcelain', '--untracked-files=no'], host)
  if (stdout !== '')
    host.notice('Files differ from the commit that is checked out: commit them before you trust the table.')
}
