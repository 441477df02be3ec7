import { Problem } from '@release-tools/base'
import { type Host, type RetryPolicy, retry, Transient } from '@release-tools/host'
import { explain, explainService } from './cosign-errors.ts'
import type { Failure } from './key-services/key-service.ts'
import type { SigningOptions } from './signing-options.ts'

/** Four attempts within about ten seconds: Sigstore servers fail for moments, and a release should not fail with them. */
const patience: RetryPolicy = { attempts: 4, baseMs: 1000, maxMs: 20_000 }
/** What one call may take, in milliseconds: a server that is silent must not hold up a release. cosign gives most of them 30 seconds. */
const usualMs = 120_000
/** How programs end that are told to (SIGTERM), or made to (SIGKILL). */
const ended = [143, 137]

/** One call of cosign. Secrets are only in `env`, never in `args`. */
export interface Call {
  options: Pick<SigningOptions, 'cosign' | 'retries' | 'callMs'>
  /** What it attempts, as it follows `Could not `: `sign artifacts/a.whl`. */
  what: string
  args: string[]
  /** Variables for this call, added to the allow-listed ones. A function is asked at each attempt. */
  env?: Record<string, string> | (() => Promise<Record<string, string>>)
  /** Failures of the service that has the key. */
  failures?: readonly Failure[]
}

/** Runs cosign, again after transient failures. Returns its standard output. Throws a Problem that explains a failure. */
export async function runCosign({ options, what, args, env = {}, failures = [] }: Call, host: Host): Promise<string> {
  const { cosign, retries = patience, callMs = usualMs } = options
  const attempt = async () => {
    const own = typeof env === 'function' ? await env() : env
    const begin = performance.now()
    const { exitCode, stdout, stderr } = await host.exec(cosign.path, args, { env: own, timeoutMs: callMs })
    if (exitCode === 0) return stdout
    // A timer may fire some milliseconds early: it counts from when the event loop last looked at the clock.
    const isOurs = performance.now() - begin > callMs * 0.9
    if (ended.includes(exitCode)) throw isOurs ? tooSlow(what, callMs) : endedByOthers(what)
    throw explainService(what, stderr, failures, args) ?? explain(what, stderr)
  }
  return retry(attempt, retries, line => host.info(line))
}

function endedByOthers(what: string): Problem {
  return new Problem(what, {
    found: 'the system ended cosign before it was done.',
    next: 'See whether the job was cancelled, or this machine had no memory left.',
  })
}

function tooSlow(what: string, callMs: number): Transient {
  return new Transient(what, {
    found: `cosign did not end within ${callMs / 1000} seconds: a server is silent, or this machine is too slow.`,
    next: 'Run the job again. If it happens again, check the servers that the signer and the signing config name.',
  })
}
