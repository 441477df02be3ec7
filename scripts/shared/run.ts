import { spawn } from 'node:child_process'
import { root } from './repository.ts'

export interface Finished {
  code: number
  /** Standard output and standard error, as they came. */
  output: string
}

export interface RunOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** Connect the program to the terminal instead of keeping its output: all of it, or standard error only. */
  live?: boolean | 'errors'
}

/** Runs a program without a shell; a program that can't be started counts as exit code 127. */
export function run(program: string, args: string[], options: RunOptions = {}): Promise<Finished> {
  return new Promise(resolve => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: [
        options.live === true ? 'inherit' : 'ignore',
        options.live === true ? 'inherit' : 'pipe',
        options.live ? 'inherit' : 'pipe',
      ],
    })
    const chunks: Buffer[] = []
    child.stdout?.on('data', chunk => chunks.push(chunk))
    child.stderr?.on('data', chunk => chunks.push(chunk))
    child.on('error', error => resolve({ code: 127, output: error.message }))
    child.on('close', code => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }))
  })
}

/** Runs `body` for every item, at most `width` at a time; results in the order of the items. */
export async function inParallel<T, R>(items: T[], width: number, body: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const waiting = items.entries()
  const worker = async () => {
    for (const [index, item] of waiting) results[index] = await body(item)
  }
  await Promise.all(Array.from({ length: width }, worker))
  return results
}
