import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface NamespaceOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** True to keep the network of this machine: only processes and mounts are separate. Defaults to false. */
  keepNetwork?: boolean
  /** Called with the reason if the system does not allow a namespace. */
  notice: (line: string) => void
}

/** Time for the command to end by itself after a signal, in milliseconds. */
const grace = 3_000

/**
 * Runs a command without a network except loopback (unless it keeps that of the machine), in separate namespaces for network, processes and mounts, and returns its
 * exit code. Its processes and mounts end with it, and with us, even if either is killed. Signals that would end us are passed
 * to the command first. If the system does not allow namespaces, the command runs without them, with a notice.
 */
export async function inNamespace(command: string[], options: NamespaceOptions): Promise<number> {
  const wrapped = options.keepNetwork ? tethered(command) : ownNetwork(command)
  if (wrapped === undefined)
    options.notice('This system does not allow namespaces: using its loopback, with access to its network.')
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

/** The start of a command line that runs the rest in namespaces; undefined if none can be created. */
function findWrapper(): string[] | undefined {
  const user = process.getuid?.() === 0 ? [] : ['-r']
  const wrapper = [...unshare(...user, '-n'), 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']
  return works(wrapper) ? wrapper : undefined
}

/**
 * A command line for the same command in separate namespaces, like with `inNamespace`; undefined if the system does not allow
 * them. It keeps what it inherits (standard streams, a channel to its parent).
 */
export function ownNetwork(command: string[]): string[] | undefined {
  const wrapper = findWrapper()
  return wrapper === undefined ? undefined : [...wrapper, ...command]
}

let tether: string[] | undefined

/**
 * A command line for the same command that ends with us, together with all processes that it started. It uses our network. If the
 * system does not allow a namespace, only the command itself ends.
 */
export function tethered(command: string[]): string[] {
  tether ??= [unshare(), setpriv].find(works) ?? []
  return [...tether, ...command]
}

let otherUser: string[] | undefined

/**
 * A command line for a program that refuses to run as root. Like with `tethered`, it ends with us. In its user namespace it is a
 * different user, who can read all our files. undefined if the system does not allow such a namespace.
 */
export function asOtherUser(command: string[]): string[] | undefined {
  otherUser ??= [unshare('-U', `--map-user=${unusedId}`, `--map-group=${unusedId}`)].find(works) ?? []
  return otherUser.length === 0 ? undefined : [...otherUser, ...command]
}

/** Any id except 0. It is not visible outside the namespace. */
const unusedId = 64001

function works([program = '', ...args]: string[]): boolean {
  return process.platform === 'linux' && spawnSync(program, [...args, 'true']).status === 0
}

const setpriv = ['setpriv', '--pdeathsig', 'KILL']

/**
 * If unshare is killed, it kills the command (--kill-child). If we are killed, the kernel kills unshare (setpriv). The command is
 * the first process of its namespace, so all others end with it, even those in other sessions.
 */
function unshare(...more: string[]): string[] {
  return [...setpriv, 'unshare', ...more, '-p', '-m', '-f', '--mount-proc', '--kill-child']
}

/** Passes signals on to the command, and kills it if it does not end. Returns a function that undoes this. */
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

/** unshare blocks all signals except SIGKILL. Its child also has a process id outside the namespace, which gets the signal. */
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
    // 128 plus the number of the signal, like shells. SIGKILL means that the command did not end by itself.
    child.once('exit', (code, signal) => done(code ?? (signal === 'SIGKILL' ? 137 : 130)))
  })
}
