import { at, numberAt, Problem, textAt } from '@release-tools/base'
import { readPayload } from './event.ts'

/** What the event of a push says. https://docs.github.com/en/webhooks/webhook-events-and-payloads#push */
export interface PushFacts {
  /** The number of the repository, which stays if it is renamed. */
  repositoryId: number
  /** What the branch or tag pointed at; undefined if it is new. */
  before: string | undefined
  /** What it points at now, the tag object of an annotated tag; undefined if it was deleted. */
  after: string | undefined
  forced: boolean
  /** Who pushed, or merged. */
  actor: { login: string; id?: number }
}

/** Reads the event of a run on a push. Throws a Problem for another one. */
export function readPush(env: NodeJS.ProcessEnv = process.env): PushFacts {
  const wrong = (found: string) =>
    new Problem('read the push of this run', { found, next: 'Run this step in a workflow `on: push`.' })
  if (env.GITHUB_EVENT_NAME !== 'push') throw wrong(`the run is on ${env.GITHUB_EVENT_NAME || 'no event'}.`)
  const payload = readPayload(env.GITHUB_EVENT_PATH)
  const repositoryId = numberAt(payload, 'repository', 'id')
  const login = textAt(payload, 'sender', 'login') ?? env.GITHUB_ACTOR
  if (repositoryId === undefined || login === undefined || login === '')
    throw wrong('its event does not say the number of the repository, and who pushed.')
  const id = numberAt(payload, 'sender', 'id')
  return {
    repositoryId,
    before: commitIn(payload, 'before'),
    after: commitIn(payload, 'after'),
    forced: at(payload, 'forced') === true,
    actor: { login, ...(id === undefined ? {} : { id }) },
  }
}

/** The number of the repository of the run, which stays if it is renamed. Throws a Problem if the runner does not say it. */
export function repositoryIdOfRun(env: NodeJS.ProcessEnv = process.env): number {
  // The event of a schedule does not describe the repository.
  const id = numberAt(readPayload(env.GITHUB_EVENT_PATH), 'repository', 'id') ?? Number(env.GITHUB_REPOSITORY_ID)
  if (Number.isSafeInteger(id) && id > 0) return id
  throw new Problem('read the repository of this run', {
    found: 'neither the event nor GITHUB_REPOSITORY_ID says its number.',
    next: 'Run this inside GitHub Actions.',
  })
}

/** Zeros say that there is nothing. */
function commitIn(payload: unknown, key: 'before' | 'after'): string | undefined {
  const value = textAt(payload, key) ?? ''
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) && !/^0+$/.test(value) ? value : undefined
}
