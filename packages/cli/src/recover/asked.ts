import { join } from 'node:path'
import { limits, Problem, readIfThere, readLimited, suggestion } from '@release-tools/base'
import { defaultTagRule, imageTagForms, isTag } from '@release-tools/evidence'
import { type Patience, readRequests } from '@release-tools/github'
import { RepositoryTags } from '@release-tools/oci'
import { readConfig } from '@release-tools/project'
import { usualIndexRoot } from '@release-tools/releases'
import { connectRequests } from '@release-tools/runner'
import { type Remedy, type RemedyContext, remedies } from '@release-tools/watch'
import type { Given } from '../command.ts'
import { namedRepository } from '../named-repository.ts'
import { oneOperand } from '../parse.ts'
import { rootOf } from '../repository-root.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import { serverOf } from '../server-of.ts'
import type { Terminal } from '../terminal.ts'
import { harmless, wrap } from '../text.ts'
import { readTrust, usable } from '../trust.ts'
import { WrongUse } from '../wrong-use.ts'

/** What is looked at, and what is done. */
export interface AskedRecovery {
  wanted: { repository: string; web: string; tag: string }
  context: RemedyContext
  chosen: Remedy[]
}

/** A person waits. */
const patience: Patience = { attempts: 3, baseMs: 500, maxMs: 60_000 }

/** Reads the command line and the configuration of the clone. Throws WrongUse for what can't be meant. */
export async function readAsked(given: Given, terminal: Terminal): Promise<AskedRecovery> {
  const tag = oneOperand(given)
  if (!isTag(tag)) throw new WrongUse(`${JSON.stringify(tag)} is not a tag.`, 'Give the tag of a release: v1.2.0.')
  const chosen = (given.values.do ?? []).map(remedyOf)
  const root = await rootOf('.')
  const host = terminalHost(terminal, root)
  const { server, repository, isClone } = await namedRepository(given, root, host)
  const { api, token } = serverOf(given, server, host)
  requireToken(chosen, token)
  const web = `https://${server}/${repository}`
  const { trust } = await readTrust(given)
  const address = { repository, apiUrl: api, patience }
  const github =
    token === undefined
      ? readRequests({ repository, api }, host, patience)
      : connectRequests({ ...address, token }, host)
  const { reason: [reason] = [], successor: [successor] = [] } = given.values
  const context: RemedyContext = {
    ...{ host, github: await github, trust: { repository: web, ...trust }, byPerson: true },
    ...(await configOf(given, tag, isClone ? root : undefined, host)),
    ...indexOf(given),
    ...(await releaseIndexOf(given, isClone ? root : undefined, { place: `${server}/${repository}`, api, token })),
    ...waits(terminal),
    ...(reason === undefined ? {} : { reason }),
    ...(successor === undefined ? {} : { successor }),
    today: new Date().toISOString().slice(0, 10),
  }
  return { wanted: { repository, web, tag }, context, chosen }
}

function remedyOf(name: string): Remedy {
  const found = remedies.find(one => one.name === name)
  if (found !== undefined) return found
  const names = remedies.map(one => one.name)
  throw new WrongUse(
    `there is nothing to --do that is called ${name}${suggestion(name, names)}.`,
    `Give one of ${names.join(', ')}.`,
  )
}

function requireToken(chosen: Remedy[], token: string | undefined): void {
  const first = chosen.find(({ needs }) => needs !== undefined)
  if (token !== undefined || first === undefined) return
  throw new WrongUse(`--do ${first.name} needs a token.`, `Set GITHUB_TOKEN to one with ${first.needs}.`)
}

type Host = RemedyContext['host']

/** What the clone says of the project; of another repository, what is usual. */
async function configOf(
  { values }: Given,
  tag: string,
  root: string | undefined,
  host: Host,
): Promise<Pick<RemedyContext, 'stores' | 'hasAuditLog' | 'rule' | 'imageTags'>> {
  const config = root === undefined ? undefined : await readConfig(root, { tag }).catch(explained)
  const tags = new Map<string, RepositoryTags>()
  const tagsOf = (repository: string) => {
    const known = tags.get(repository) ?? new RepositoryTags(repository, host)
    tags.set(repository, known)
    return known
  }
  return {
    stores: values.from ?? config?.stores.value ?? [],
    hasAuditLog: config?.['audit-log'].keep.value ?? false,
    rule:
      config === undefined
        ? defaultTagRule
        : { pattern: config['tag-pattern'].value, scheme: config['version-scheme'].value },
    imageTags: {
      forms: config?.['image-tags'].value ?? imageTagForms,
      takesForeign: config !== undefined && config['image-tags'].from !== 'default',
      tagsOf,
    },
  }
}

function explained(error: unknown): never {
  throw error instanceof Problem ? new WrongUse(error.found, error.next, error, error.attempted) : error
}

function indexOf({ values }: Given): Pick<RemedyContext, 'packageIndex'> {
  return { packageIndex: values['package-index']?.[0] }
}

/** The index of releases, if something says by what it is believed. */
async function releaseIndexOf(
  { values }: Given,
  root: string | undefined,
  own: { place: string; api: string; token: string | undefined },
): Promise<Pick<RemedyContext, 'releaseIndex'>> {
  const { index: [place = own.place] = [], 'index-root': [file] = [] } = values
  const usual = root === undefined ? undefined : join(root, usualIndexRoot)
  const bytes =
    file !== undefined
      ? await usable(`read --index-root ${file}`, () => readLimited(file, limits.trust, 'any'))
      : usual === undefined
        ? undefined
        : await readIfThere(usual, limits.trust)
  if (bytes === undefined) {
    if (values.index === undefined) return {}
    throw new WrongUse('--index is given without a root.', 'Give --index-root FILE too.')
  }
  const { api, token } = own
  return { releaseIndex: { place, root: bytes, api, ...(token === undefined ? {} : { token }) } }
}

/** A person who is there can do what no program may. */
function waits({ ask, out }: Terminal): Pick<RemedyContext, 'wait'> {
  if (ask === undefined) return {}
  return {
    wait: async request => {
      out(`${wrap(harmless(request))}\n`)
      await ask('Press Enter when it is done. ')
    },
  }
}
