import { Problem } from '@release-tools/base'

/** What the library's codes mean for a person; the pattern looks at its message and at those of its causes. */
const meanings: [code: string, pattern: RegExp, found: string][] = [
  ['SIGNATURE_ERROR', /./, 'the signature was not made over this content by this signer.'],
  ['CERTIFICATE_ERROR', /expired|not valid/, 'its certificate was not valid at the signed time.'],
  [
    'CERTIFICATE_ERROR',
    /SCT/,
    'its certificate has no proof (SCT) of a certificate transparency log of the trusted root.',
  ],
  ['CERTIFICATE_ERROR', /./, 'its certificate was not issued by an authority of the trusted root.'],
  ['TIMESTAMP_ERROR', /expected/, 'it has no signed time: neither a log entry with one nor a timestamp.'],
  ['TIMESTAMP_ERROR', /./, 'its timestamp is not by an authority of the trusted root over this signature.'],
  ['TLOG_ERROR', /expected/, 'it has no entry in a transparency log.'],
  ['TLOG_BODY_ERROR', /./, 'its log entry is about something else.'],
]
const others = 'its log entry does not hold: the log of the trusted root did not sign it.'

/** The Problem for what the library refused; its own words go to the details. */
export function refusal(error: unknown): Problem {
  const text = chain(error).join(': ')
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const meaning = meanings.find(([known, pattern]) => known === code && pattern.test(text))?.[2]
  return notVerified(meaning ?? (code.startsWith('TLOG') ? others : `it is damaged (${text}).`), text, error)
}

/** A Problem that says: this was checked, and does not hold. */
export function notVerified(found: string, details?: string, cause?: unknown): Problem {
  return new Problem('verify the signature', {
    found,
    next: 'Do not use the file: get it and its signature again from where it was published, and check whom you trust.',
    ...(details === undefined ? {} : { details }),
    cause,
  })
}

function chain(error: unknown): string[] {
  if (!(error instanceof Error)) return error === undefined || error === null ? [] : [String(error)]
  return [error.message, ...chain(error.cause)]
}
