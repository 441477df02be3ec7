import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { isObject, limits, readIfThere, renderJson } from '@release-tools/base'
import type { Variables } from '@release-tools/host'
import { parseDocument } from './document.ts'
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

/** What programs keep beside the logins of a user: plugins, builders, contexts. */
const besides = ['cli-plugins', 'buildx', 'contexts']

/**
 * A directory for DOCKER_CONFIG in `scratch`: the configuration of the user, with these credentials for the registry of `repository`.
 * The user's own files stay as they are. The caller removes the directory.
 */
export async function loginBeside(
  repository: string,
  credentials: Credentials,
  scratch: string,
  env: Variables,
): Promise<string> {
  const directory = join(scratch, 'docker-config')
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const own = env.DOCKER_CONFIG || join(homedir(), '.docker')
  const text = await readIfThere(join(own, 'config.json'), limits.note)
  const config: Record<string, unknown> = text === undefined ? {} : { ...parseDocument(text) }
  const [registry = ''] = loginNames(parseImageName(repository)?.registry ?? '')
  const key = registry === 'index.docker.io' ? 'https://index.docker.io/v1/' : registry
  const auth = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')
  const auths = { ...(isObject(config.auths) ? config.auths : {}), [key]: { auth } }
  // A helper would take precedence, and has no password of ours.
  const { credsStore: _, ...rest } = config
  await writeFile(join(directory, 'config.json'), renderJson({ ...rest, auths }), { mode: 0o600 })
  for (const name of besides) await symlink(join(own, name), join(directory, name))
  return directory
}
