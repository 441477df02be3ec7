import { count } from '@release-tools/base'
import type { GitHub } from '@release-tools/github'
import type { Host } from '@release-tools/host'

/** Says in the log whether somebody had to approve the job, and returns it; undefined if the job has no environment. */
export async function approval(
  environment: string | undefined,
  github: GitHub,
  host: Host,
): Promise<string | undefined> {
  if (environment === undefined) return undefined
  const found = await github.reviewers(environment)
  const name = JSON.stringify(environment)
  if ('unseen' in found)
    return said(`Could not see whether the environment ${name} has reviewers: ${found.unseen}`, host)
  if (found.count > 0) return said(`The environment ${name} has ${count(found.count, 'reviewer')}.`, host)
  // GitHub makes an environment at its first use, without any rule: https://github.com/github/docs/issues/3126
  const none = `The environment ${name} has no reviewers: nobody had to approve this job.`
  host.notice(`${none} Add reviewers in Settings → Environments.`)
  return none
}

function said(sentence: string, host: Host): string {
  host.info(sentence)
  return sentence
}
