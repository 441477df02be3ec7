import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import {
  CallbackTestRunner,
  type OnTestFailure,
  type OnTestStart,
  type OnTestSuccess,
  type Test,
  type TestRunnerOptions,
} from 'jest-runner'
import { Worker } from 'jest-worker'
import { ownNetwork } from '../namespace.ts'
import { rankOf } from './order.ts'

type Watcher = Parameters<CallbackTestRunner['runTests']>[1]
type Result = Parameters<OnTestSuccess>[1]

/** The program of a process that runs test files. */
const program = join(import.meta.dirname, 'test-worker.ts')

interface TestProgram {
  setup(): void
  dispose(): void
  worker(job: object): Promise<Result>
}

/** Time for a process to end by itself after its tests, in milliseconds. */
const grace = 10_000

/**
 * Runs every test file in a separate process. If the system allows it, the process has its own network, so that files run in
 * parallel on the same ports. Otherwise they run one after the other, with a notice.
 */
export class IsolatedRunner extends CallbackTestRunner {
  async runTests(
    tests: Test[],
    watcher: Watcher,
    onStart: OnTestStart,
    onResult: OnTestSuccess,
    onFailure: OnTestFailure,
    _options: TestRunnerOptions,
  ): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'testbed-node-'))
    const node = nodeWithOwnNetwork(folder)
    const waiting = longestFirst(tests).values()
    const work = async () => {
      for (const test of waiting) {
        if (watcher.isInterrupted()) return
        await onStart(test)
        await this.#run(test, node).then(
          result => onResult(test, result),
          error => onFailure(test, error),
        )
      }
    }
    // One more than of unit tests: these wait for an eighth of their time, for servers, other processes and time limits.
    const width = node === undefined ? 1 : this._globalConfig.maxWorkers + 1
    await Promise.all(Array.from({ length: width }, work))
    rmSync(folder, { recursive: true, force: true })
  }

  async #run({ path, context: { config, moduleMap } }: Test, node: string | undefined): Promise<Result> {
    const serializableResolvers = [{ config, serializableModuleMap: moduleMap.toJSON() }]
    const worker = new Worker(program, {
      exposedMethods: ['worker'],
      numWorkers: 1,
      maxRetries: 0,
      forkOptions: { serialization: 'json', stdio: 'pipe', ...(node !== undefined && { execPath: node }) },
      setupArgs: [{ serializableResolvers }],
      workerGracefulExitTimeout: grace,
    }) as Worker & TestProgram
    worker.getStdout()?.pipe(process.stdout)
    worker.getStderr()?.pipe(process.stderr)
    const job = { config, context: this._context, globalConfig: this._globalConfig, path }
    let left = false
    const result = await worker.worker(job).finally(async () => {
      left = (await worker.end()).forceExited
    })
    // A failed test may not have cleaned up.
    if (!left || result.numFailingTests > 0) return result
    throw new Error(`${relative(config.rootDir, path)} left something running that keeps its process alive`)
  }
}

/** jest starts files in the order of their last times, if it knows them. It need not know the longest. */
function longestFirst(tests: Test[]): Test[] {
  const ranks = new Map(tests.map(({ path }) => [path, rankOf(readFileSync(path, 'utf8'))]))
  const rank = ({ path }: Test) => ranks.get(path) ?? 0
  return tests.toSorted((a, b) => rank(b) - rank(a))
}

/** Path of a program that runs Node in its own network; undefined if the system does not allow it. */
function nodeWithOwnNetwork(folder: string): string | undefined {
  const command = ownNetwork([process.execPath])
  if (command === undefined) {
    process.stderr.write(
      'This system does not allow network namespaces: integration test files run one after the other.\n',
    )
    return undefined
  }
  const words = command.map(word => `'${word.replaceAll("'", `'\\''`)}'`)
  const path = join(folder, 'node')
  writeFileSync(path, `#!/bin/sh\nRELEASE_TOOLS_NETWORK=own exec ${words.join(' ')} "$@"\n`, { mode: 0o755 })
  return path
}
