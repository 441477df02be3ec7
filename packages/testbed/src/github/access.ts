import type { Answer } from '../http.ts'
import { refusal } from './faults.ts'
import type { OperationName } from './operations.ts'

/** `permissions:` of a job's token. Public repositories can be read without any. */
export interface Permissions {
  actions?: 'read' | 'write'
  contents?: 'read' | 'write'
  issues?: 'read' | 'write'
  'pull-requests'?: 'read' | 'write'
  /** Of tokens that a person made: that of a job never has them. */
  variables?: 'read' | 'write'
  'repository-advisories'?: 'read' | 'write'
  /** Login of the token's owner; absent for the token of a job, which belongs to github-actions[bot]. */
  user?: string
}

/** The permissions of a request. */
export interface Access {
  known: boolean
  /** May write contents, and so sees drafts. */
  write: boolean
  /** May comment. */
  comment: boolean
  /** May open and change issues. */
  issues: boolean
  /** May download artifacts and logs, which needs a token. */
  artifacts: boolean
  read: boolean
  /** May read environments and jobs. */
  environments: boolean
  /** May run jobs again. */
  runs: boolean
  /** May read variables. */
  variables: boolean
  /** May read and write security advisories. */
  advisories: { read: boolean; write: boolean }
  user?: string
}

/** Reads the Authorization header like GitHub; undefined for an unknown token. */
export function accessOf(
  header: string | undefined,
  tokens: Record<string, Permissions>,
  isPrivate: boolean,
): Access | undefined {
  if (header === undefined)
    return {
      ...{ known: false, write: false, comment: false, issues: false, artifacts: false, variables: false },
      ...{ runs: false, advisories: { read: false, write: false } },
      ...{ read: !isPrivate, environments: !isPrivate },
    }
  const permissions = tokens[header.replace(/^(token|bearer) /i, '')]
  if (permissions === undefined) return undefined
  const { actions, contents, issues, 'pull-requests': pullRequests, variables, user } = permissions
  const advisories = permissions['repository-advisories']
  return {
    known: true,
    write: contents === 'write',
    comment: issues === 'write' || pullRequests === 'write',
    issues: issues === 'write',
    artifacts: actions !== undefined,
    read: !isPrivate || contents !== undefined,
    environments: !isPrivate || actions !== undefined,
    runs: actions === 'write',
    variables: variables !== undefined,
    advisories: { read: advisories !== undefined, write: advisories === 'write' },
    ...(user === undefined ? {} : { user }),
  }
}

/** The answer to a forbidden request; undefined if it is permitted. */
export function denial(operation: OperationName, access: Access | undefined): Answer | undefined {
  if (access === undefined) return refusal(401, 'Bad credentials')
  if (!access.read) return refusal(404, 'Not Found')
  if (operation.includes('/environments/') && !access.environments) return forbidden('actions=read')
  if (operation.endsWith('variables') && !access.variables) return forbidden('actions_variables=read')
  if (operation.includes('/attempts/') && !access.environments) return forbidden('actions=read')
  if (/\{archive_format\}|\/logs$/.test(operation) && !access.artifacts) return forbidden('actions=read')
  if (operation.includes('/security-advisories'))
    return access.advisories[operation.startsWith('get ') ? 'read' : 'write']
      ? undefined
      : forbidden('repository_advisories=write')
  if (operation.endsWith('/rerun-failed-jobs')) return access.runs ? undefined : forbidden('actions=write')
  if (operation.startsWith('get ')) return undefined
  const isComment = operation.includes('/comments')
  const isIssue = !isComment && operation.includes('/issues')
  if (isComment ? access.comment : isIssue ? access.issues : access.write) return undefined
  // Without a token, GitHub does not reveal that the address exists.
  if (!access.known) return refusal(404, 'Not Found')
  return forbidden(isComment ? 'issues=write; pull_requests=write' : isIssue ? 'issues=write' : 'contents=write')
}

function forbidden(accepted: string): Answer {
  return refusal(403, 'Resource not accessible by integration', { 'x-accepted-github-permissions': accepted })
}
