import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Module } from './licences.ts'

export interface Job {
  /** Absolute path of a compiled file. */
  entry: string
  /** An empty folder (absolute). */
  out: string
}

/** `error`: ncc's message, if it failed. */
export interface Outcome {
  modules?: Module[]
  error?: string
}

const program = join(import.meta.dirname, 'ncc-process.ts')

/** Processes that bundle. One that has bundled before needs half the time of a new one, which has nothing compiled. */
export class Ncc {
  readonly #idle: ChildProcess[] = []

  /** Bundles into `out`, in a process that is idle or new. Returns webpack's modules. Throws an Error with ncc's message. */
  async bundle(job: Job): Promise<Module[]> {
    const child = this.#idle.pop() ?? fork(program, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    const { modules, error } = await outcomeOf(child, job)
    if (modules === undefined) {
      child.kill()
      throw new Error(error)
    }
    this.#idle.push(child)
    return modules
  }

  /** Ends the processes. */
  close(): void {
    for (const child of this.#idle.splice(0)) child.kill()
  }
}

/** Also what a process said before it ended without an answer. */
function outcomeOf(child: ChildProcess, job: Job): Promise<Outcome> {
  return new Promise(resolve => {
    const said: Buffer[] = []
    const streams = [child.stdout, child.stderr]
    const listen = (chunk: Buffer) => said.push(chunk)
    const settle = (outcome: Outcome) => {
      for (const stream of streams) stream?.off('data', listen)
      child.removeAllListeners()
      resolve(outcome.modules === undefined ? { error: `${Buffer.concat(said)}${outcome.error ?? ''}` } : outcome)
    }
    for (const stream of streams) stream?.on('data', listen)
    child.once('message', settle)
    child.once('error', error => settle({ error: error.message }))
    child.once('close', code => settle({ error: `ncc ended with ${code}` }))
    child.send(job)
  })
}
