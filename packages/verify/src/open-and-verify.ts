import { Problem } from '@release-tools/base'
import { type Host, WrongDigest, withScratch } from '@release-tools/host'
import { type OpenTarget, openTarget } from './open-target.ts'
import type { ReaderTrust } from './publishers.ts'
import type { ReadOptions } from './read-options.ts'
import type { TargetReport } from './report.ts'
import { BadTarget } from './target-text.ts'
import { verifyTarget, type Wanted } from './verify-target.ts'

/** What a reader gives, besides the names of targets. */
export interface Question extends ReadOptions {
  trust: ReaderTrust
  asked?: Wanted
}

/**
 * Opens one target and verifies it. What is downloaded is removed again. If a server does not give it, the result is "could not check", and
 * "not verified" if its digest is another one. Throws
 * BadTarget, and a Problem if `trust` is unusable.
 */
export async function openAndVerify(text: string, question: Question, host: Host): Promise<TargetReport> {
  return withVerified(text, question, host, async report => report)
}

/**
 * The same for who reads what was verified: `use` gets the report, and the target while its files are there. The target is undefined if it
 * could not be opened.
 */
export async function withVerified<T>(
  text: string,
  { trust, asked, ...options }: Question,
  host: Host,
  use: (report: TargetReport, target: OpenTarget | undefined) => Promise<T>,
): Promise<T> {
  return withScratch('verify', host, async scratch => {
    const target = await openTarget(text, host, { ...options, scratch }).catch((error: unknown) => {
      if (!(error instanceof Problem) || error instanceof BadTarget) throw error
      return notOpened(text, error)
    })
    return 'result' in target ? use(target, undefined) : use(await verifyTarget(target, trust, asked), target)
  })
}

/** What is not what its digest says was changed. Of everything else that could not be read, nothing is known. */
function notOpened(text: string, problem: Problem): TargetReport {
  const { found, next } = problem
  const [status, result] =
    problem instanceof WrongDigest ? (['fail', 'not verified'] as const) : (['error', 'could not check'] as const)
  return {
    result,
    checks: [{ name: 'target', status, detail: found, next }],
    files: [],
    accepted: [],
    target: { text },
  }
}
