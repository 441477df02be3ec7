import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { messageOf, Problem } from '@release-tools/base'
import { childEnv } from '@release-tools/host'

export interface ServerOptions {
  /** Its name in messages: `Fulcio`. */
  name: string
  program: string
  args: string[]
  /** File for the server's output. */
  log: string
  /** Answers 2xx once the server is ready. `tcp://127.0.0.1:18033` if it is ready once it accepts connections. */
  healthUrl: string
  /** Needed if an answer alone does not mean that the server is ready. */
  isReady?: (answer: string) => boolean
  env?: Record<string, string>
  /** Milliseconds until it must be ready, and until it is killed if it does not end. */
  startLimit?: number
  stopLimit?: number
  /** Asks it to end. Defaults to SIGTERM to the started process. */
  end?: (pid: number) => void
  /** Aborts the start. */
  signal?: AbortSignal
}

export interface Server {
  name: string
  pid: number
  /** Ends the server and waits until it has ended. Can be called twice. */
  stop(): Promise<void>
}

/** A cold start of most servers takes 0.3 s. The limit allows for a busy machine. */
const usual = { startLimit: 30_000, stopLimit: 5_000 }

/** Starts a server and waits until it is healthy. Otherwise throws a Problem with the end of its log. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const child = launch(options)
  const exited = new Promise<string>(done => {
    child.once('error', error => done(error.message))
    child.once('exit', (code, signal) => done(`it ended with ${signal ?? `exit code ${code}`}`))
  })
  const server = { name: options.name, pid: child.pid ?? 0, stop: () => stop(child, exited, options) }
  const given = new AbortController()
  const early = await Promise.race([exited, healthy(options, given.signal)])
  given.abort()
  if (early === undefined) return server
  await server.stop()
  throw failedStart(options, early)
}

function launch({ program, args, log, env }: ServerOptions): ChildProcess {
  const output = openSync(log, 'w')
  try {
    // If the test runner is killed, it cannot clean up. Then the kernel ends the server.
    const [command, rest] =
      process.platform === 'linux' ? ['setpriv', ['--pdeathsig', 'KILL', program, ...args]] : [program, args]
    return spawn(command, rest, { stdio: ['ignore', output, output], env: childEnv(process.env, env) })
  } finally {
    closeSync(output)
  }
}

/** undefined once it is ready; otherwise the reason for giving up, which can be one of the signals. */
async function healthy(options: ServerOptions, exited: AbortSignal): Promise<string | undefined> {
  const { healthUrl, signal, startLimit = usual.startLimit } = options
  const givenUp = AbortSignal.any([exited, ...(signal === undefined ? [] : [signal])])
  const begin = Date.now()
  let last = 'no answer'
  while (Date.now() < begin + startLimit && !givenUp.aborted) {
    const state = await ask(options)
    if (state === undefined) return undefined
    last = state
    // The longer it takes, the rarer the requests, because each one slows the server down.
    await sleep(Math.max(20, (Date.now() - begin) / 50))
  }
  if (givenUp.aborted) return 'the start was aborted'
  return `${healthUrl} was not healthy after ${startLimit / 1_000} seconds (${last})`
}

/** undefined if it is ready; otherwise its answer. */
async function ask({ healthUrl, isReady = () => true }: ServerOptions): Promise<string | undefined> {
  if (healthUrl.startsWith('tcp:')) return accepts(new URL(healthUrl))
  try {
    const response = await fetch(healthUrl, { signal: AbortSignal.timeout(1_000) })
    const text = await response.text()
    if (!response.ok) return `HTTP ${response.status}`
    return isReady(text) ? undefined : text.slice(0, 200)
  } catch (error) {
    return messageOf(error)
  }
}

function accepts({ hostname, port }: URL): Promise<string | undefined> {
  return new Promise(done => {
    const socket = connect(Number(port), hostname, () => socket.end(() => done(undefined)))
    socket.once('error', error => done(error.message))
  })
}

async function stop(child: ChildProcess, exited: Promise<string>, options: ServerOptions): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const { end = () => child.kill('SIGTERM'), stopLimit = usual.stopLimit } = options
  end(child.pid ?? 0)
  const timer = setTimeout(() => child.kill('SIGKILL'), stopLimit)
  await exited
  clearTimeout(timer)
}

function failedStart({ name, log }: ServerOptions, reason: string): Problem {
  const text = readFileSync(log, 'utf8').trimEnd()
  return new Problem(`start ${name}`, {
    found: `${reason}.`,
    next: `See its log, ${log}.`,
    details: text.split('\n').slice(-15).join('\n'),
  })
}

/** Throws a Problem that names those of these loopback ports that are in use. */
export async function requireFreePorts(ports: number[]): Promise<void> {
  const free = await Promise.all(ports.map(isFree))
  const taken = ports.filter((_, index) => !free[index])
  if (taken.length === 0) return
  throw new Problem('start the servers', {
    found: `a program listens on 127.0.0.1:${taken.join(', 127.0.0.1:')}. It may be another run of the tests or the demo.`,
    next: 'End it, or run this in a separate network namespace: sudo unshare -n -p -f --mount-proc --kill-child.',
  })
}

function isFree(port: number): Promise<boolean> {
  return new Promise(done => {
    const server = createServer()
    server.once('error', () => done(false))
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)))
  })
}
