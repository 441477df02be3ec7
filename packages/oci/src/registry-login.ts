import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderJson } from '@release-tools/base'
import type { Variables } from '@release-tools/host'
import { bare, dockerConfigOf, dockerDirectory, entriesOf } from './docker-login.ts'
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
  const dockerConfig = join(scratch, 'docker')
  await writeConfig(dockerConfig, { auths: entryFor(registry, credentials) })
  return { registry, credentials, dockerConfig }
}

/** The entry of `auths` for a registry. */
function entryFor(registry: string, { username, password }: Credentials): Record<string, { auth: string }> {
  // https://github.com/google/go-containerregistry/blob/main/pkg/authn/authn.go: the key of `docker login` without a host.
  const key = registry === 'index.docker.io' ? 'https://index.docker.io/v1/' : registry
  return { [key]: { auth: Buffer.from(`${username}:${password}`).toString('base64') } }
}

async function writeConfig(directory: string, config: object): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await writeFile(join(directory, 'config.json'), renderJson(config), { mode: 0o600 })
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
  const config = (await dockerConfigOf(env)) ?? {}
  const names = loginNames(parseImageName(repository)?.registry ?? '')
  // A helper would take precedence, and has no password of ours.
  const { credsStore: _, ...rest } = config as { credsStore?: unknown }
  const others = (key: string) =>
    Object.fromEntries(entriesOf(config, key).filter(([name]) => !names.includes(bare(name))))
  const auths = { ...others('auths'), ...entryFor(names[0] ?? '', credentials) }
  await writeConfig(directory, { ...rest, auths, credHelpers: others('credHelpers') })
  for (const name of besides) await symlink(join(dockerDirectory(env), name), join(directory, name))
  return directory
}
