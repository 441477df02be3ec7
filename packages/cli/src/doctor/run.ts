import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  GitHub,
  Inquiry,
  isOwnServer,
  type Patience,
  readRequests,
  readVariables,
  readVisibility,
} from '@release-tools/github'
import type { Host } from '@release-tools/host'
import { lookAtRules } from '@release-tools/rules'
import { type Survey, survey } from '@release-tools/scaffold'
import { askedServer } from '../asked-server.ts'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { optionalOperand } from '../parse.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import type { Terminal } from '../terminal.ts'
import { WrongUse } from '../wrong-use.ts'
import { gates } from './checks/gates.ts'
import { gpg } from './checks/gpg.ts'
import { people } from './checks/people.ts'
import { policy } from './checks/policy.ts'
import { changelog, tags, version } from './checks/release.ts'
import { index } from './checks/release-index.ts'
import { buildRequirements, tests, updates } from './checks/requirements.ts'
import { rules } from './checks/rules.ts'
import { committed, environments, keys, published, pypi } from './checks/settings.ts'
import { signer } from './checks/signer.ts'
import { source } from './checks/source.ts'
import { stores } from './checks/stores.ts'
import { transparency } from './checks/transparency.ts'
import { fit, permissions, reference, server, trigger, workflow } from './checks/workflow.ts'
import { findingsJson } from './json.ts'
import type { Check, Finding, Patient } from './model.ts'
import { findingsText } from './print.ts'

/** A person waits. What GitHub does not answer soon is unknown. */
const patience: Patience = { attempts: 2, baseMs: 500, maxMs: 5000, timeoutMs: 20_000 }

/** In the order in which a release would meet them. */
const checks: Check[] = [
  ...[workflow, permissions, reference, trigger, fit, server],
  ...[version, tags, changelog, buildRequirements, tests, policy, gates],
  ...[keys, signer, gpg, transparency, environments, people, rules],
  ...[published, pypi, stores, index, source, updates, committed],
]

/** `release-tools doctor` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const directory = optionalOperand(given) ?? '.'
  if (!(await stat(directory).catch(() => undefined))?.isDirectory())
    throw new WrongUse(`${directory} is not a directory.`, 'Give a directory in a git repository.')
  const host = terminalHost(terminal, resolve(directory))
  const found = await survey(directory, host)
  const patient = { survey: found, host, ...settings(found, given, host), today: new Date().toISOString().slice(0, 10) }
  const findings: Finding[] = []
  for (const check of checks) findings.push(...(await check(patient)))
  terminal.out(given.switches.has('json') ? findingsJson(findings, patient) : findingsText(findings))
  return findings.some(({ status }) => status === 'fails') ? exitCodes.notVerified : exitCodes.verified
}

type Settings = Pick<Patient, 'github' | 'visibility' | 'variables' | 'rulesOf' | 'unseen'>

/** The API that shows settings, or why it is not asked. */
function settings({ origin }: Survey, given: Given, host: Host): Settings {
  const place = askedServer(origin, given, host)
  if ('unseen' in place) return place
  const requests = readRequests(place, host, patience)
  let seen: ReturnType<typeof readVariables> | undefined
  return {
    github: new GitHub(requests),
    rulesOf: files => lookAtRules(files, new Inquiry(requests, isOwnServer(origin?.host ?? 'github.com'))),
    visibility: () => readVisibility(requests),
    // Several checks ask.
    variables: () => {
      seen ??= readVariables(requests)
      return seen
    },
    unseen: '',
  }
}
