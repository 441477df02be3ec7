import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { BuildRequest } from './builder.ts'
import type { BuildSecret } from './secrets.ts'

/** Fewer characters of a secret would blot out ordinary text. */
const shortestLine = 8

interface RunOptions {
  secrets: BuildSecret[]
  timeoutMs: number
  environment?: Record<string, string>
}

/**
 * Runs the programs of a build. Shows what they print, without the secrets that were given to it. Throws a Problem if one fails, or
 * if all together take longer than `timeoutMs`.
 */
export function buildRun(
  image: string,
  { secrets, timeoutMs, environment }: RunOptions,
  host: Host,
): BuildRequest['run'] {
  const end = performance.now() + timeoutMs
  const hidden = secrets
    .flatMap(({ value }) => [value.trim(), ...value.split(/\r?\n/)])
    .filter(text => text.length >= shortestLine)
    // One may begin another.
    .sort((a, b) => b.length - a.length)
  const redact = (text: string) => hidden.reduce((done, secret) => done.replaceAll(secret, '***'), text)
  return async (program, args, env = {}) => {
    const left = Math.max(1, Math.ceil(end - performance.now()))
    const started = performance.now()
    const { exitCode, stdout, stderr } = await host.exec(program, args, {
      env: { ...env, ...environment },
      timeoutMs: left,
      line: line => host.info(redact(line)),
    })
    if (exitCode === 0) return
    if (performance.now() - started >= left) throw hangs(image, timeoutMs)
    throw failed(image, exitCode, redact(`${stdout}\n${stderr}`))
  }
}

function hangs(image: string, timeoutMs: number): Problem {
  return new Problem(`build the image ${image}`, {
    found: `the build did not end within ${Math.round(timeoutMs / 60_000)} minutes, and was ended.`,
    next: 'See in the output above what it was doing. If it needs longer, raise `timeout-minutes`.',
  })
}

function failed(image: string, exitCode: number, output: string): Problem {
  const lines = output.split('\n').map(line => line.trim())
  const last =
    lines.findLast(line => /error|fail|denied|not found|no space/i.test(line)) ?? lines.findLast(line => line !== '')
  const isFull = /no space left on device/i.test(output)
  return new Problem(`build the image ${image}`, {
    found: `the builder ended with exit code ${exitCode}: ${last?.slice(0, 500) ?? 'it printed nothing.'}`,
    next: isFull
      ? 'Make room on the disk, or use a runner with a larger one.'
      : 'Fix what the output above names. Nothing was kept or pushed.',
    details: output.slice(-20_000),
  })
}
