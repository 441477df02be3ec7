import { Problem } from '@release-tools/base'
import { type Host, patient, type RetryPolicy } from '@release-tools/host'
import { loggedIn } from './docker-login.ts'
import { parseImageName, type Reference } from './reference.ts'
import { Registry } from './registry.ts'
import type { Credentials, Session } from './registry-auth.ts'
import { RegistryWriter } from './registry-writer.ts'

export interface RepositoryOptions {
  /** Defaults to the docker login. */
  credentials?: Credentials | undefined
  /** Used if there is neither. */
  fallback?: Credentials | undefined
  retry?: RetryPolicy | undefined
}

/** One repository of a registry, and the login that all its readers and writers share. */
export class Repository {
  /** `ghcr.io/acme/releases` */
  readonly name: string
  readonly host: Host
  readonly policy: RetryPolicy
  readonly #at: Omit<Reference, 'wanted'>
  readonly #options: RepositoryOptions
  /** Registries give a token for each repository, and readers are many. */
  readonly #session: Session = {}
  #login: Promise<Credentials | undefined> | undefined

  /** Throws a Problem for a name that is not that of a repository. No network. */
  constructor(name: string, host: Host, options: RepositoryOptions = {}) {
    const { registry, repository } = repositoryName(name)
    this.name = `${registry}/${repository}`
    this.host = host
    this.policy = options.retry ?? patient
    this.#at = { registry, repository }
    this.#options = options
  }

  /** A reader of what has a tag or a digest, and of everything else in the repository. */
  async reader(wanted: string): Promise<Registry> {
    const options = { credentials: await this.#credentials(), session: this.#session }
    return new Registry({ ...this.#at, wanted }, { ...options, retry: this.policy, env: this.host.env })
  }

  /** A writer. Errors name `wanted`, a tag or a digest. */
  async writer(wanted: string): Promise<RegistryWriter> {
    return new RegistryWriter({ ...this.#at, wanted }, await this.#credentials(), this.host, this.policy)
  }

  /** Asked for once: a login may be in a program that is slow to start. */
  #credentials(): Promise<Credentials | undefined> {
    const { credentials, fallback } = this.#options
    this.#login ??=
      credentials === undefined
        ? loggedIn(this.#at.registry, this.host).then(found => found ?? fallback)
        : Promise.resolve(credentials)
    return this.#login
  }
}

/** The parts of the name of a repository. Throws a Problem for another name, such as one with a tag. */
export function repositoryName(name: string): Omit<Reference, 'wanted'> {
  const { registry, repository, tag, digest } = parseImageName(name) ?? {}
  if (registry !== undefined && repository !== undefined && tag === undefined && digest === undefined)
    return { registry, repository }
  throw new Problem(`use the registry ${name}`, {
    found: 'it is not the name of a repository.',
    next: 'Write the registry and the repository in lower case, as in ghcr.io/acme/releases.',
  })
}
