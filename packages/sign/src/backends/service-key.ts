import { mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import type { Host, Variables } from '@release-tools/host'
import { installPlugin } from '../install-plugin.ts'
import type { KeyService } from '../key-services/key-service.ts'
import type { LoginTrace } from '../key-services/login-trace.ts'
import type { ServiceKey } from '../signing-options.ts'
import type { OpenBackend, SigningBackend } from './backend.ts'

/** A key that never leaves its service: cosign asks the service to sign. */
export function serviceKey(service: KeyService, key: ServiceKey): SigningBackend {
  return {
    signer: 'key',
    dryRun: false,
    unusable: service.unusable,
    failures: service.failures,
    open: (_, host, scratch) => open(service, key, host, scratch),
  }
}

async function open(service: KeyService, key: ServiceKey, host: Host, scratch: string): Promise<OpenBackend> {
  const places = given(service.places, service, host.env)
  const closed = await emptyHome(scratch)
  if (key.program !== undefined) await installPlugin(key, key.program, join(scratch, 'programs'), host)
  const args = ['--key', key.key]
  if (Object.keys(key.login).length > 0) {
    const login = await service.login(key, key.login, { host, scratch })
    const tracer = tracerOf(service, key, host)
    const credentials = async () => {
      const variables = await login.variables()
      const env = { ...closed, ...places, ...variables }
      return { args, env, trace: () => tracer(env, login.sessionOf?.(variables)) }
    }
    return { credentials, close: () => login.close() }
  }
  const own = given(service.credentials, service, host.env)
  for (const [name, value] of Object.entries(own)) if (isSecret(name)) host.mask(value)
  const missing = service.missing?.({ ...places, ...own })
  if (missing !== undefined) throw new Problem(`sign with ${key.key}`, missing)
  const env = { ...closed, ...places, ...own }
  const tracer = tracerOf(service, key, host)
  return { credentials: async () => ({ args, env, trace: () => tracer(env) }), close: async () => {} }
}

/** Asks the service once. What the login itself said of a token counts more. */
function tracerOf(service: KeyService, key: ServiceKey, host: Host) {
  let asked: Promise<LoginTrace> | undefined
  return async (variables: Record<string, string>, session?: LoginTrace['session']): Promise<LoginTrace> => {
    asked ??= service.trace?.(key, variables, host) ?? Promise.resolve({})
    const found = await asked
    return session === undefined ? found : { ...found, session }
  }
}

/** Those of the variables that are set, by the names that cosign knows. */
function given(names: readonly string[], { renamed = {} }: KeyService, env: Variables): Record<string, string> {
  return Object.fromEntries(names.flatMap(name => (env[name] ? [[renamed[name] ?? name, env[name]]] : [])))
}

function isSecret(name: string): boolean {
  return /SECRET|TOKEN|PASSWORD/.test(name) && !name.endsWith('_FILE')
}

/**
 * The clients of the services look for credentials in the home directory and start programs from PATH; cosign itself starts
 * `sigstore-kms-NAME` from there. So both are empty. They would also wait for a server of the cloud that this machine may not be in. What
 * cosign knows of the public Sigstore keeps its place.
 */
async function emptyHome(scratch: string): Promise<Record<string, string>> {
  const [home, programs] = [join(scratch, 'home'), join(scratch, 'programs')]
  await Promise.all([home, programs].map(path => mkdir(path, { recursive: true })))
  const homes = ['HOME', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME']
  return {
    ...Object.fromEntries(homes.map(name => [name, home])),
    PATH: programs,
    AWS_EC2_METADATA_DISABLED: 'true',
    TUF_ROOT: join(homedir(), '.sigstore', 'root'),
  }
}
