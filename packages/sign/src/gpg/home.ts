import { rmSync } from 'node:fs'
import { lstat, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ifThere, Problem } from '@release-tools/base'
import { type Host, whenInterrupted } from '@release-tools/host'
import { parseStatus, type StatusLine } from './status.ts'

/** What a call of gpg gave. */
export interface GpgResult {
  exitCode: number
  stdout: string
  status: StatusLine[]
  /** All that it printed besides the output, with the status lines. It never has a secret. */
  stderr: string
}

/** GnuPG in a home directory that exists only for one task. */
export interface Gpg {
  /** Path of the home directory, which only this user can read. */
  home: string
  /** Runs gpg. `input` is its standard input, which is the only way for secrets. A failure is returned, not thrown. */
  run(args: string[], input?: string | Buffer): Promise<GpgResult>
}

/** No option file of the user or the system, no question, no look-up on the network. */
const always = [
  '--no-options',
  '--batch',
  '--no-tty',
  '--quiet',
  '--disable-dirmngr',
  '--pinentry-mode',
  'loopback',
  '--trust-model',
  'always',
  '--status-fd',
  '2',
]

/** What a Unix socket's path may have on every system, in bytes (macOS: 104 with the final zero). */
const socketLimit = 103
/** Begins the names of the homes. Short, because the paths of sockets are. The end of a job removes what a killed step left (packages/runner). */
const gpgHomePrefix = 'rtg-'
/** The agent makes several sockets, and this is the longest ending of their names. */
const longestEnding = '.browser'
/**
 * The agent encrypts the key again with its passphrase. By default it makes that slow, for files that a thief may keep, and so each signature. This
 * file is gone with the home.
 */
const agentOptions = 's2k-count 65536\n'
/** How long the agent may take to end, in milliseconds. It ends by itself as well when its home is gone. */
const patienceMs = 5000

/**
 * Runs `body` with GnuPG in a new home directory. Afterwards no agent, no socket and no directory is left, also after an error. The home
 * is in the temporary directory of the run, or in that of the system if its sockets would have too long a path there.
 */
export async function withGpgHome<T>(host: Host, body: (gpg: Gpg) => Promise<T>): Promise<T> {
  const home = await shortHome(host)
  // Its agent ends when its home is gone.
  const done = whenInterrupted(() => rmSync(home.path, { recursive: true, force: true }))
  try {
    await writeFile(join(home.path, 'gpg-agent.conf'), agentOptions)
    return await body({ home: home.path, run: (args, input) => runGpg(home.path, args, input, host) })
  } finally {
    done()
    await endAgent(home, host).finally(() => rm(home.path, { recursive: true, force: true }))
  }
}

async function runGpg(
  home: string,
  args: string[],
  input: string | Buffer | undefined,
  host: Host,
): Promise<GpgResult> {
  const all = ['--homedir', home, ...always, ...args]
  const options = { env: { LC_ALL: 'C' }, input: Buffer.from(input ?? '') }
  const { exitCode, stdout, stderr } = await host.exec('gpg', all, options)
  return { exitCode, stdout, stderr, status: parseStatus(stderr) }
}

interface Home {
  path: string
  /** Where its agent listens. GnuPG decides that: in the home, or in a directory of the user's session. */
  socket: string
}

async function shortHome(host: Host): Promise<Home> {
  const tried: string[] = []
  for (const directory of new Set([host.temp, host.env.TMPDIR || tmpdir()])) {
    const path = await mkdtemp(join(directory, gpgHomePrefix))
    const socket = await socketOf(path, host).catch(async error => {
      await rm(path, { recursive: true })
      throw error
    })
    if (Buffer.byteLength(`${socket}${longestEnding}`) <= socketLimit) return { path, socket }
    await rm(path, { recursive: true })
    tried.push(directory)
  }
  throw new Problem('start gpg', {
    found: `the paths of the temporary directories are too long for the sockets of its agent (${tried.join(', ')}).`,
    next: 'Set TMPDIR to a directory with a short path, such as /tmp.',
  })
}

async function socketOf(home: string, host: Host): Promise<string> {
  const { exitCode, stdout, stderr } = await host
    .exec('gpgconf', ['--homedir', home, '--list-dirs', 'agent-socket'])
    .catch(cause => {
      throw new Problem('start gpg', {
        found: 'GnuPG is not installed.',
        next: 'Install GnuPG 2.2 or later, in Debian and Ubuntu with `apt-get install gnupg`.',
        cause,
      })
    })
  if (exitCode === 0 && stdout.trim() !== '') return decodeURIComponent(stdout.trim())
  throw new Problem('start gpg', {
    found: `\`gpgconf --list-dirs agent-socket\` failed with exit code ${exitCode}.`,
    next: 'Install GnuPG 2.2 or later.',
    details: stderr,
  })
}

/** Ends the agent, and waits until it has removed its socket, which is the last that it does. */
async function endAgent({ path, socket }: Home, host: Host): Promise<void> {
  await host.exec('gpgconf', ['--homedir', path, '--kill', 'all'])
  const end = Date.now() + patienceMs
  while ((await ifThere(lstat(socket))) !== undefined && Date.now() < end) await sleep(10)
  // In a user's session it is elsewhere, and stays.
  await host.exec('gpgconf', ['--homedir', path, '--remove-socketdir'])
}
