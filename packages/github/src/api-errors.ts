import { messageOf, Problem } from '@release-tools/base'
import { Transient } from '@release-tools/host'
import { failureOf, isPassing, isRateLimit, type RequestFailure, rateLimitWait } from './failure.ts'

interface Explanation {
  found: string
  next: string
}

/**
 * Turns a failed request into a Problem: a Transient one if another attempt may help. Returns a Problem as it is. `permission` is
 * what the token needs, for a refusal that does not say it.
 */
export function githubProblem(what: string, error: unknown, permission = 'contents=write'): unknown {
  if (error instanceof Problem) return error
  const failure = failureOf(error)
  if (failure === undefined) return error
  const parts = { ...explain(failure, permission), cause: error }
  if (!isPassing(failure)) return new Problem(what, { ...parts, details: messageOf(error) })
  const waitMs = rateLimitWait(failure)
  const answered = failure.bad !== undefined
  return new Transient(what, { ...parts, answered, ...(waitMs === undefined ? {} : { waitMs }) })
}

function explain(failure: RequestFailure, permission: string): Explanation {
  const { status, message, codes } = failure
  if (status === undefined || failure.bad !== undefined || failure.lagging) return unanswered(failure)
  if (isRateLimit(failure))
    return {
      found: 'GitHub’s rate limit is exceeded.',
      next: 'Run the job again later. It skips what is already done.',
    }
  if (status === 401)
    return {
      found: 'GitHub does not accept the token.',
      next: 'Remove the input `github-token`, or set it to a valid token.',
    }
  if (status === 403) return forbidden(failure, permission)
  if (status === 404 && /dependency graph is disabled/i.test(message))
    return {
      found: 'the dependency graph is switched off in this repository.',
      next: 'Switch it on in the settings of the repository (Advanced Security, Dependency graph), or set `dependency-snapshot: false`.',
    }
  if (status === 404)
    return {
      found: 'it does not exist on GitHub, or the token may not see it.',
      next: `Check the repository, and give the token these permissions:\n${permissionLines(acceptedPermissions(failure) ?? permission)}`,
    }
  if (status === 410 && /issues (?:are|ha(?:s|ve) been) disabled/i.test(message))
    return {
      found: 'issues are switched off in this repository.',
      next: 'Switch them on in the settings of the repository (General, Features), or set `dry-run: true` to get the table only.',
    }
  if (status === 422) return unprocessable([message, ...codes].join(' '))
  if (status >= 500)
    return {
      found: `GitHub answered ${status}.`,
      next: 'Run the job again. It skips what is already done.',
    }
  return { found: `GitHub answered ${status}: ${firstLine(message)}.`, next: 'See the details.' }
}

/** GitHub did not answer, or not what it knows. */
function unanswered({ bad, status, message }: RequestFailure): Explanation {
  if (bad !== undefined)
    return {
      found: `the answer is not one of GitHub’s API: ${firstLine(message)}.`,
      next: 'Run the job again. If that does not help, check the proxies in between.',
    }
  if (status === undefined)
    return {
      found: `the connection to GitHub failed (${firstLine(message)}).`,
      next: 'Run the job again. It skips what is already done.',
    }
  return {
    found: 'GitHub does not find it, although GitHub named it a moment ago.',
    next: 'Run the job again. If somebody deleted it meanwhile, the next run makes it again.',
  }
}

/** Permissions that the token of a job never has: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions. */
const ofPersons = /^(?:repository-advisories|administration|members|secret-scanning-alerts|actions-variables)=/

function forbidden(failure: RequestFailure, permission: string): Explanation {
  const said = firstLine(failure.message)
  const accepted = acceptedPermissions(failure)
  if (accepted === undefined) {
    return {
      found: `GitHub denied access (${said}).`,
      next: `Give the token this permission:\n${permissionLines(permission)}`,
    }
  }
  return {
    found: `the token lacks the permission ${accepted.replaceAll('=', ': ')} (GitHub reported: ${said}).`,
    next: ofPersons.test(accepted)
      ? 'Use the token of a person or of an App that has it: that of a job cannot.'
      : `Add this to the job:\n${permissionLines(accepted)}`,
  }
}

/** `contents=write; contents=write,workflows=write` lists alternatives. The first asks for the fewest permissions. */
function acceptedPermissions({ headers }: RequestFailure): string | undefined {
  const [first = ''] = String(headers['x-accepted-github-permissions'] ?? '').split(';')
  // Workflows spell them with hyphens: pull-requests.
  return first === '' ? undefined : first.replaceAll('_', '-')
}

function permissionLines(accepted: string): string {
  return ['permissions:', ...accepted.split(',').map(pair => `  ${pair.trim().replace('=', ': ')}`)].join('\n')
}

function unprocessable(text: string): Explanation {
  if (/was used by an immutable release/.test(text)) {
    return {
      found: 'the tag belonged to a deleted immutable release, and GitHub never releases such a tag.',
      next: 'Release the next version.',
    }
  }
  if (/immutable/.test(text))
    return { found: 'the release is immutable and cannot be changed.', next: 'Release the next version.' }
  if (/creations being restricted|pre_receive/.test(text)) {
    return {
      found: 'a rule of the repository forbids the creation of the tag.',
      next: 'Push the tag before this step, with an account that the rule allows.',
    }
  }
  return { found: `GitHub refused the request: ${firstLine(text)}.`, next: 'See the details.' }
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/ - https:\/\/docs\.github\.com\S*/, '').replace(/\.$/, '')
}
