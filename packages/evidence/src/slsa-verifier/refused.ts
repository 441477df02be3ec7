import { Problem } from '@release-tools/base'

/**
 * Why slsa-verifier refuses, as it says it. Scripts search its output for these, so they are part of the contract, word by word.
 * https://github.com/slsa-framework/slsa-verifier/blob/v2.7.1/errors/errors.go
 */
export const reasons = {
  payload: 'invalid DSSE envelope payload',
  branch: 'branch used to generate the binary does not match provenance',
  tag: 'tag used to generate the binary does not match provenance',
  packageName: 'package name does not match provenance',
  packageVersion: 'package version does not match provenance',
  builder: 'builderID does not match provenance',
  invalidBuilder: 'builderID is invalid',
  buildType: 'buildType is invalid',
  source: 'source used to generate the binary does not match provenance',
  inputs: 'workflow input does not match',
  malformedUri: 'URI is malformed',
  certificateMismatch: 'certificate and provenance mismatch',
  certificate: 'invalid certificate',
  semver: 'invalid semantic version',
  rekorSearch: 'error searching rekor entries',
  expected: 'expected hash',
  hash: 'artifact hash does not match provenance subject',
  ref: 'invalid ref',
  untrusted: 'untrusted reusable workflow',
  noValidEntry: 'could not find a matching valid signature entry',
  noVerifier: 'no verifier support the builder',
  issuer: 'invalid OIDC issuer',
  notSupported: 'not supported',
  format: 'invalid format',
  signature: 'invalid signature',
  noSignature: 'no valid signature',
  mutableImage: 'the image is mutable',
  rekorEntry: 'invalid Rekor entry',
  subject: 'invalid subject',
  invalidHash: 'invalid hash',
  notPresent: 'not present',
  claim: 'provenance claim cannot be verified',
  invalidPackage: 'invalid package name',
  encoding: 'invalid encoding',
  result: 'verificationResult is not PASSED',
  levels: 'verified levels do not match',
  noSubject: 'missing subject digest',
  emptyField: 'empty value in required field',
  resource: 'resource URI does not match',
  verifier: 'verifier ID does not match',
  slsaLevel: 'invalid SLSA level',
} as const

/** A refusal of slsa-verifier's kind: `found` is its reason, without a full stop, as slsa-verifier prints it. */
export class Refused extends Problem {
  constructor(found: string, cause?: unknown) {
    super('verify the provenance', { found, next: 'Do not use what it is about.', cause })
  }
}

/** The refusal `REASON: DETAIL`, the usual form. */
export function refused(reason: keyof typeof reasons, detail: string, cause?: unknown): Refused {
  return new Refused(`${reasons[reason]}: ${detail}`, cause)
}
