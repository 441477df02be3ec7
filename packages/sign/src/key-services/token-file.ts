import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { requestIdToken } from '@release-tools/host'
import type { LoginPlace, OpenLogin } from './key-service.ts'

/** How long a token is given to cosign, in milliseconds. GitHub's are valid for five minutes at least. */
const freshMs = 2 * 60_000

/**
 * A login by a file with an identity token of the job, which the client of the service trades for credentials itself. The token is renewed,
 * because a set of signatures may take longer than it is valid. `variables` is asked once for each token.
 */
export function tokenFile(
  audience: string,
  { host, scratch }: LoginPlace,
  variables: (path: string) => Record<string, string> | Promise<Record<string, string>>,
): OpenLogin {
  let count = 0
  let last: { at: number; variables: Promise<Record<string, string>> } | undefined
  // In a file of its own: calls of cosign side by side may be reading the older one.
  const write = async () => {
    count += 1
    const path = join(scratch, `identity-token-${count}`)
    await writeFile(path, await requestIdToken(audience, host), { mode: 0o600 })
    return variables(path)
  }
  return {
    async variables() {
      if (last === undefined || performance.now() - last.at > freshMs)
        last = { at: performance.now(), variables: write() }
      return last.variables
    },
    // Its directory is removed by the caller.
    close: async () => {},
  }
}
