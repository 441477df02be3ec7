import type { Answer } from '../http.ts'
import { refusal } from './faults.ts'
import type { OperationName } from './operations.ts'
import { isOpen, neededFor } from './permissions.ts'

/** `permissions:` of a job's token. Public repositories can be read without any. */
export interface Permissions {
  actions?: 'read' | 'write'
  contents?: 'read' | 'write'
  issues?: 'read' | 'write'
  'pull-requests'?: 'read' | 'write'
  /** Of tokens that a person made: that of a job never has them. */
  variables?: 'read' | 'write'
  'repository-advisories'?: 'read' | 'write'
  administration?: 'read' | 'write'
  checks?: 'read' | 'write'
  statuses?: 'read' | 'write'
  members?: 'read' | 'write'
  'security-events'?: 'read' | 'write'
  'vulnerability-alerts'?: 'read' | 'write'
  'secret-scanning-alerts'?: 'read' | 'write'
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
  /** Names of all permissions that the token has, with `=read`, and `=write` if it may write. */
  granted: Set<string>
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
      ...{ read: !isPrivate, environments: !isPrivate, granted: new Set() },
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
    granted: grantedBy(permissions),
    ...(user === undefined ? {} : { user }),
  }
}

function grantedBy({ user: _, ...permissions }: Permissions): Set<string> {
  return new Set(
    Object.entries(permissions).flatMap(([name, level]) =>
      level === 'write' ? [`${name}=read`, `${name}=write`] : [`${name}=read`],
    ),
  )
}

/** The answer to a forbidden request; undefined if it is permitted. */
export function denial(operation: OperationName, access: Access | undefined): Answer | undefined {
  if (access === undefined) return refusal(401, 'Bad credentials')
  if (!access.read) return refusal(404, 'Not Found')
  const needed = neededFor(operation)
  if (needed !== undefined) return mayCall(needed, access) ? undefined : refused(needed, access)
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

/** What is public can be read without any token, but not with one that lacks the permission. */
function mayCall(needed: string, { known, read, granted }: Access): boolean {
  return known ? granted.has(needed) : read && isOpen(needed)
}

/** Without a token, GitHub does not reveal that the address exists. */
function refused(needed: string, { known }: Access): Answer {
  return known ? forbidden(needed.replaceAll('-', '_')) : refusal(404, 'Not Found')
}

function forbidden(accepted: string): Answer {
  return refusal(403, 'Resource not accessible by integration', { 'x-accepted-github-permissions': accepted })
}
