import { tmpdir } from 'node:os'
import * as core from '@actions/core'
import { oneLine, visible } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { execute } from './exec.ts'
import { idTokensOf } from './id-token.ts'
import { workspace } from './inputs.ts'
import { neutraliseCommands } from './neutralise-commands.ts'

/** The Host on GitHub's runner, and in act. */
export const runnerHost: Host = {
  get workspace() {
    return workspace()
  },
  get temp() {
    return process.env.RUNNER_TEMP ?? tmpdir()
  },
  env: process.env,
  info: line => core.info(neutraliseCommands(line)),
  // In an annotation, @actions/core encodes line ends, so that no line of it is a command.
  notice: line => core.notice(visible(line)),
  warning: line => core.warning(visible(line)),
  annotate: ({ level, title, text, file, line }) => {
    const show = level === 'error' ? core.error : core.warning
    show(visible(text), { title: oneLine(title), file, startLine: line })
  },
  group: (title, body) => core.group(oneLine(title), body),
  mask: core.setSecret,
  get idTokens() {
    return idTokensOf(process.env, runnerHost)
  },
  exec: execute,
  // action.ts writes all parts at the end of the job.
  summary: async (markdown, part) => (await import('./job-summary.ts')).keepPart(markdown, part, process.env),
}
