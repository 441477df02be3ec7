import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from '../http.ts'
import { refused } from './state.ts'

/** A wrong answer; a connection that is cut; a connection without an answer until the double stops; or a delay. */
export type Fault =
  | { status: number; message?: string; headers?: Record<string, string> }
  | { answer: Answer }
  | { delayMs: number }
  | 'cut'
  | 'hang'

/** The pending faults, by path. */
export class Faults {
  readonly #waiting = new Map<string, { fault: Fault; times: number }[]>()
  readonly #stopped = Promise.withResolvers<void>()

  add(path: string, fault: Fault, times: number): void {
    this.#waiting.set(path, [...(this.#waiting.get(path) ?? []), { fault, times }])
  }

  /** Simulates the next fault of a path; undefined if the right answer is due. */
  async play(path: string): Promise<Answer | undefined> {
    const fault = this.#next(path)
    if (fault === undefined) return undefined
    if (fault === 'cut') return 'reset'
    if (fault === 'hang') {
      await this.#stopped.promise
      return 'reset'
    }
    if ('answer' in fault) return fault.answer
    if ('status' in fault) return refused(fault.status, fault.message, fault.headers)
    await sleep(fault.delayMs)
    return undefined
  }

  /** Ends hanging connections. */
  release(): void {
    this.#stopped.resolve()
  }

  #next(path: string): Fault | undefined {
    const waiting = this.#waiting.get(path) ?? []
    const first = waiting[0]
    if (first === undefined) return undefined
    first.times -= 1
    if (first.times <= 0) waiting.shift()
    return first.fault
  }
}
