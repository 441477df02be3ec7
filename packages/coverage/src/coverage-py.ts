import { join } from 'node:path'
import { limits, Problem, parseJson, readLimited } from '@release-tools/base'
import { type Host, withScratch } from '@release-tools/host'
import { coverageBridge } from './python/coverage-bridge.ts'
import { type Python, requirePackages } from './python.ts'
import { testEnv } from './test-env.ts'

/**
 * Sends a request to coverage.py (python/coverage_bridge.py) in `directory`, whose configuration applies. `what` is attempted, for errors.
 * The caller checks the answer for `error`.
 */
export async function askCoveragePy(
  python: Python,
  request: Record<string, unknown>,
  directory: string,
  what: string,
  host: Host,
): Promise<unknown> {
  requirePackages(python, ['coverage'])
  return withScratch('coverage', host, async scratch => {
    const answer = join(scratch, 'answer.json')
    const result = await host.exec(python.program, ['-c', coverageBridge], {
      cwd: directory,
      env: testEnv(host.env),
      input: Buffer.from(JSON.stringify({ ...request, answer })),
    })
    if (result.exitCode === 0) return parseJson((await readLimited(answer, limits.coverage)).toString('utf8'), answer)
    throw new Problem(what, {
      found: `coverage.py of ${python.program} does not work (exit code ${result.exitCode}).`,
      next: 'See the details. The Python environment may be broken.',
      details: `${result.stdout}${result.stderr}`.trim(),
    })
  })
}
