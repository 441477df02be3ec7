import { Problem } from '@release-tools/base'

/** What the library's error codes mean to a person. The pattern is searched in its message and in those of its causes. */
const meanings: [code: string, pattern: RegExp, found: string][] = [
  ['SIGNATURE_ERROR', /./, 'the signature was not made over this content by this signer.'],
  ['CERTIFICATE_ERROR', /expired|not valid/, 'its certificate was not valid at the signed time.'],
  [
    'CERTIFICATE_ERROR',
    /SCT/,
    'its certificate has no proof (SCT) from a certificate transparency log of the trusted root.',
  ],
  ['CERTIFICATE_ERROR', /./, 'its certificate was not issued by a certificate authority of the trusted root.'],
  ['TIMESTAMP_ERROR', /duplicate/, 'it has a log entry or a timestamp twice.'],
  ['TIMESTAMP_ERROR', /expected/, 'it has no signed time: neither a log entry with a time nor a timestamp.'],
  [
    'TIMESTAMP_ERROR',
    /./,
    'its timestamp was not made for this signature by a timestamp authority of the trusted root.',
  ],
  ['TLOG_ERROR', /duplicate/, 'it has a log entry twice.'],
  ['TLOG_ERROR', /expected/, 'it has no entry in a transparency log.'],
  ['TLOG_BODY_ERROR', /./, 'its log entry is about something else.'],
]
const others = 'its log entry is not valid: the log of the trusted root did not sign it.'

/** The Problem for a refusal by the library, whose own message goes to the details. A Problem stays as it is. */
export function refusal(error: unknown): Problem {
  if (error instanceof Problem) return error
  const text = chain(error).join(': ')
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const meaning = meanings.find(([known, pattern]) => known === code && pattern.test(text))?.[2]
  return notVerified(meaning ?? (code.startsWith('TLOG') ? others : `it is damaged (${text}).`), text, error)
}

/** What to do with a file whose signature is not valid: it may be changed, or somebody else's. */
export const signatureAdvice =
  'Do not use the file. Download it and its signature again from the publisher, and check whom you trust.'

/** A signature that was checked and is not valid. What it signs may still be readable: that is another Problem. */
export class NotVerified extends Problem {}

/** The Problem for a signature that was checked and is not valid. */
export function notVerified(found: string, details?: string, cause?: unknown): NotVerified {
  return new NotVerified('verify the signature', {
    found,
    next: signatureAdvice,
    ...(details === undefined ? {} : { details }),
    cause,
  })
}

function chain(error: unknown): string[] {
  if (!(error instanceof Error)) return error === undefined || error === null ? [] : [String(error)]
  return [error.message, ...chain(error.cause)]
}
