import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from '@jest/globals'
import { Inquiry, type Requests } from '@release-tools/github'
import type { NamedRuleset, RuleFile } from '@release-tools/rules'
import { connectRequests } from '@release-tools/runner'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'

const repository = 'acme/widget'

type Options = Partial<Parameters<typeof startGitHub>[0]>

/** Starts doubles that a file of tests shares, each with a job’s token, and one of an administrator who sees teams. They stop at its end. */
export async function started<T extends Options[]>(...all: T): Promise<{ [K in keyof T]: GitHubDouble }> {
  const dir = await mkdtemp(join(tmpdir(), 'rules-'))
  const tokens = {
    job: { contents: 'read' },
    admin: { contents: 'read', administration: 'write', members: 'read' },
    blind: { contents: 'read', administration: 'write' },
  } as const
  const servers: GitHubDouble[] = []
  for (const [index, options] of all.entries())
    servers.push(await startGitHub({ dir: join(dir, String(index)), repository, tokens, ...options }))
  afterAll(async () => {
    expect(servers.flatMap(server => server.errors())).toEqual([])
    await Promise.all(servers.map(server => server.stop()))
    await rm(dir, { recursive: true })
  })
  return servers as { [K in keyof T]: GitHubDouble }
}

/** What asks a server with a token, and what writes there. Each request is tried `attempts` times. */
export async function asked(
  server: GitHubDouble,
  token: string,
  attempts = 1,
): Promise<{ server: Inquiry; requests: Requests }> {
  const patience = { attempts, baseMs: 1, maxMs: 10 }
  const requests = await connectRequests({ token, repository, apiUrl: server.apiUrl, patience }, testHost())
  return { server: new Inquiry(requests, false, () => new Date('2026-06-01T12:00:00Z')), requests }
}

/** A file of rules for `main`. */
export function ruleFile(more: Partial<NamedRuleset> = {}): RuleFile {
  const ruleset: NamedRuleset = {
    ...{ name: 'main', target: 'branch', enforcement: 'active' },
    conditions: { ref_name: { include: ['refs/heads/main'] } },
    rules: [{ type: 'deletion' }],
    bypass_actors: [],
    ...more,
  }
  return { path: `.github/rulesets/${ruleset.name}.json`, ruleset }
}
