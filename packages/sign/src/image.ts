import { isDeepStrictEqual } from 'node:util'
import { Problem } from '@release-tools/base'
import { hasSubject, imageSignatureType, type Statement, type Verified } from '@release-tools/evidence'

/**
 * The statement that `cosign sign` makes, about several images at once: attached to each, it is a signature of each. Digests are
 * `sha256:…`, the index first.
 */
export function imageStatement(digests: readonly string[]): Statement {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: digests.map(digest => ({ digest: { sha256: hexOf(digest) } })),
    predicateType: imageSignatureType,
    predicate: {},
  }
}

/** Returns `verified` if it is a signature of the image. Throws a Problem for any other signed statement. */
export function requireSigned<T extends Verified & { statement: Statement }>(digest: string, verified: T): T {
  const { statement } = verified
  if (isSignatureOf(digest, statement)) return verified
  throw new Problem(`verify the signature of ${digest}`, {
    found: `the signed statement is of type ${statement.predicateType} about ${statement.subject.flatMap(one => Object.values(one.digest)).join(', ')}.`,
    next: 'Sign the image again.',
  })
}

/** True for a signature of the image. */
export function isSignatureOf(digest: string, statement: Statement): boolean {
  return statement.predicateType === imageSignatureType && hasSubject(statement, { sha256: hexOf(digest) })
}

/** True for a statement with the same content. */
export function isSame(a: Statement, b: Statement): boolean {
  return isDeepStrictEqual(a, b)
}

/** Without `sha256:`. */
export function hexOf(digest: string): string {
  return digest.replace(/^sha256:/, '')
}
