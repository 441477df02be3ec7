import * as core from '@actions/core'
import type { Host } from '../host.ts'
import { execute } from './exec.ts'
import { plain } from './plain.ts'

/** The Host on GitHub's runner (and in act). */
export const runnerHost: Host = {
  info: line => core.info(plain(line)),
  notice: line => core.notice(line),
  warning: line => core.warning(line),
  group: core.group,
  secret: core.setSecret,
  exec: execute,
  async summary(markdown) {
    // Where a runner offers no summary file, the text still reaches the log.
    if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(`${markdown}\n`).write()
    else core.info(plain(markdown))
  },
}
