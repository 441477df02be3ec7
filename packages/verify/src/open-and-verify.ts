import { Problem } from '@release-tools/base'
import type { Asked, Trust } from '@release-tools/evidence'
import { type Host, withScratch } from '@release-tools/host'
import { openTarget } from './open-target.ts'
import type { ReadOptions } from './read-options.ts'
import type { TargetReport } from './report.ts'
import { BadTarget } from './target-text.ts'
import { verifyTarget } from './verify-target.ts'

/** What a reader gives, besides the names of targets. */
export interface Question extends ReadOptions {
  trust: Trust
  asked?: Asked
}

/**
 * Opens one target and verifies it. What is downloaded is removed again. If a server does not give it, the result is "could not check". Throws
 * BadTarget, and a Problem if `trust` is unusable.
 */
export async function openAndVerify(
  text: string,
  { trust, asked, ...options }: Question,
  host: Host,
): Promise<TargetReport> {
  return withScratch('verify', host, async scratch => {
    const target = await openTarget(text, host, { ...options, scratch }).catch((error: unknown) => {
      if (!(error instanceof Problem) || error instanceof BadTarget) throw error
      return notOpened(text, error)
    })
    return 'result' in target ? target : verifyTarget(target, trust, asked)
  })
}

function notOpened(text: string, { found, next }: Problem): TargetReport {
  const checks = [{ name: 'target' as const, status: 'error' as const, detail: found, next }]
  return { result: 'could not check', checks, files: [], accepted: [], target: { text } }
}
