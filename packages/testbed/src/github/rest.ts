import { type Answer, json } from '../http.ts'
import { accessOf, denial, type Permissions } from './access.ts'
import { activityHandlers } from './activities.ts'
import { advisoryHandlers } from './advisories.ts'
import { alertHandlers } from './alerts.ts'
import type { ArtifactService } from './artifacts.ts'
import { assetHandlers } from './assets.ts'
import { attestationHandlers } from './attestations.ts'
import { branchHandlers } from './branch-handlers.ts'
import { checkHandlers } from './checks.ts'
import { commentHandlers } from './comments.ts'
import { dependencyHandlers } from './dependencies.ts'
import { environmentHandlers } from './environments.ts'
import { invalid, refusal } from './faults.ts'
import { gitHandlers } from './git.ts'
import type { OperationHandlers } from './handlers.ts'
import { issueHandlers } from './issues.ts'
import { memberHandlers } from './members.ts'
import { type Description, descriptionOf, type Operation } from './openapi.ts'
import { pullHandlers } from './pulls.ts'
import type { Received, Route } from './recorder.ts'
import { releaseHandlers } from './releases.ts'
import type { Renderer } from './render.ts'
import type { Repository } from './repository.ts'
import { rulesetHandlers } from './rulesets.ts'
import { artifactHandlers } from './run-artifacts.ts'
import { jobHandlers } from './run-jobs.ts'
import type { Storage } from './storage.ts'
import { workflowRunHandlers } from './workflow-runs.ts'

export interface RestOptions {
  repository: Repository
  render: Renderer
  storage: Storage
  artifacts: ArtifactService
  tokens: Record<string, Permissions>
  isPrivate: boolean
  description: Description
}

const upload = 'post /repos/{owner}/{repo}/releases/{release_id}/assets'
const handlers = {
  ...releaseHandlers,
  ...assetHandlers,
  ...gitHandlers,
  ...commentHandlers,
  ...issueHandlers,
  ...artifactHandlers,
  ...jobHandlers,
  ...attestationHandlers,
  ...environmentHandlers,
  ...dependencyHandlers,
  ...workflowRunHandlers,
  ...advisoryHandlers,
  ...activityHandlers,
  ...pullHandlers,
  ...checkHandlers,
  ...alertHandlers,
  ...memberHandlers,
  ...rulesetHandlers,
  ...branchHandlers,
  'get /repos/{owner}/{repo}': ({ render, isPrivate }) => json(200, render.repository(isPrivate)),
} as OperationHandlers

/** Routes of the REST API. Like GitHub, it has one host for uploads and one for all other operations. */
export function restRoute(host: 'api' | 'uploads', options: RestOptions): Route {
  return async received => {
    const { operation, url, raw, object } = received
    // An API that an older server lacks is not an error of the client: it learns so by this answer.
    if (operation === undefined && isOfGitHub(received)) return refusal(404, 'Not Found')
    if (operation === undefined || (operation.name === upload) !== (host === 'uploads')) {
      object([`request: the ${host} host has no such operation`])
      return refusal(404, 'Not Found')
    }
    const body = operation.name === upload ? undefined : parsed(raw)
    const errors = options.description.requestErrors(operation, url.searchParams, body)
    object(errors)
    if (errors.length > 0) return invalid('Request', 'invalid', 'request', errors.join('; '))
    const answer = await operate(operation, received, body, options)
    if (!isRaw(answer))
      object(options.description.responseErrors(operation.name, answer === 'reset' ? 0 : answer.status, bodyOf(answer)))
    return answer
  }
}

async function operate(operation: Operation, received: Received, body: unknown, options: RestOptions): Promise<Answer> {
  const { tokens, isPrivate, ...rest } = options
  const { headers, url, raw, starter } = received
  const access = accessOf(headers.authorization, tokens, isPrivate)
  const denied = denial(operation.name, access)
  if (denied !== undefined || access === undefined) return denied ?? refusal(401, 'Bad credentials')
  received.object(publicWrite(operation, options.repository))
  const { owner, repo } = operation.parameters
  if (owner !== undefined && `${owner}/${repo}` !== options.repository.fullName) return refusal(404, 'Not Found')
  const handler = handlers[operation.name]
  if (handler === undefined) received.object([`double: it does not answer ${operation.name} yet`])
  return (handler ?? (() => refusal(501, 'Not Implemented')))({
    isPrivate,
    ...rest,
    parameters: { ...Object.fromEntries(url.searchParams), ...operation.parameters },
    body: (body ?? {}) as Record<string, unknown>,
    raw,
    contentType: headers['content-type'] ?? '',
    accept: headers.accept ?? '',
    access,
    url: `${url.origin}${url.pathname}`,
    starter,
  })
}

/** True for an operation of github.com that this server lacks. */
function isOfGitHub({ method, url }: Received): boolean {
  return descriptionOf('github.com').match(method, url.pathname) !== undefined
}

/** GitHub allows most changes of a public release. We never make one, so each is an error of the client. */
function publicWrite({ name, parameters }: Operation, repository: Repository): string[] {
  const { release_id: id, asset_id: asset } = parameters
  const release = asset === undefined ? repository.release(id) : repository.asset(asset)?.release
  return name.startsWith('get ') || release === undefined || release.draft
    ? []
    : [`write: the release ${release.tag} is public`]
}

/** undefined if there is no body. Text that is not JSON is returned as it is, and fails the check of its type. */
function parsed(raw: Buffer): unknown {
  if (raw.length === 0) return undefined
  try {
    return JSON.parse(raw.toString('utf8'))
  } catch {
    return raw.toString('utf8')
  }
}

function bodyOf(answer: Answer): unknown {
  return answer === 'reset' ? undefined : parsed(Buffer.from(answer.body))
}

/** The bytes of a file, which no description covers. */
function isRaw(answer: Answer): boolean {
  return answer !== 'reset' && String(answer.headers['content-type']).startsWith('application/vnd.github.raw')
}
