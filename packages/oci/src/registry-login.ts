import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loginNames, parseImageName } from './reference.ts'
import type { Credentials } from './registry-auth.ts'
import type { TargetSpec } from './target.ts'

/** Credentials for the one registry that an image is of, in the forms that programs read. */
export interface RegistryLogin {
  /** As programs spell it: `index.docker.io` for Docker Hub. */
  registry: string
  credentials: Credentials
  /** A directory for DOCKER_CONFIG, whose `config.json` names that registry only. */
  dockerConfig: string
}

/** Prepares the credentials of an image's registry in `scratch`; undefined for other targets, and without credentials. */
export async function registryLogin(
  target: TargetSpec,
  credentials: Credentials | undefined,
  scratch: string,
): Promise<RegistryLogin | undefined> {
  const name = target.kind === 'image' ? parseImageName(target.value) : undefined
  if (name === undefined || credentials === undefined) return undefined
  const [registry = ''] = loginNames(name.registry)
  // https://github.com/google/go-containerregistry/blob/main/pkg/authn/authn.go: the key of `docker login` without a host.
  const key = registry === 'index.docker.io' ? 'https://index.docker.io/v1/' : registry
  const dockerConfig = join(scratch, 'docker')
  const auth = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')
  await mkdir(dockerConfig, { recursive: true, mode: 0o700 })
  await writeFile(join(dockerConfig, 'config.json'), JSON.stringify({ auths: { [key]: { auth } } }), { mode: 0o600 })
  return { registry, credentials, dockerConfig }
}
