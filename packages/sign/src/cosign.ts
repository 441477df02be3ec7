import { type Host, type RetryPolicy, retry } from '@release-tools/host'
import type { FoundTool } from '@release-tools/tools'
import { explain } from './cosign-errors.ts'

/** Four attempts within about ten seconds: Sigstore servers fail for moments, and a release should not fail with them. */
const patience: RetryPolicy = { attempts: 4, baseMs: 1000, maxMs: 20_000 }

/** One call of cosign. Secrets are only in `env`, never in `args`. */
export interface Call {
  cosign: FoundTool
  /** What it attempts, as it follows `Could not `: `sign artifacts/a.whl`. */
  what: string
  args: string[]
  /** Variables for this call, added to the allow-listed ones. */
  env?: Record<string, string>
  retries?: RetryPolicy | undefined
}

/** Runs cosign, again after transient failures. Returns its standard output. Throws a Problem that explains a failure. */
export async function runCosign(call: Call, host: Host): Promise<string> {
  const attempt = async () => {
    const { exitCode, stdout, stderr } = await host.exec(call.cosign.path, call.args, { env: call.env ?? {} })
    if (exitCode === 0) return stdout
    throw explain(call.what, stderr)
  }
  return retry(attempt, call.retries ?? patience, line => host.info(line))
}
