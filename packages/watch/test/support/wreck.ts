import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commit } from '@release-tools/evidence/testing'
import { findRelease, type KnownRelease, remedies } from '../../src/index.ts'
import {
  contextOf,
  draftBody,
  makeRelease,
  publishOf,
  type ReleaseAtGitHub,
  releaseTag,
  startPlace,
  wanted,
} from '../../testing/index.ts'

/** The remedies that write at GitHub. */
export const remediesAtGitHub = ['finish', 'undo-draft', 'advisory-draft', 'post-mortem'] as const
export type RemedyName = (typeof remediesAtGitHub)[number]

/** All that the double knows, without what differs from run to run. */
export interface State {
  advisories: string[]
  issues: unknown[]
  runs: unknown
  drafts: number[]
  published: unknown[]
}

/** A public release, with a failed run and the draft of it, at a double of GitHub. */
export interface Wreck {
  at: ReleaseAtGitHub
  known: KnownRelease
  /** The public releases, as they were before any remedy. */
  published: unknown
  /** Makes the wreck again, and forgets all requests. */
  reset(): void
  state(): State
  /** Applies a remedy. Gives what it said, or `failed: ` and the message. */
  attempt(name: RemedyName, timeoutMs?: number): Promise<string>
  stop(): Promise<void>
}

const tokens = {
  admin: { contents: 'write', actions: 'write', issues: 'write', 'repository-advisories': 'write' },
} as const

/** Starts the double. The caller stops it. */
export async function startWreck(): Promise<Wreck> {
  const root = mkdtempSync(join(tmpdir(), 'release-tools-test-wreck-'))
  const release = await makeRelease()
  const at = await startPlace(release, join(root, 'github'), { tokens })
  await publishOf(release, at.github)
  const known = await findRelease(wanted, at.context)
  return {
    ...{ at, known, published: structuredClone(at.double.repository.releases) },
    reset: () => reset(at),
    state: () => stateOf(at),
    async attempt(name, timeoutMs = 60_000) {
      const context = await contextOf(at.double, release, { attempts: 2, baseMs: 0, maxMs: 10, timeoutMs })
      const remedy = remedies.find(one => one.name === name)
      const done = remedy?.run(known, { ...context, today: '2026-11-30' }) ?? Promise.reject(new Error(name))
      return done.then(said => said.join(' ')).catch((error: Error) => `failed: ${error.message}`)
    },
    async stop() {
      await at.double.stop()
      for (const path of [root, release.root]) rmSync(path, { recursive: true, force: true })
    },
  }
}

function reset({ double }: ReleaseAtGitHub): void {
  const { repository } = double
  repository.advisories.length = 0
  repository.issues.all.length = 0
  const listed = { commit, status: 'completed', conclusion: 'failure', attempt: 1 } as const
  repository.runs = { '77': { branch: releaseTag, listed: { ...listed } } }
  repository.releases.splice(1)
  const [first] = repository.releases
  if (first === undefined) throw new Error('nothing is published')
  repository.releases.push({ ...first, id: 4711, draft: true, publishedAt: null, body: draftBody, assets: [] })
  double.log().length = 0
}

function stateOf({ double: { repository } }: ReleaseAtGitHub): State {
  return {
    advisories: repository.advisories.map(({ summary }) => summary),
    issues: repository.issues.all.map(issue => repository.issues.now(issue).state),
    runs: repository.runs['77']?.listed,
    drafts: repository.releases.slice(1).map(({ id }) => id),
    published: structuredClone(repository.releases.slice(0, 1)),
  }
}
