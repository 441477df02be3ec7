import { Problem } from '@release-tools/base'
import { type Host, patient, requestIdToken } from '@release-tools/host'
import type { StoreContext } from '../../driver.ts'
import { awsHost } from './aws-host.ts'
import { exchange, type Request } from './exchange.ts'
import type { S3Options } from './options.ts'
import type { Credentials } from './sigv4.ts'
import { readXml, textOf } from './xml.ts'

/** Gives credentials that are good for some minutes at least. */
export type CredentialSource = () => Promise<Credentials>

/** How long a session of a role lasts, in seconds. Each role allows an hour. */
const duration = 3_600
/** What must be left of a session for a request, in milliseconds. */
const reserve = 5 * 60_000

/**
 * What a session may never do, whatever its role may: an archive is only added to. Only AWS has keys in statements of their own.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session
 */
function addOnly(isAws: boolean): string {
  const never = ['s3:DeleteObject*', 's3:BypassGovernanceRetention', 's3:PutBucket*', 's3:DeleteBucket*']
  const statement = (effect: string, actions: string[]) => ({ Effect: effect, Action: actions, Resource: '*' })
  const keys = isAws ? [statement('Allow', ['kms:GenerateDataKey', 'kms:Decrypt', 'kms:DescribeKey'])] : []
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [statement('Allow', ['s3:*']), ...keys, statement('Deny', never)],
  })
}

/**
 * Credentials of the role that the address names, or of the variables of AWS, which are also those of a person. The secrets are masked. Throws
 * a Problem if there are none. A session of a role can't delete, unless `mayDelete` (for the trial of a deletion).
 */
export function credentialsFor(
  options: Pick<S3Options, 'role' | 'endpoint' | 'region'>,
  { host, repository, retry = patient, byPerson = false }: StoreContext,
  mayDelete = false,
): CredentialSource {
  const { role } = options
  if (role === undefined || byPerson) {
    const found = fromVariables(host, byPerson)
    return async () => found
  }
  let session: { credentials: Credentials; until: number } | undefined
  return async () => {
    if (session === undefined || session.until - Date.now() < reserve) {
      const policy = mayDelete ? undefined : addOnly(options.endpoint === undefined)
      session = await assumeRole({ ...options, role }, { host, retry, name: repository.replace('/', '-'), policy })
    }
    return session.credentials
  }
}

function fromVariables(host: Host, byPerson: boolean): Credentials {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: token } = host.env
  if (!accessKeyId || !secretAccessKey)
    throw noLogin(accessKeyId ? 'AWS_SECRET_ACCESS_KEY' : 'AWS_ACCESS_KEY_ID', byPerson)
  host.mask(secretAccessKey)
  if (token) host.mask(token)
  requireOneWord({ AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: token })
  return { accessKeyId, secretAccessKey, sessionToken: token || undefined }
}

/** What a header can't have would stand in the error of whoever sends it. */
function requireOneWord(variables: Record<string, string | undefined>): void {
  const [bad] = Object.entries(variables).find(([, value = '']) => /[^\x21-\x7e]/.test(value)) ?? []
  if (bad === undefined) return
  throw new Problem('log in to the s3 store', {
    found: `${bad} has spaces or other characters that no key has.`,
    next: 'Copy it again into the secret, without a line break.',
  })
}

/**
 * Whom an identity token is for. A store other than AWS gets one that is for its host alone: with one for AWS, who runs that store could
 * take the role of this repository at AWS.
 */
function audienceFor(endpoint: URL | undefined): string {
  return endpoint?.hostname ?? 'sts.amazonaws.com'
}

function noLogin(name: string, byPerson: boolean): Problem {
  return new Problem(
    'log in to the s3 store',
    byPerson
      ? {
          found: `${name} is not set, and only a job can take the role of an address.`,
          next: 'Set the variables of a login that may read: `aws configure export-credentials --format env` prints those of yours.',
        }
      : {
          found: `${name} is not set, and the address names no role.`,
          next: 'Add role=arn:aws:iam::ACCOUNT:role/NAME to the address, or set the variables from secrets.',
        },
  )
}

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
async function assumeRole(
  { role, endpoint, region }: { role: string; endpoint: URL | undefined; region: string },
  { name, policy, ...by }: Pick<Request, 'host' | 'retry'> & { name: string; policy: string | undefined },
): Promise<{ credentials: Credentials; until: number }> {
  const token = await requestIdToken(audienceFor(endpoint), by.host)
  const form = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: role,
    RoleSessionName: `release-tools-${name}`.replace(/[^\w+=,.@-]/g, '-').slice(0, 64),
    DurationSeconds: String(duration),
    WebIdentityToken: token,
    ...(policy === undefined ? {} : { Policy: policy }),
  })
  const what = `take the role ${role}`
  const { body } = await exchange({
    url: endpoint?.href ?? `https://${awsHost('sts', region)}/`,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(form.toString()),
    attempted: what,
    action: 'sts:AssumeRoleWithWebIdentity',
    ...by,
  })
  const result = readXml(body, `the answer to "${what}"`).children.find(
    ({ name }) => name === 'AssumeRoleWithWebIdentityResult',
  )
  const [accessKeyId, secretAccessKey, sessionToken] = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'].map(name =>
    textOf(result, 'Credentials', name),
  )
  const until = Date.parse(textOf(result, 'Credentials', 'Expiration') ?? '')
  if (!accessKeyId || !secretAccessKey || !sessionToken || Number.isNaN(until))
    throw new Problem(what, { found: 'the answer has no credentials.', next: 'Check the endpoint.' })
  by.host.mask(secretAccessKey)
  by.host.mask(sessionToken)
  return { credentials: { accessKeyId, secretAccessKey, sessionToken }, until }
}
