import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { requestIdToken } from '@release-tools/host'
import type { LoginPlace, OpenLogin } from './key-service.ts'

/** How long a token is given to cosign, in milliseconds. GitHub's are valid for five minutes at least. */
const freshMs = 2 * 60_000

/**
 * A login by a file with an identity token of the job, which the client of the service trades for credentials itself. The token is renewed,
 * because a set of signatures may take longer than it is valid.
 */
export function tokenFile(
  audience: string,
  { host, scratch }: LoginPlace,
  variables: (path: string) => Record<string, string> | Promise<Record<string, string>>,
): OpenLogin {
  const path = join(scratch, 'identity-token')
  let written: { at: number; done: Promise<void> } | undefined
  const write = async () => writeFile(path, await requestIdToken(audience, host), { mode: 0o600 })
  return {
    async variables() {
      if (written === undefined || performance.now() - written.at > freshMs)
        written = { at: performance.now(), done: write() }
      await written.done
      return variables(path)
    },
    // Its directory is removed by the caller.
    close: async () => {},
  }
}
