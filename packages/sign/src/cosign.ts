import { type Host, type RetryPolicy, retry } from '@release-tools/host'
import type { FoundTool } from '@release-tools/tools'
import { explain } from './cosign-errors.ts'

/** Four attempts within about ten seconds: servers of a Sigstore fail for moments, and a release should not. */
const patience: RetryPolicy = { attempts: 4, baseMs: 1000, maxMs: 20_000 }

/** One call of cosign. No secret is among the arguments: they reach it by `env` only. */
export interface Call {
  cosign: FoundTool
  /** What it is for, as it follows `Could not `: `sign artifacts/a.whl`. */
  what: string
  args: string[]
  /** What this call may see besides the allow-listed variables. */
  env?: Record<string, string>
  retries?: RetryPolicy | undefined
}

/** Runs cosign, again after failures that may pass; gives its standard output. Throws a Problem that explains the failure. */
export async function runCosign(call: Call, host: Host): Promise<string> {
  const attempt = async () => {
    const { exitCode, stdout, stderr } = await host.exec(call.cosign.path, call.args, { env: call.env ?? {} })
    if (exitCode === 0) return stdout
    throw explain(call.what, stderr)
  }
  return retry(attempt, call.retries ?? patience, line => host.info(line))
}
