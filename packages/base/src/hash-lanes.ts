import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'

/**
 * What a thread runs. It gets descriptors of files that are open already, so that every check of a path stays in one place. It answers
 * with the digests of each, in lower-case hexadecimal, or with the error. Of a job that tells, it says how many bytes it has read since it last
 * said so. It is a text, because a bundle is one file. Its pieces stay in the cache of the processor.
 */
const program = `
const { parentPort } = require('node:worker_threads')
const { readSync } = require('node:fs')
const { createHash } = require('node:crypto')
const piece = Buffer.allocUnsafeSlow(256 * 1024)
function hashed({ file, size, names, tells }, job) {
  const hashes = names.map(name => createHash(name))
  let [read, told] = [0, 0]
  for (let count = -1; count !== 0 && read <= size; read += count) {
    count = readSync(file, piece, 0, piece.length, read)
    for (const hash of hashes) hash.update(piece.subarray(0, count))
    if (!tells || (count !== 0 && read - told < 64 * piece.length)) continue
    parentPort.postMessage({ job, bytes: read - told })
    told = read
  }
  return { digests: hashes.map(hash => hash.digest('hex')), read }
}
function answer(job, at) {
  try {
    return hashed(job, at)
  } catch (error) {
    return { error }
  }
}
parentPort.on('message', jobs => parentPort.postMessage(jobs.map(answer)))`

/** Digests of a file, and how many bytes were read from it. */
export interface Hashed {
  digests: string[]
  read: number
}

type Answer = Hashed | { error: unknown }

/** How many more bytes of a job were read. */
interface Step {
  /** Its place among those that the thread got. */
  job: number
  bytes: number
}

/** Is called with the number of bytes that were read since the last call. */
export type OnBytes = (bytes: number) => void

/** A file, open at its descriptor, and the bytes that it has. */
interface Work {
  job: { file: number; size: number; names: readonly string[]; tells: boolean }
  onBytes: OnBytes | undefined
  settle: (answer: Answer) => void
}

/** Most bytes that a thread gets at once, unless one file has more: with files of this size, telling it takes longer than the work. */
const atOnce = 8 * 1024 * 1024

/**
 * Threads that take digests of files at the same time, one for each processor but that of the caller. They start with the first work, end with
 * the program, and keep it running only while they work.
 */
export class HashLanes {
  readonly #most: number
  readonly #idle: Lane[] = []
  readonly #waiting: Work[] = []
  #count = 0

  constructor(most = Math.max(1, availableParallelism() - 1)) {
    this.#most = most
  }

  /**
   * Digests of a regular file of `size` bytes, in the order of `names`. A file that grows is not followed to its end. The caller opens the file, and
   * closes it afterwards.
   */
  async digests(file: number, size: number, names: readonly string[], onBytes?: OnBytes): Promise<Hashed> {
    const answer = await new Promise<Answer>(settle => {
      this.#waiting.push({ job: { file, size, names, tells: onBytes !== undefined }, onBytes, settle })
      this.#share()
    })
    if ('error' in answer) throw answer.error
    return answer
  }

  /** Gives each idle thread its share of what waits. */
  #share() {
    while (this.#waiting.length > 0) {
      const lane = this.#idle.pop() ?? (this.#count < this.#most ? this.#start() : undefined)
      if (lane === undefined) return
      lane.work(this.#take(Math.ceil(this.#waiting.length / this.#count)))
    }
  }

  #take(most: number): Work[] {
    const taken = this.#waiting.splice(0, 1)
    for (let size = taken[0]?.job.size ?? 0; taken.length < most; ) {
      size += this.#waiting[0]?.job.size ?? 0
      if (size > atOnce) break
      taken.push(...this.#waiting.splice(0, 1))
    }
    return taken
  }

  #start(): Lane {
    this.#count++
    const lane: Lane = new Lane(hasEnded => {
      if (hasEnded) this.#count--
      else this.#idle.push(lane)
      this.#share()
    })
    return lane
  }
}

/** A thread. It calls `done` whenever its work is done; after an error of the thread itself, it has ended. */
class Lane {
  readonly #done: (hasEnded: boolean) => void
  #thread: Worker | undefined
  #works: Work[] = []

  constructor(done: (hasEnded: boolean) => void) {
    this.#done = done
  }

  /** Never rejects: if the thread cannot start, that is the answer. */
  async work(works: Work[]): Promise<void> {
    this.#works = works
    try {
      this.#thread ??= await this.#start()
      this.#thread.ref()
      this.#thread.postMessage(works.map(({ job }) => job))
    } catch (error) {
      this.#end(error)
    }
  }

  async #start(): Promise<Worker> {
    const threads = await import('node:worker_threads')
    // Neither the variables nor the options of the program, which a thread does not need.
    const thread = new threads.Worker(program, { eval: true, env: {}, execArgv: [] })
    thread.on('message', (said: Answer[] | Step) => {
      if (Array.isArray(said)) this.#settle(said, false)
      else this.#works[said.job]?.onBytes?.(said.bytes)
    })
    thread.on('error', error => this.#end(error))
    return thread
  }

  #end(error: unknown) {
    const answers = this.#works.map(() => ({ error }))
    this.#settle(answers, true)
  }

  #settle(answers: Answer[], hasEnded: boolean) {
    this.#thread?.unref()
    const works = this.#works
    for (const [at, answer] of answers.entries()) works[at]?.settle(answer)
    this.#done(hasEnded)
  }
}
