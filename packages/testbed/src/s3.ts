import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { requireFreePorts, startServer } from './child.ts'
import { loopback, s3Ports } from './ports.ts'
import { startIssuer } from './sigstore/issuer.ts'

/** A running store with the API of S3. */
export interface S3Session {
  /** `http://127.0.0.1:18035` */
  endpoint: string
  region: string
  /** Credentials of its owner, who may do everything. */
  accessKeyId: string
  secretAccessKey: string
  /** Name of the only key that it can encrypt with. */
  kmsKey: string
  /** Who has an identity token for `audience` may do everything in this role, unless a session asks for less. */
  role: string
  audience: string
  /** Value of ACTIONS_ID_TOKEN_REQUEST_URL for tokens that it accepts. */
  idTokenRequestUrl: string
}

const owner = { accessKeyId: 'owner', secretAccessKey: 'owner-of-the-store' }
const region = 'eu-central-1'
const kmsKey = 'release'
/** A token for a store other than AWS is for its host. */
const audience = '127.0.0.1'

/** Starts an empty MinIO on loopback, with Object Lock, KMS and OIDC, and the issuer that it trusts. */
export async function startS3({
  dir,
  bin,
}: {
  dir: string
  bin: string
}): Promise<S3Session & { stop(): Promise<void> }> {
  await requireFreePorts(Object.values(s3Ports))
  await mkdir(dir, { recursive: true })
  // It reads the issuer's documents before it answers anything.
  const issuer = await startIssuer(s3Ports.issuer)
  const log = join(dir, 's3.log')
  const server = await startServer({
    name: 'MinIO',
    program: join(bin, 'minio'),
    args: ['server', '--address', `127.0.0.1:${s3Ports.server}`, join(dir, 'data')],
    env: settings(issuer.url, dir),
    log,
    healthUrl: `${loopback(s3Ports.server)}/minio/health/ready`,
    isReady: () => roleIn(log) !== undefined,
  }).catch(async error => {
    await issuer.stop()
    throw error
  })
  return {
    endpoint: loopback(s3Ports.server),
    region,
    ...owner,
    kmsKey,
    role: roleIn(log) ?? noRole(log),
    audience,
    idTokenRequestUrl: issuer.idTokenRequestUrl,
    stop: async () => void (await Promise.all([server.stop(), issuer.stop()])),
  }
}

function settings(issuer: string, dir: string): Record<string, string> {
  return {
    HOME: dir,
    MINIO_ROOT_USER: owner.accessKeyId,
    MINIO_ROOT_PASSWORD: owner.secretAccessKey,
    MINIO_SITE_REGION: region,
    MINIO_UPDATE: 'off',
    MINIO_BROWSER: 'off',
    MINIO_KMS_SECRET_KEY: `${kmsKey}:${randomBytes(32).toString('base64')}`,
    MINIO_IDENTITY_OPENID_CONFIG_URL: `${issuer}/.well-known/openid-configuration`,
    MINIO_IDENTITY_OPENID_CLIENT_ID: audience,
    MINIO_IDENTITY_OPENID_ROLE_POLICY: 'readwrite',
  }
}

/** MinIO makes the name of the role, and says it only in its log. */
function roleIn(log: string): string | undefined {
  return /arn:minio:iam:[\w-]*::role\/[\w-]+/.exec(readFileSync(log, 'utf8'))?.[0]
}

function noRole(log: string): never {
  throw new Problem('start MinIO', { found: 'its log does not name its role.', next: `See its log, ${log}.` })
}
