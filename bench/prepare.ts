import type { Prepared } from '@release-tools/testbed/prepare'
import { progress } from '../scripts/shared/progress.ts'

/** Tools, base image and databases, as the demo and the tests use them: undefined before the stage without a network. */
export function prepared(): Prepared | undefined {
  const text = process.env.RELEASE_TOOLS_PREPARED
  return text === undefined ? undefined : JSON.parse(text)
}

/** What a part that needs them calls. */
export function requirePrepared(): Prepared {
  const found = prepared()
  if (found === undefined) throw new Error('the benchmarks were not prepared')
  return found
}

/** Prepares, then runs `script` again with a network of its own, so that ports are free. Gives its exit code. */
export async function prepareAndRun(script: string, args: string[]): Promise<number> {
  const { prepare } = await import('@release-tools/testbed/prepare')
  const { inNamespace } = await import('@release-tools/testbed/namespace')
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', script, ...args]
  const env = { ...process.env, RELEASE_TOOLS_PREPARED: JSON.stringify(await prepare({ log: progress })) }
  return inNamespace(command, { env, notice: progress })
}
