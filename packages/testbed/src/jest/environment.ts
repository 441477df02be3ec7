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
    // The number of this process is that of its namespace (own-number.ts). The tests see the real one.
    Object.defineProperty(this.global.process, 'pid', { value: Number(readlinkSync('/proc/self')) })
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
