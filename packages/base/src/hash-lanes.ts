import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'

/**
 * What a thread runs. It gets the descriptor of a file that is open already, so that every check of a path stays in one place. It answers
 * with the digests, in lower-case hexadecimal, or with the error. It is a text, because a bundle is one file. Its pieces stay in the cache of
 * the processor.
 */
const program = `
const { parentPort } = require('node:worker_threads')
const { readSync } = require('node:fs')
const { createHash } = require('node:crypto')
const piece = Buffer.allocUnsafeSlow(256 * 1024)
function digests({ file, names }) {
  const hashes = names.map(name => createHash(name))
  for (let at = 0, count = -1; count !== 0; at += count) {
    count = readSync(file, piece, 0, piece.length, at)
    for (const hash of hashes) hash.update(piece.subarray(0, count))
  }
  return hashes.map(hash => hash.digest('hex'))
}
parentPort.on('message', job => {
  try {
    parentPort.postMessage({ digests: digests(job) })
  } catch (error) {
    parentPort.postMessage({ error })
  }
})`

type Answer = { digests: string[] } | { error: unknown }

/** A thread, and who waits for its present work. After an error it has ended. */
interface Lane {
  thread: Worker
  settle?: ((answer: Answer) => void) | undefined
  hasEnded?: boolean
}

/**
 * Threads that take digests of files at the same time, one for each processor. They start with the first work, end with the program, and keep it
 * running only while they work.
 */
export class HashLanes {
  readonly #most: number
  readonly #idle: Lane[] = []
  readonly #waiting: (() => void)[] = []
  #count = 0

  constructor(most = availableParallelism()) {
    this.#most = most
  }

  /** Digests of a regular file from its beginning, in the order of `names`. The caller opens the file, and closes it afterwards. */
  async digests(file: number, names: readonly string[]): Promise<string[]> {
    while (this.#idle.length === 0 && this.#count === this.#most)
      await new Promise<void>(resolve => this.#waiting.push(resolve))
    const lane = this.#idle.pop() ?? (await this.#start())
    const answer = await new Promise<Answer>(settle => {
      lane.settle = settle
      lane.thread.ref()
      lane.thread.postMessage({ file, names })
    })
    if (lane.hasEnded) this.#count--
    else this.#idle.push(lane)
    this.#waiting.shift()?.()
    if ('error' in answer) throw answer.error
    return answer.digests
  }

  async #start(): Promise<Lane> {
    this.#count++
    const threads = await import('node:worker_threads')
    // Neither the variables nor the options of the program, which a thread does not need.
    const lane: Lane = { thread: new threads.Worker(program, { eval: true, env: {}, execArgv: [] }) }
    const answered = (answer: Answer) => {
      lane.thread.unref()
      lane.settle?.(answer)
    }
    lane.thread.on('message', answered)
    lane.thread.on('error', error => {
      lane.hasEnded = true
      answered({ error })
    })
    return lane
  }
}
