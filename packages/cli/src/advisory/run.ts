import { Problem } from '@release-tools/base'
import { type Advisory, advisoriesPath, embargoOn, readAdvisories, type SecurityFixes } from '@release-tools/evidence'
import {
  type AdvisoryDraft,
  changeAdvisory,
  draftAdvisory,
  type Patience,
  type Requests,
  readAdvisory,
  requestCve,
} from '@release-tools/github'
import { connectRequests } from '@release-tools/runner'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { namedRepository } from '../named-repository.ts'
import { oneOperand } from '../parse.ts'
import { rootOf } from '../repository-root.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import { serverOf } from '../server-of.ts'
import type { Terminal } from '../terminal.ts'
import { harmless, wrap } from '../text.ts'
import { WrongUse } from '../wrong-use.ts'
import { isYes } from '../yes.ts'
import { bodyOf, markOf } from './body.ts'
import { pasteText } from './text.ts'

/** A person waits. */
const patience: Patience = { attempts: 3, baseMs: 500, maxMs: 60_000 }

/** `release-tools advisory` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const version = oneOperand(given)
  const root = await rootOf('.')
  const fixes = await fixesOf(root, version)
  const wanted = (['draft', 'cve', 'publish'] as const).filter(name => given.switches.has(name))
  if (wanted.length > 1) throw new WrongUse(`--${wanted.join(' and --')} are two things.`, 'Give one of them.')
  const say = (text: string) => terminal.out(`${wrap(harmless(text))}\n`)
  const [todo] = wanted
  if (todo === undefined) {
    const text = fixes.advisories.map(one => pasteText(one, version)).join('\n---\n\n')
    terminal.out(text.split('\n').map(harmless).join('\n'))
    return exitCodes.done
  }
  const requests = await connected(given, root, terminal)
  if (todo === 'draft') await draftAll(fixes, version, requests, say)
  else if (todo === 'cve') await askForIds(fixes, requests, say)
  else return publishAll({ fixes, version, requests, say }, given, terminal)
  return exitCodes.done
}

async function fixesOf(root: string, version: string): Promise<SecurityFixes> {
  const fixes = await readAdvisories(root, version).catch(error => {
    throw error instanceof Problem ? new WrongUse(error.found, error.next, error, error.attempted) : error
  })
  if (fixes !== undefined) return fixes
  throw new WrongUse(
    `${root} has no ${advisoriesPath(version)}.`,
    'Write down there what the version fixes: docs/tasks/security-release.md.',
  )
}

async function connected(given: Given, root: string, terminal: Terminal): Promise<Requests> {
  const host = terminalHost(terminal, root)
  const { server, repository } = await namedRepository(given, root, host)
  if (server !== 'github.com')
    throw new WrongUse(
      `${server} has no security advisories.`,
      'Publish the text that the command prints without options.',
    )
  const { api, token } = serverOf(given, server, host)
  if (token === undefined)
    throw new WrongUse(
      'there is no token.',
      'Set GITHUB_TOKEN, or paste the text that the command prints without options.',
    )
  return connectRequests({ repository, apiUrl: api, token, patience, permission: 'repository_advisories=write' }, host)
}

type Say = (text: string) => void

async function draftAll({ advisories, path }: SecurityFixes, version: string, requests: Requests, say: Say) {
  for (const advisory of advisories) {
    const body = bodyOf(advisory, version)
    if (advisory.ghsa !== undefined) {
      const known = await seenAdvisory(advisory.ghsa, requests)
      if (known.state === 'published') say(`${known.id} is public already, and stays as it is: ${known.url}`)
      else say(`${(await changeAdvisory(requests, known.id, body)).id} says what ${path} says: ${known.url}`)
      continue
    }
    const { id, url, already, others } = await draftAdvisory(requests, markOf(version, advisory), body)
    say(`${id} is a draft${already ? ' already' : ''}: ${url} Add "ghsa: ${id}" to the advisory in ${path}.`)
    for (const other of others) say(`${other} is a draft about the same. Close one of them.`)
  }
}

async function askForIds({ advisories, path }: SecurityFixes, requests: Requests, say: Say) {
  for (const advisory of advisories) {
    const { id, cve } = await seenAdvisory(requireId(advisory, path), requests)
    if (cve !== undefined) {
      const next = advisory.cve === cve ? '' : ` Add "cve: ${cve}" to the advisory in ${path}.`
      say(`${id} has ${cve}.${next}`)
      continue
    }
    await requestCve(requests, id)
    say(`GitHub was asked for a CVE id for ${id}. Run this again in some days.`)
  }
}

interface Publication {
  fixes: SecurityFixes
  version: string
  requests: Requests
  say: Say
}

async function publishAll(
  { fixes, version, requests, say }: Publication,
  given: Given,
  terminal: Terminal,
): Promise<ExitCode> {
  const { advisories, path } = fixes
  const end = embargoOn(advisories, new Date().toISOString().slice(0, 10))
  if (end !== undefined) {
    say(`Nothing is published: ${path} says that nobody may read about it before ${end}.`)
    return exitCodes.notAll
  }
  const ids = advisories.map(one => requireId(one, path))
  const question = `Publish ${ids.join(', ')}? Nobody can take that back. [y/N] `
  if (!(given.switches.has('yes') || (await isYes(terminal, question)))) {
    say('Nothing was published.')
    return exitCodes.notWritten
  }
  for (const [index, advisory] of advisories.entries()) {
    const known = await seenAdvisory(ids[index] ?? '', requests)
    if (known.state !== 'published') await changeAdvisory(requests, known.id, bodyOf(advisory, version), true)
    say(`${known.id} is public: ${known.url}`)
  }
  return exitCodes.done
}

function requireId({ ghsa, summary }: Advisory, path: string): string {
  if (ghsa !== undefined) return ghsa
  throw new WrongUse(
    `${path} does not name the draft of ${JSON.stringify(summary)}.`,
    'Run the command with --draft, and add the "ghsa" that it says.',
  )
}

async function seenAdvisory(id: string, requests: Requests): Promise<AdvisoryDraft> {
  const advisory = await readAdvisory(requests, id)
  if (advisory !== undefined) return advisory
  throw new Problem(`read the advisory ${id}`, {
    found: 'there is none that this token may see.',
    next: 'Check its id, and use a token with Security advisories: write.',
  })
}
