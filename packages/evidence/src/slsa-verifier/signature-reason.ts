import { Problem } from '@release-tools/base'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import { Refused, reasons } from './refused.ts'

/** What slsa-verifier says where the library for Sigstore has these errors. */
const byCode: [code: string, details: RegExp, reason: string][] = [
  ['SIGNATURE_ERROR', /./, reasons.signature],
  ['CERTIFICATE_ERROR', /./, reasons.certificate],
  // The signature is that of the entry, and the content is another: so it is not a signature of this content.
  ['TLOG_BODY_ERROR', /payload (?:hash|digest)/, reasons.signature],
  [
    'TLOG_BODY_ERROR',
    /signature|certificate/,
    'matching bundle entry with content: bundle tlog entry does not match signature',
  ],
  ['TLOG_BODY_ERROR', /./, 'matching bundle entry with content: unexpected layout of the bundle tlog entry body'],
  ['TIMESTAMP_ERROR', /expected/, 'bundle missing offline tlog verification material'],
  ['TLOG_ERROR', /expected/, 'bundle missing offline tlog verification material'],
]

/**
 * The refusal of a signature by the reason that slsa-verifier has for it. What could not be checked stays as it is; so does everything
 * that is not a Problem.
 */
export function asRefused(error: unknown): unknown {
  if (!(error instanceof Problem) || error instanceof CannotCheck || error instanceof Refused) return error
  const code = codeOf(error.cause)
  const [, , reason] = byCode.find(([one, details]) => one === code && details.test(error.details ?? '')) ?? []
  const found = error.found.replace(/\.$/, '')
  return new Refused(`${reason ?? others(code)}: ${found}`, error)
}

function others(code: string): string {
  return code.startsWith('TLOG') ? reasons.rekorEntry : reasons.noSignature
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}
