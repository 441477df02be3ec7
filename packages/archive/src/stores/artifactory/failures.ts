import { Problem } from '@release-tools/base'
import { retryAfterMs, Transient } from '@release-tools/host'

const denied = {
  found: 'the user of the token may not do this',
  next: 'Give that user the permissions Read, Annotate and Deploy for this repository, and not Delete/Overwrite.',
}

/** What to do about an answer: https://jfrog.com/help/r/jfrog-rest-apis/error-responses and the pages of each request. */
const known: Record<number, { found: string; next: string }> = {
  400: {
    found: 'Artifactory does not accept the request',
    next: 'Check the names in the address, and what the proxy before it changes.',
  },
  401: {
    found: 'Artifactory does not accept the token',
    next: 'Set ARTIFACTORY_TOKEN to a token that has not expired, of this server.',
  },
  403: denied,
  404: {
    found: 'there is no such repository, or a proxy does not know the path',
    next: 'Check the address. The repository must be a local one, or have one to deploy to.',
  },
  405: {
    found: 'nothing can be deployed to this repository',
    next: 'Name a local repository, or set the repository to deploy to of the virtual one.',
  },
  409: {
    found: 'the content that arrived does not have the checksum that was sent',
    next: 'Check that nothing changes the file meanwhile, and run the step again.',
  },
  413: {
    found: 'the file is too large for Artifactory, for its quota, or for a proxy before it',
    next: 'Raise the limit of uploads, the quota, or client_max_body_size of nginx.',
  },
  429: { found: 'Artifactory limits the rate of requests', next: 'Try again later.' },
}

/** The Problem for a request that the user may not make. */
export function forbidden(attempted: string): Problem {
  return new Problem(attempted, { found: `${denied.found} (403).`, next: denied.next })
}

/** The Problem for an answer; a Transient if another attempt may help. */
export function refusedBy({ status, headers }: Response, attempted: string): Problem {
  const to = headers.get('location')
  if (to !== null && status >= 300 && status < 400)
    return new Problem(attempted, {
      found: `the server redirects uploads (${status}).`,
      next: 'Write the name of the server that it redirects to in the address.',
    })
  const isPassing = status === 429 || status >= 500
  const { found, next } = known[status] ?? {
    found: 'Artifactory failed',
    next: isPassing ? 'Try again later.' : 'Look into the log of the server.',
  }
  const parts = { found: `${found} (${status}).`, next }
  if (!isPassing) return new Problem(attempted, parts)
  const waitMs = retryAfterMs(headers.get('retry-after'))
  return new Transient(attempted, { ...parts, ...(waitMs === undefined ? {} : { waitMs }) })
}
