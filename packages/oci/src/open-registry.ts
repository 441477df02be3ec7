import type { RetryPolicy } from '@release-tools/host'
import { type LoginHost, loggedIn } from './docker-login.ts'
import { parseImageName, type Reference } from './reference.ts'
import { Registry } from './registry.ts'
import type { Credentials } from './registry-auth.ts'

/** A reader of one image, with the given credentials, or with those of a docker login. */
export async function openRegistry(
  reference: Reference,
  host: LoginHost,
  credentials?: Credentials | undefined,
  retry?: RetryPolicy,
): Promise<Registry> {
  return new Registry(reference, {
    ...(retry === undefined ? {} : { retry }),
    credentials: credentials ?? (await loggedIn(reference.registry, host)),
    env: host.env,
  })
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
export async function resolveDigest(reference: Reference, host: LoginHost): Promise<string> {
  const [digest = ''] = await (await openRegistry(reference, host)).digests()
  return digest
}
