import { tmpdir } from 'node:os'
import type { Host } from '@release-tools/host'
import { execute, idTokensOf } from '@release-tools/runner'
import { leaks } from './leaks.ts'

/** A Host that records what it prints, and really runs programs. */
export interface TestHost extends Host {
  /** The printed lines. Notices and warnings begin with `notice: ` and `warning: `, groups with `group: `. */
  lines: string[]
  summaries: string[]
  secrets: string[]
}

/** Creates a TestHost, in the environment of the test or in the given one. */
export function testHost(own: Partial<Pick<Host, 'workspace' | 'temp' | 'env'>> = {}): TestHost {
  const lines: string[] = []
  const summaries: string[] = []
  const secrets: string[] = []
  leaks().watch('a log', () => lines)
  leaks().watch('a summary', () => summaries)
  const host: TestHost = {
    // Read at the time of access, because tests set variables.
    get workspace() {
      return own.workspace ?? process.env.GITHUB_WORKSPACE ?? process.cwd()
    },
    get temp() {
      return own.temp ?? process.env.RUNNER_TEMP ?? tmpdir()
    },
    env: own.env ?? process.env,
    lines,
    summaries,
    secrets,
    info: line => void lines.push(line),
    notice: line => void lines.push(`notice: ${line}`),
    warning: line => void lines.push(`warning: ${line}`),
    annotate: ({ level, title, text, file, line }) => void lines.push(`${level} at ${file}:${line}: ${title}: ${text}`),
    group(title, body) {
      lines.push(`group: ${title}`)
      return body()
    },
    mask: value => void secrets.push(leaks().handOut(value, 'what was masked')),
    async summary(markdown) {
      summaries.push(markdown)
    },
    get idTokens() {
      return idTokensOf(host.env, host)
    },
    exec(program, args, options) {
      for (const env of [host.env, options?.env ?? {}]) leaks().handOutVariables(env)
      return execute(program, args, options)
    },
  }
  return host
}
