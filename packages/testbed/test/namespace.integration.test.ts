import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from '@jest/globals'
import { inNamespace } from '../src/namespace.ts'

const fixture = join(import.meta.dirname, 'fixtures/in-namespace.ts')
const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

function start(...command: string[]) {
  const args = ['--disable-warning=ExperimentalWarning', fixture, ...command]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  started.push(child)
  return child
}

async function outputOf(child: ChildProcess) {
  let output = ''
  child.stdout?.on('data', chunk => (output += chunk))
  const code = await new Promise<number | null>(done => child.once('close', done))
  return { code, output: output.trim() }
}

/** A time to sleep that no other process has on its command line. */
const unique = () => `86400.${randomInt(1e9)}`

/** Numbers of the processes with this argument. */
function sleepers(argument: string): number[] {
  const numbers = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  return numbers.map(Number).filter(number => commandLine(number).split('\0').includes(argument))
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

async function until(condition: () => boolean) {
  for (const deadline = Date.now() + 5_000; !condition() && Date.now() < deadline; ) await sleep(20)
}

/** A command with two processes that sleep, one of them in a session of its own. */
async function startSleepers(handler = '') {
  const argument = unique()
  const child = start('sh', '-c', `${handler} setsid sleep ${argument} & sleep ${argument} & wait; wait`)
  // The shells have the argument inside a longer one.
  await until(() => sleepers(argument).length === 2)
  expect(sleepers(argument)).toHaveLength(2)
  return { child, argument, mounts: readFileSync('/proc/self/mounts', 'utf8') }
}

describe('inNamespace', () => {
  test('shows the command no network but loopback, and its own processes only', async () => {
    const script = 'cat /proc/net/dev | tail -n +3 | cut -d: -f1; echo $$; ls /proc/1/ns >/dev/null && echo proc'
    expect(await outputOf(start('sh', '-c', script))).toEqual({ code: 0, output: 'lo\n1\nproc' })
  })

  test('keeps the network of the machine if that is asked for, and still has processes of its own', async () => {
    const env = { PATH: process.env.PATH, NET: readlinkSync('/proc/self/ns/net') }
    const script = 'test "$(readlink /proc/self/ns/net)" = "$NET" && test $$ = 1'
    const options = { env, notice: () => {} }
    expect(await inNamespace(['sh', '-c', script], { ...options, keepNetwork: true })).toBe(0)
    expect(await inNamespace(['sh', '-c', script], options)).toBe(1)
  })

  test('gives the exit code of the command', async () => {
    expect((await outputOf(start('sh', '-c', 'exit 7'))).code).toBe(7)
  })

  test('leaves no process and no mount when it is killed', async () => {
    const { child, argument, mounts } = await startSleepers()
    child.kill('SIGKILL')
    await until(() => sleepers(argument).length === 0)
    expect(sleepers(argument)).toEqual([])
    expect(readFileSync('/proc/self/mounts', 'utf8')).toBe(mounts)
  })

  test('leaves no process when the command is killed', async () => {
    const { child, argument } = await startSleepers()
    const [sleeper = 0] = sleepers(argument)
    const parent = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${sleeper}/status`, 'utf8'))?.[1])
    process.kill(parent, 'SIGKILL')
    // unshare 2.38 itself stumbles over this and ends with 1.
    expect((await outputOf(child)).code).not.toBe(0)
    expect(sleepers(argument)).toEqual([])
  })

  test('lets the command end by itself on a signal', async () => {
    const { child } = await startSleepers(`trap 'echo bye; exit 9' TERM;`)
    child.kill('SIGTERM')
    expect(await outputOf(child)).toEqual({ code: 9, output: 'bye' })
  })

  test('kills a command that does not end on a signal', async () => {
    const { child, argument } = await startSleepers(`trap '' INT;`)
    child.kill('SIGINT')
    expect((await outputOf(child)).code).toBe(137)
    expect(sleepers(argument)).toEqual([])
  })
})
