import { type Host, type RetryPolicy, retry } from '@release-tools/host'
import { explain, explainService } from './cosign-errors.ts'
import type { Failure } from './key-services/key-service.ts'
import type { SigningOptions } from './signing-options.ts'

/** Four attempts within about ten seconds: Sigstore servers fail for moments, and a release should not fail with them. */
const patience: RetryPolicy = { attempts: 4, baseMs: 1000, maxMs: 20_000 }
/** What one call may take, in milliseconds: a server that is silent must not hold up a release. */
const callMs = 120_000

/** One call of cosign. Secrets are only in `env`, never in `args`. */
export interface Call {
  options: Pick<SigningOptions, 'cosign' | 'retries'>
  /** What it attempts, as it follows `Could not `: `sign artifacts/a.whl`. */
  what: string
  args: string[]
  /** Variables for this call, added to the allow-listed ones. */
  env?: Record<string, string>
  /** Failures of the service that has the key. */
  failures?: readonly Failure[]
}

/** Runs cosign, again after transient failures. Returns its standard output. Throws a Problem that explains a failure. */
export async function runCosign({ options, what, args, env = {}, failures = [] }: Call, host: Host): Promise<string> {
  const { cosign, retries = patience } = options
  const attempt = async () => {
    const { exitCode, stdout, stderr } = await host.exec(cosign.path, args, { env, timeoutMs: callMs })
    if (exitCode === 0) return stdout
    throw explainService(what, stderr, failures, args) ?? explain(what, stderr)
  }
  return retry(attempt, retries, line => host.info(line))
}
