import { generateKeyPairSync } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileAtomic } from '@release-tools/base'
import type { Answer } from '../http.ts'
import type { CloudRequest } from './cloud-request.ts'
import { account, credentialsHost, credentialsOfJob, stsHost, WorkloadIdentity } from './google/login.ts'
import { faultsOf, recordedMessages } from './google/messages.ts'

export const kmsHost = 'cloudkms.googleapis.com'
const ring = 'projects/acme-releases/locations/europe-west1/keyRings/releases/cryptoKeys'

/** A key, and the states of its versions: `ENABLED`, `DISABLED`, `DESTROY_SCHEDULED`. */
export interface GoogleKey {
  /** `EC_SIGN_P256_SHA256`, `RSA_SIGN_PKCS1_2048_SHA256`, … */
  algorithm: string
  versions: string[]
  /** Permissions that the account lacks: `cloudkms.cryptoKeyVersions.useToSign`. */
  denied: string[]
}

/** A double of Google's Cloud KMS (kms/google_kms.py), and of the login to it. */
export class GoogleKms {
  readonly hosts = [stsHost, credentialsHost]
  readonly #dir: string
  readonly #keys: Record<string, GoogleKey> = {}
  readonly #tokens: string[] = []
  readonly #accounts: Record<string, string> = {}
  readonly #identity: WorkloadIdentity

  constructor(dir: string, issuer: string) {
    this.#dir = dir
    this.#identity = new WorkloadIdentity(issuer, token => this.#tokens.push(token))
  }

  /** Path of the file that the server reads. */
  get state(): string {
    return join(this.#dir, 'google.json')
  }

  /** Path of the file in which the server records messages. */
  get record(): string {
    return join(this.#dir, 'google.jsonl')
  }

  /** All messages so far, and what in them is not as Google describes it. */
  async compare(): Promise<{ messages: string[]; faults: string[] }> {
    const all = [...this.#identity.messages, ...(await recordedMessages(this.record))]
    return { messages: all.map(({ schema }) => schema), faults: faultsOf(all) }
  }

  /** The address of a key for cosign. */
  uri(key: string, version?: number): string {
    return `gcpkms://${ring}/${key}${version === undefined ? '' : `/cryptoKeyVersions/${version}`}`
  }

  /** Makes or changes a key. */
  async set(key: string, change: Partial<GoogleKey>): Promise<void> {
    const usual = { algorithm: 'EC_SIGN_P256_SHA256', versions: ['ENABLED'], denied: [] }
    this.#keys[`${ring}/${key}`] = { ...usual, ...this.#keys[`${ring}/${key}`], ...change }
    await this.save()
  }

  /** Writes the credentials of a service account. Returns their path, for GOOGLE_APPLICATION_CREDENTIALS. */
  async serviceAccount(): Promise<string> {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    this.#accounts[account] = publicKey.export({ type: 'spki', format: 'pem' }).toString()
    await this.save()
    return this.#write('service-account.json', {
      type: 'service_account',
      project_id: 'acme-releases',
      private_key_id: '0123456789abcdef',
      private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
      client_email: account,
      client_id: '100000000000000000001',
      token_uri: 'https://oauth2.googleapis.com/token',
    })
  }

  /** Writes the credentials of a job that gets identity tokens as `env` says. Returns their path, for GOOGLE_APPLICATION_CREDENTIALS. */
  async workloadIdentity(env: Record<string, string>): Promise<string> {
    return this.#write('workload-identity.json', credentialsOfJob(env))
  }

  /** undefined for a host that is not Google's. */
  async answer(request: CloudRequest): Promise<Answer | undefined> {
    const answer = await this.#identity.answer(request)
    await this.save()
    return answer
  }

  async save(): Promise<void> {
    const state = { keys: this.#keys, tokens: this.#tokens, accounts: this.#accounts }
    await writeFileAtomic(this.state, JSON.stringify(state))
  }

  async #write(name: string, content: object): Promise<string> {
    const path = join(this.#dir, name)
    await writeFile(path, JSON.stringify(content), { mode: 0o600 })
    return path
  }
}
