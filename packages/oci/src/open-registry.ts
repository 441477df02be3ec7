import type { RetryPolicy } from '@release-tools/host'
import { type LoginHost, loggedIn } from './docker-login.ts'
import { parseImageName, type Reference } from './reference.ts'
import { Registry } from './registry.ts'
import type { RegistryOptions } from './registry-client.ts'

/** A reader of one image, with the given credentials, or with those of a docker login. */
export async function openRegistry(
  reference: Reference,
  host: LoginHost,
  options: Omit<RegistryOptions, 'env'> = {},
): Promise<Registry> {
  const credentials = options.credentials ?? (await loggedIn(reference.registry, host))
  return new Registry(reference, { ...options, credentials, env: host.env })
}

/**
 * Digests of an image in a registry and, if it is an index, of everything that it lists, the image first. `digest` is `sha256:…`.
 * Uses the docker login. Throws a Problem.
 */
export async function imageDigests(repository: string, digest: string, host: LoginHost): Promise<string[]> {
  const name = parseImageName(repository)
  if (name === undefined) return [digest]
  const reference = { registry: name.registry, repository: name.repository, wanted: digest }
  return (await openRegistry(reference, host)).digests()
}

/** The digest of an image that has a tag (or a digest), from its registry. Uses the docker login. Throws a Problem. */
export async function resolveDigest(reference: Reference, host: LoginHost, retry?: RetryPolicy): Promise<string> {
  const [digest = ''] = await (await openRegistry(reference, host, retry && { retry })).digests()
  return digest
}
