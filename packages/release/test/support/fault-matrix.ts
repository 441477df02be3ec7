import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { byBytes } from '@release-tools/base'
import type { GitHub } from '@release-tools/github'
import { connectGitHub } from '@release-tools/runner'
import {
  type Fault,
  type GitHubDouble,
  refusal,
  secondaryRateLimit,
  serverError,
  startGitHub,
  testHost,
  webPage,
} from '@release-tools/testbed'
import { makeDraft } from '../../src/publish/draft.ts'
import { publish } from '../../src/publish/publish.ts'
import { commit, type MadeRelease } from './release.ts'

/** What a network, a proxy or GitHub can do to a publish, at one request of it. */
export interface Disturbance {
  fault: Fault
  /** True if no request comes through after it: the network is gone, or the process was ended there. */
  last?: true
}

export const disturbances: Record<string, Disturbance> = {
  'connection closed before the request arrives': { fault: 'cut' },
  'connection closed after the request arrived': { fault: 'cut after' },
  'ended before the request': { fault: 'cut', last: true },
  'ended after the request': { fault: 'cut after', last: true },
  'body cut in the middle': { fault: 'cut body' },
  'web page with status 200': { fault: webPage() },
  'status 500': { fault: serverError(500) },
  'status 502': { fault: serverError(502) },
  'status 503': { fault: serverError(503) },
  'status 429': { fault: { answer: refusal(429, 'Too many requests', { 'retry-after': '0' }) } },
  'status 403, secondary rate limit': { fault: secondaryRateLimit(0) },
  'status 404 once': { fault: { answer: refusal(404, 'Not Found') } },
  'status 401': { fault: { answer: refusal(401, 'Bad credentials') } },
  'stale list': { fault: 'stale' },
  'two bytes a second': { fault: 'slow' },
}

/** One request of a publish: the how-many-th of its kind. */
export interface Place {
  /** `get /repos/{owner}/{repo}/releases`; `storage` for the bytes of an asset. */
  request: string
  occurrence: number
}

/** True if the disturbance makes a difference at this request: only lists can be stale. */
export function concerns({ fault }: Disturbance, { request }: Place): boolean {
  return fault !== 'stale' || /^get .*\/(releases|assets)$/.test(request)
}

/** What became of a publish with one fault, and of an undisturbed one after it. */
export interface Outcome {
  /** Undefined if the disturbed publish succeeded. */
  error: string | undefined
  /** False if the request did not come. */
  happened: boolean
  state: unknown
  /** What the double objects to; a write to a public release is one of those. */
  objections: string[]
}

/** Publishes without a fault. Gives its requests, in order, and the state of GitHub at the end. */
export async function undisturbed(made: MadeRelease): Promise<{ places: Place[]; state: unknown }> {
  return withDouble(async double => {
    await publishTo(double, made, 60_000)
    const seen = new Map<string, number>()
    const places = double.log().map(({ operation: request = 'storage' }) => {
      const occurrence = (seen.get(request) ?? 0) + 1
      seen.set(request, occurrence)
      return { request, occurrence }
    })
    return { places, state: stateOf(double) }
  })
}

/** Publishes with one disturbance at one request, and then again without. */
export async function disturbed(
  made: MadeRelease,
  { fault, last }: Disturbance,
  { request, occurrence }: Place,
): Promise<Outcome> {
  return withDouble(async double => {
    let seen = 0
    let happened = false
    double.setFaults(({ operation = 'storage' }) => {
      if (happened) return last ? 'cut' : undefined
      if (operation !== request || ++seen !== occurrence) return undefined
      happened = true
      return fault
    })
    const error = await publishTo(double, made, 700).then(
      () => undefined,
      (failure: Error) => failure.message,
    )
    double.setFaults(undefined)
    await publishTo(double, made, 60_000)
    return { error, happened, state: stateOf(double), objections: double.errors() }
  })
}

async function publishTo(double: GitHubDouble, made: MadeRelease, timeoutMs: number): Promise<void> {
  await publish(made.releaseDir, await connect(double, timeoutMs), made.trust, testHost())
}

function connect(double: GitHubDouble, timeoutMs: number): Promise<GitHub> {
  const patience = { attempts: 3, baseMs: 0, maxMs: 1000, timeoutMs }
  const address = { token: double.env.GITHUB_TOKEN, repository: 'acme/widget', apiUrl: double.apiUrl, patience }
  return connectGitHub(address, testHost())
}

/** A GitHub with an earlier release, a draft that its run left, and the tag to release. */
async function withDouble<T>(body: (double: GitHubDouble) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'fault-matrix-'))
  const tags = { 'v1.1.0': commit, 'v1.2.0': commit }
  const double = await startGitHub({ dir, repository: 'acme/widget', tags, annotated: ['v1.2.0'] })
  try {
    const github = await connect(double, 60_000)
    const earlier = await makeDraft(github, 'v1.1.0', 'notes', false)
    await makeDraft(github, 'v1.1.0', 'notes', false)
    await github.publish(earlier, { name: 'v1.1.0', body: 'notes', prerelease: false }, true)
    double.log().length = 0
    return await body(double)
  } finally {
    await double.stop()
    await rm(dir, { recursive: true, force: true })
  }
}

/** All that GitHub shows of the releases, without ids and times. */
export function stateOf({ repository }: GitHubDouble): unknown {
  return repository.releases.map(({ id, tag, name, body, draft, prerelease, assets }) => ({
    ...{ tag, name, body, draft, prerelease, latest: id === repository.latestId },
    assets: assets
      .map(({ name, size, digest, state, contentType }) => ({ name, size, digest, state, contentType }))
      .sort((a, b) => byBytes(a.name, b.name)),
  }))
}
