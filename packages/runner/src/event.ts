import { at, numberAt, readLimitedSync, textAt } from '@release-tools/base'
import type { Event, PullRequest } from '@release-tools/host'

/** Reads the event of the run. What the payload does not say is undefined. */
export function readEvent(env: NodeJS.ProcessEnv = process.env): Event {
  const payload = readPayload(env.GITHUB_EVENT_PATH)
  const before = textAt(payload, 'before')
  return {
    name: env.GITHUB_EVENT_NAME ?? '',
    ref: env.GITHUB_REF ?? '',
    defaultBranch: textAt(payload, 'repository', 'default_branch'),
    before: before === undefined || /^0+$/.test(before) ? undefined : before,
    actor: env.GITHUB_ACTOR ?? '',
    pullRequest: pullRequestOf(payload),
  }
}

function pullRequestOf(payload: unknown): PullRequest | undefined {
  const number = numberAt(payload, 'pull_request', 'number')
  if (number === undefined) return undefined
  const repository = (side: string) => textAt(payload, 'pull_request', side, 'repo', 'full_name')
  return {
    number,
    head: textAt(payload, 'pull_request', 'head', 'ref') ?? '',
    base: textAt(payload, 'pull_request', 'base', 'ref') ?? '',
    baseSha: textAt(payload, 'pull_request', 'base', 'sha'),
    headSha: textAt(payload, 'pull_request', 'head', 'sha'),
    // If the head's repository was deleted, the head is not a branch of this repository either.
    isFork: at(payload, 'pull_request', 'head') !== undefined && repository('head') !== repository('base'),
  }
}

// GitHub sends no payload above 25 MB.
const payloadLimit = 25 * 1024 * 1024

/** The payload of the event; undefined if there is none, or if it cannot be read. */
export function readPayload(path: string | undefined): unknown {
  if (path === undefined || path === '') return undefined
  try {
    return JSON.parse(readLimitedSync(path, payloadLimit).toString())
  } catch {
    return undefined
  }
}
