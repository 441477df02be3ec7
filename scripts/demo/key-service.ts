import { execFile } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { count, Problem } from '@release-tools/base'
import { startAwsKms, startVault, type Vault } from '@release-tools/testbed'
import type { Prepared } from './prepare.ts'

const execute = promisify(execFile)

/** A service on loopback that has the key of the release, and how jobs come to it without a secret. */
export interface KeyService {
  /** Variables of the repository. */
  variables: { SIGNER: string; SIGNER_LOGIN: string }
  /** Variables of every step: they lead a client to loopback that knows one address only. */
  env: Record<string, string>
  /** The key as cosign exports it, in PEM. */
  publicKey: string
  /** Further files of the project, by path. */
  files: Record<string, string>
  /** One line about what the service saw. Throws a Problem if somebody is still logged in. */
  seen(): string
  stop(): Promise<void>
}

export interface ServicePlace {
  /** Directory for its files. */
  dir: string
  prepared: Prepared
  /** Whose releases may be signed: `acme/hostcard`. */
  repository: string
  /** URL of the issuer of identity tokens. */
  issuer: string
}

const starters = { vault: startVaultService, aws: startAwsService } satisfies Record<
  string,
  (place: ServicePlace) => Promise<KeyService>
>

/** The services that can sign the release of the demo. */
export type ServiceName = keyof typeof starters

export const serviceNames = Object.keys(starters) as ServiceName[]

/** Starts a service with one key, which releases of the repository may use. */
export async function startKeyService(name: ServiceName, place: ServicePlace): Promise<KeyService> {
  await mkdir(place.dir, { recursive: true })
  return starters[name](place)
}

const key = 'release'

async function startVaultService({ dir, prepared, repository, issuer }: ServicePlace): Promise<KeyService> {
  const vault = await startVault({ dir })
  await vault.allowReleases({ issuer, repository, key, audience: vault.url })
  const admin = { VAULT_ADDR: vault.url, VAULT_CACERT: vault.authority, VAULT_TOKEN: vault.rootToken }
  const signer = `hashivault://${key}`
  const publicKey = await exported(signer, admin, prepared)
  const before = vault.audit.length
  return {
    variables: {
      SIGNER: signer,
      SIGNER_LOGIN: `address: ${vault.url}\nrole: release\npath: jwt-github\nca: .github/vault-ca.pem`,
    },
    env: {},
    publicKey,
    files: { '.github/vault-ca.pem': await readFile(vault.authority, 'utf8') },
    seen: () => seenByVault(vault, before),
    stop: vault.stop,
  }
}

/** What the audit log has of the run. The token of each login must be gone. */
function seenByVault({ audit, livingTokens }: Vault, before: number): string {
  const done = audit.slice(before).filter(({ status }) => status < 300)
  const all = (path: RegExp) => done.filter(entry => path.test(entry.path)).length
  const [logins, revoked] = [all(/^auth\/jwt-github\/login$/), all(/^auth\/token\/revoke-self$/)]
  const signed = count(all(/^transit\/sign\//), 'signature')
  const summary = `${count(logins, 'login')} with the identity of a job, ${signed}, ${count(revoked, 'token')} revoked`
  if (livingTokens() === 0 && logins > 0) return `Vault's audit log: ${summary}`
  throw new Problem('leave nothing behind in Vault', {
    found: `its audit log has ${summary}; ${count(livingTokens(), 'token')} can still be used.`,
    next: 'See packages/sign/src/key-services/vault-login.ts.',
  })
}

/** moto keeps no log, and verifies no identity token. The account is that of its keys, from which it takes those of a role. */
async function startAwsService({ dir, prepared }: ServicePlace): Promise<KeyService> {
  if (prepared.keyServices === undefined) throw new Error('the key service of AWS was not prepared')
  const aws = await startAwsKms({ dir, python: prepared.keyServices })
  await aws.createKey(key)
  const signer = `awskms:///alias/${key}`
  const { AWS_ENDPOINT_URL = '', AWS_REGION = '' } = aws.env
  return {
    variables: { SIGNER: signer, SIGNER_LOGIN: `role: arn:aws:iam::123456789012:role/${key}\nregion: ${AWS_REGION}` },
    env: { AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_STS: AWS_ENDPOINT_URL },
    publicKey: await exported(signer, aws.env, prepared),
    files: {},
    seen: () => 'the key of AWS KMS signed with a role that the job took by its identity',
    stop: aws.stop,
  }
}

/** The public key, as docs/tasks/sign-with-a-key-service.md exports it. */
async function exported(signer: string, env: Record<string, string>, { bin }: Prepared): Promise<string> {
  const { stdout } = await execute(join(bin, 'cosign'), ['public-key', '--key', signer], { env })
  return stdout
}
