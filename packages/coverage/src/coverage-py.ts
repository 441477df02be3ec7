import { join } from 'node:path'
import { Problem, parseJson, readLimited } from '@release-tools/base'
import { type Host, withScratch } from '@release-tools/host'
import { dataProgram } from './coverage-bridge.ts'
import { type Python, requirePackages } from './python.ts'
import { testEnv } from './test-env.ts'

/** Most bytes of an answer or a report; a line of source has about 10. */
export const answerLimit = 256 * 1024 * 1024

/**
 * Asks coverage.py (data-program.ts) in `directory`, whose configuration holds. `what` is for the message where it can't be asked.
 * The caller looks for `error` in the answer.
 */
export async function askCoverage(
  python: Python,
  request: Record<string, unknown>,
  directory: string,
  what: string,
  host: Host,
): Promise<unknown> {
  requirePackages(python, ['coverage'])
  return withScratch('coverage', host, async scratch => {
    const answer = join(scratch, 'answer.json')
    const result = await host.exec(python.program, ['-c', dataProgram], {
      cwd: directory,
      env: testEnv(host.env),
      input: Buffer.from(JSON.stringify({ ...request, answer })),
    })
    if (result.exitCode === 0) return parseJson((await readLimited(answer, answerLimit)).toString('utf8'), answer)
    throw new Problem(what, {
      found: `coverage.py of ${python.program} does not work (exit code ${result.exitCode}).`,
      next: 'Look at the details; the environment of Python may be broken.',
      details: `${result.stdout}${result.stderr}`.trim(),
    })
  })
}
