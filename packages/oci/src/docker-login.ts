import { homedir } from 'node:os'
import { join } from 'node:path'
import { at, Problem, readIfThere, textAt } from '@release-tools/base'
import type { Host, Variables } from '@release-tools/host'
import { parseDocument } from './document.ts'
import { loginNames } from './reference.ts'
import type { Credentials } from './registry-auth.ts'

const configLimit = 1024 * 1024

/** What finds a docker login: the variables that name its file, and the right to run the helper that keeps its password. */
export type LoginHost = { env: Variables } & Partial<Pick<Host, 'exec'>>

/**
 * The credentials that `docker login` stored for a registry, under any spelling of it; undefined if none. Runs the credential helper
 * that the configuration names, if `host` can run programs.
 */
export async function loggedIn(registry: string, host: LoginHost): Promise<Credentials | undefined> {
  const config = await dockerConfigOf(host.env)
  if (config === undefined) return undefined
  const names = loginNames(registry)
  return (await fromHelper(config, names, host)) ?? fromFile(config, names)
}

/** The directory in which docker keeps the configuration of the user. */
export function dockerDirectory(env: Variables): string {
  return env.DOCKER_CONFIG || join(homedir(), '.docker')
}

/** The `config.json` of docker; undefined if there is none. Throws a Problem. */
export async function dockerConfigOf(env: Variables): Promise<object | undefined> {
  const path = join(dockerDirectory(env), 'config.json')
  const text = await readIfThere(path, configLimit)
  return text && parsed(text, `read ${path}`)
}

/** The first entry of the file that is for this registry and has a password. */
function fromFile(config: unknown, names: string[]): Credentials | undefined {
  const auths = entriesOf(config, 'auths')
  const found = names.flatMap(name => auths.filter(([key]) => bare(key) === name))
  return found.map(([, entry]) => credentialsIn(entry)).find(credentials => credentials !== undefined)
}

/** The entries of an object in the configuration; none if there is no object. */
export function entriesOf(config: unknown, key: string): [string, unknown][] {
  const value = at(config, key)
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

/** The registry of a key of `auths` or `credHelpers`: `https://index.docker.io/v1/` is `index.docker.io`. */
export function bare(key: string): string {
  return key
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/(?:v[12]\/?)?$/, '')
}

function credentialsIn(entry: unknown): Credentials | undefined {
  const auth = textAt(entry, 'auth')
  if (auth === undefined) {
    const [username, password] = [textAt(entry, 'username'), textAt(entry, 'password')]
    return username === undefined || password === undefined ? undefined : { username, password }
  }
  const [username = '', ...password] = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '').split(':')
  return { username, password: password.join(':') }
}

/**
 * Asks the helper of a registry, as docker does: https://docs.docker.com/reference/cli/docker/login/#credential-helpers. It is
 * a program of the user, named in the user's own configuration.
 */
async function fromHelper(config: unknown, names: string[], host: LoginHost): Promise<Credentials | undefined> {
  const helpers = entriesOf(config, 'credHelpers')
  const own = names.flatMap(name => helpers.filter(([key]) => bare(key) === name)).at(0)?.[1]
  const helper = own ?? at(config, 'credsStore')
  if (host.exec === undefined || typeof helper !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper))
    return undefined
  const [name = ''] = names
  const server = name === 'index.docker.io' ? 'https://index.docker.io/v1/' : name
  const stdout = await answerOf(`docker-credential-${helper}`, server, host.exec)
  if (stdout === undefined) return undefined
  const answer = parsed(Buffer.from(stdout), `use the answer of docker-credential-${helper}`)
  const [username, password] = [textAt(answer, 'Username'), textAt(answer, 'Secret')]
  // With this name, the secret is a token for another kind of login.
  if (username === undefined || password === undefined || username === '<token>') return undefined
  return { username, password }
}

/** What the helper prints; undefined if it fails, as it does if it has no password for this registry, or if it is not installed. */
async function answerOf(program: string, server: string, exec: Host['exec']): Promise<string | undefined> {
  try {
    const { exitCode, stdout } = await exec(program, ['get'], { input: Buffer.from(server) })
    return exitCode === 0 ? stdout : undefined
  } catch {
    return undefined
  }
}

/** The error does not quote the text, which contains passwords. */
function parsed(bytes: Buffer, attempted: string): object {
  try {
    return parseDocument(bytes)
  } catch (cause) {
    throw new Problem(attempted, { found: 'it is not a JSON object.', next: 'Log in to the registry again.', cause })
  }
}
