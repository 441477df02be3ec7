import { tmpdir } from 'node:os'
import * as core from '@actions/core'
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
  notice: line => core.notice(line),
  warning: line => core.warning(line),
  group: core.group,
  mask: core.setSecret,
  get idTokens() {
    return idTokensOf(process.env, runnerHost)
  },
  exec: execute,
  async summary(markdown) {
    // If the runner has no file for the job summary, the text goes to the log.
    if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(`${markdown}\n`).write()
    else core.info(neutraliseCommands(markdown))
  },
}
