import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface NamespaceOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** Takes the line that says why there is no namespace, where the system allows none. */
  notice: (line: string) => void
}

/** Time in milliseconds for the command to end by itself after a signal. */
const grace = 3_000

/**
 * Runs a command where there is no network but loopback, in namespaces of its own for network, processes and mounts, and
 * returns its exit code. Whatever it starts or mounts ends with it, and with us: also when either is killed. Signals that
 * would end us go to the command first. Where the system allows no namespace, the command runs beside us, with a notice.
 */
export async function inNamespace(command: string[], options: NamespaceOptions): Promise<number> {
  const wrapped = ownNetwork(command)
  if (wrapped === undefined)
    options.notice('This system allows no namespaces: running on its loopback, with its network in reach.')
  const [program = '', ...args] = wrapped ?? command
  const { cwd, env = process.env } = options
  const child = spawn(program, args, { stdio: 'inherit', env, ...(cwd === undefined ? {} : { cwd }) })
  const release = passSignals(child)
  try {
    return await exitCode(child)
  } finally {
    release()
  }
}

/** The start of a command line that puts what follows into namespaces; undefined where none can be made. */
function findWrapper(): string[] | undefined {
  const user = process.getuid?.() === 0 ? [] : ['-r']
  const wrapper = [...unshare(...user, '-n'), 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']
  return works(wrapper) ? wrapper : undefined
}

/**
 * A command line for the same command in namespaces of its own, as with `inNamespace`; undefined where the system allows
 * none. What it inherits (standard streams, a channel to its parent) stays.
 */
export function ownNetwork(command: string[]): string[] | undefined {
  const wrapper = findWrapper()
  return wrapper === undefined ? undefined : [...wrapper, ...command]
}

let tether: string[] | undefined

/**
 * A command line for the same command that ends with us, with all that it started. Its network is ours. Where the system
 * allows no namespace, only the command itself ends.
 */
export function tethered(command: string[]): string[] {
  tether ??= [unshare(), setpriv].find(works) ?? []
  return [...tether, ...command]
}

let otherUser: string[] | undefined

/**
 * A command line for a program that refuses to run as root: it ends with us, as with `tethered`, and sees itself as another
 * user in a user namespace, while all that is ours stays readable for it. undefined where the system allows no such
 * namespace.
 */
export function asOtherUser(command: string[]): string[] | undefined {
  otherUser ??= [unshare('-U', `--map-user=${unusedId}`, `--map-group=${unusedId}`)].find(works) ?? []
  return otherUser.length === 0 ? undefined : [...otherUser, ...command]
}

/** Any but 0; outside the namespace it does not appear. */
const unusedId = 64001

function works([program = '', ...args]: string[]): boolean {
  return process.platform === 'linux' && spawnSync(program, [...args, 'true']).status === 0
}

const setpriv = ['setpriv', '--pdeathsig', 'KILL']

/**
 * unshare kills the command when it is killed itself (--kill-child); setpriv has the kernel kill unshare when we are. The
 * command is the first process of its namespace: with it all others end, those in sessions of their own too.
 */
function unshare(...more: string[]): string[] {
  return [...setpriv, 'unshare', ...more, '-p', '-m', '-f', '--mount-proc', '--kill-child']
}

/** Passes signals on to the command, and kills it if it does not end. Returns what undoes that. */
function passSignals(child: ChildProcess): () => void {
  let timer: NodeJS.Timeout | undefined
  const pass = (signal: NodeJS.Signals) => {
    signalChildren(child.pid ?? 0, signal)
    timer ??= setTimeout(() => child.kill('SIGKILL'), grace)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, pass)
  return () => {
    clearTimeout(timer)
    for (const signal of signals) process.off(signal, pass)
  }
}

/** unshare lets no signal but SIGKILL through; its child has a number outside the namespace as well. */
export function signalChildren(pid: number, signal: NodeJS.Signals): void {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
    for (const target of children[0] === 0 ? [pid] : children) process.kill(target, signal)
  } catch {
    // It has ended in the meantime.
  }
}

function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((done, fail) => {
    child.once('error', fail)
    // 128 and the signal's number, as shells have it; SIGKILL is what ends a command that does not.
    child.once('exit', (code, signal) => done(code ?? (signal === 'SIGKILL' ? 137 : 130)))
  })
}
