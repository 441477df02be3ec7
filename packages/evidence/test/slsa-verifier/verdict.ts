import { messageOf } from '@release-tools/base'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import { parseTrustedRoot } from '../../src/sigstore/trusted-root.ts'
import type { Expected } from '../../src/slsa-verifier/check-provenance.ts'
import type { Subject } from '../../src/slsa-verifier/known-builders.ts'
import { Refused } from '../../src/slsa-verifier/refused.ts'
import { ProvenanceVerifier } from '../../src/slsa-verifier/verify-provenance.ts'
import { type Run, sigstoreAuthority } from '../../testing/authority.ts'
import { generatorRun } from '../../testing/builds.ts'
import type { Json } from '../../testing/bundles.ts'

export const authority = sigstoreAuthority()
export const trustedRoot = parseTrustedRoot(authority.trustedRoot)
export const verifier = new ProvenanceVerifier({ trustedRoot })
export const sha256 = 'a'.repeat(64)
export const generator = 'https://github.com/slsa-framework/slsa-github-generator/.github/workflows'
/** The run of the generator for files. */
export const generic = generatorRun('generator_generic')
export const asked: Expected = { digest: sha256, sourceUri: 'github.com/acme/widget' }

/** The builder of a bundle, or why it is refused. */
export function verdict(
  bundle: Json,
  expected: Partial<Expected> = {},
  subject: Subject = 'artifact',
  using = verifier,
): string {
  try {
    return using.verifyAny([bundle], { ...asked, ...expected }, subject).builder
  } catch (error) {
    if (error instanceof Refused) return error.found
    return error instanceof CannotCheck ? `could not check: ${error.found}` : `unexpected: ${messageOf(error)}`
  }
}

/** A bundle with a statement that a run has signed. */
export function signed(statement: Json, run: Run = generic): Json {
  return authority.bundle(statement, run)
}
