import { readFileSync, readlinkSync } from 'node:fs'
import type { TestEnvironment } from 'jest-environment-node'
import { type Bed, openBed } from './bed.ts'
import { type Need, needsOf } from './needs.ts'
import { MeasuredEnvironment } from './unit-environment.ts'

/** Gives a test file what it `@needs`: programs on PATH, its own databases and its own servers. */
export class TestbedEnvironment extends MeasuredEnvironment {
  readonly #needs: Need[]
  #bed: Bed | undefined

  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given)
    giveOwnNumber(process)
    this.#needs = needsOf(readFileSync(given[1].testPath, 'utf8'))
  }

  override async setup(): Promise<void> {
    await super.setup()
    this.#bed = await openBed(this.#needs, JSON.parse(process.env.RELEASE_TOOLS_PREPARED ?? '{}'))
    // For the tests and the programs that they start.
    Object.assign(process.env, this.#bed.env)
    Object.assign(this.global.process.env, this.#bed.env)
  }

  override async teardown(): Promise<void> {
    await this.#bed?.close()
    await super.teardown()
  }
}

/**
 * The process of each test file has the number 1 in its namespace. jest's cache makes names of temporary files from that number, so that
 * two processes that compile the same source take the file of each other. Now the number is that of the namespace. The tests still see
 * the real one, because the environment has copied `process` for them.
 */
export function giveOwnNumber(of: Pick<NodeJS.Process, 'pid'>): void {
  if (process.env.RELEASE_TOOLS_NETWORK !== 'own') return
  const [number] = /\d+/.exec(readlinkSync('/proc/self/ns/pid')) ?? []
  Object.defineProperty(of, 'pid', { value: Number(number) })
}
