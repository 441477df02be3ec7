import { messageOf, Problem } from '@release-tools/base'
import { ownBuilders } from '@release-tools/evidence'
import { downloadText, type Host, isLoopback, parseUrl } from '@release-tools/host'
import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose'

/** What GitHub says about a job, in a token that it signs. https://docs.github.com/en/actions/reference/security/oidc */
export interface Claims {
  iss: string
  repository: string
  repository_id: string
  repository_owner_id: string
  ref: string
  sha: string
  event_name: string
  /** The workflow that was triggered: `owner/name/path@ref`. */
  workflow_ref: string
  /** The workflow that the job is written in. It differs from `workflow_ref` in a reusable workflow. */
  job_workflow_ref: string
  job_workflow_sha?: string
  run_id: string
  run_attempt: string
  runner_environment: string
}

const required = [
  'iss',
  'repository',
  'repository_id',
  'repository_owner_id',
  'ref',
  'sha',
  'event_name',
  'workflow_ref',
  'job_workflow_ref',
  'run_id',
  'run_attempt',
  'runner_environment',
] as const
const limit = 1024 * 1024

/** The issuer of a GitHub server: github.com, `*.ghe.com`, or a GitHub Enterprise Server. */
export function issuerOf(serverUrl: string): string {
  const { hostname, origin } = parseUrl(serverUrl)
  if (hostname === 'github.com') return ownBuilders.issuer
  if (hostname.endsWith('.ghe.com')) return `https://token.actions.${hostname}`
  return `${origin}/_services/token`
}

/**
 * Verifies an identity token against the keys that its issuer publishes: signature, exact issuer, exact audience, time. Trusts
 * nothing that the job itself could have set.
 */
export async function verifyToken(
  token: string,
  expected: { issuer: string; audience: string },
  host: Host,
): Promise<Claims> {
  const keys = await issuerKeys(expected.issuer, host)
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
      ...expected,
      algorithms: ['RS256'],
      clockTolerance: 30,
    })
    return requireClaims(payload)
  } catch (error) {
    throw error instanceof Problem ? error : refused(error, expected.issuer)
  }
}

async function issuerKeys(issuer: string, host: Host): Promise<JSONWebKeySet> {
  const discovery = await fetchJson(`${issuer}/.well-known/openid-configuration`, host)
  const { issuer: named, jwks_uri: address } = discovery as { issuer?: unknown; jwks_uri?: unknown }
  if (named !== issuer || typeof address !== 'string') {
    throw problem(
      `${issuer} calls itself ${JSON.stringify(named)}.`,
      'Set `oidc-issuer` to the exact issuer of the server’s tokens.',
    )
  }
  const url = parseUrl(address)
  if (url.protocol !== 'https:' && !isLoopback(url))
    throw problem(`${issuer} publishes its keys without encryption.`, 'Ask its operator to use https.')
  return (await fetchJson(url.href, host)) as JSONWebKeySet
}

async function fetchJson(url: string, host: Host): Promise<object> {
  const text = await downloadText(url, { limit, say: line => host.info(line), env: host.env })
  const value: unknown = text === undefined ? undefined : parse(text)
  if (typeof value === 'object' && value !== null) return value
  throw problem(
    `${url} does not exist, or is not JSON.`,
    'Set `oidc-issuer` to the issuer of the server’s identity tokens.',
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function requireClaims(payload: Record<string, unknown>): Claims {
  const missing = required.filter(name => typeof payload[name] !== 'string' || payload[name] === '')
  if (missing.length === 0) return payload as unknown as Claims
  throw problem(
    `it lacks ${missing.join(', ')}.`,
    'Use tokens of GitHub Actions, without a customisation that removes claims.',
  )
}

/** None of these messages contains the token itself. */
function refused(error: unknown, issuer: string): Problem {
  const next = `If ${issuer} is not the issuer of the server’s tokens, set \`oidc-issuer\`. Check the clock of the runner.`
  if (error instanceof errors.JWTClaimValidationFailed) {
    return problem(
      `its claim ${JSON.stringify(error.claim)} is ${JSON.stringify(error.payload[error.claim])}, not what was expected.`,
      next,
    )
  }
  if (error instanceof errors.JWTExpired) return problem('it has expired.', next)
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey) {
    return problem(`it was not signed by ${issuer}.`, next)
  }
  return problem(`it is damaged (${messageOf(error)}).`, next)
}

function problem(found: string, next: string): Problem {
  return new Problem('verify the identity token of this job', { found, next })
}
