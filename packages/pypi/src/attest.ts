import { at, listAt, Problem, textAt } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { type SigningEvents, signAsJob } from '@release-tools/sign'
import type { IndexDistribution } from './distributions.ts'
import type { JobClaims } from './job.ts'

/** With what to attest. */
export interface AttestOptions {
  /** Web address of the GitHub server. Identities of its workflows begin with it. */
  serverUrl: string
  /** Path of a signing config. Defaults to the public Sigstore, the only one that PyPI accepts. */
  signingConfig: string | undefined
  /** Path of the trusted root of its servers. */
  trustedRoot: string | undefined
  /** True if the public Sigstore may name the repository and its workflow. */
  mayBePublic: boolean
  /** Gets a record of each attestation. */
  events?: SigningEvents | undefined
}

/** https://docs.pypi.org/attestations/publish/v1/ */
const publishType = 'https://docs.pypi.org/attestations/publish/v1'

/**
 * Attests that this job publishes a file (PEP 740): signs, verifies, and writes the form that an index takes, as parsed JSON. The index reads
 * attestations only together with a file that it does not have yet.
 */
export async function attest(
  { file, sha256 }: IndexDistribution,
  { issuer, jobWorkflowRef }: JobClaims,
  { serverUrl, ...services }: AttestOptions,
  host: Host,
): Promise<unknown> {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1' as const,
    subject: [{ name: file, digest: { sha256 } }],
    predicateType: publishType,
    predicate: null,
  }
  const signer = { kind: 'identity' as const, identity: `${serverUrl}/${jobWorkflowRef}`, issuer }
  return attestationOf(await signAsJob(statement, { signer, ...services }, host))
}

/**
 * The attestation of a Sigstore bundle. It keeps no timestamps of authorities, so the log itself must have dated its entry. Throws a Problem
 * if it did not: the attestation could never be verified. https://peps.python.org/pep-0740/#attestation-objects
 */
export function attestationOf(bundle: unknown): object {
  if (at(bundle, 'verificationMaterial', 'publicKey') !== undefined)
    throw new Problem('attest the upload', {
      found: 'it was signed with a key, and attestations of PEP 740 have no place for keys.',
      next: 'Attest with the identity of the job. A signature with a key can lie beside the file in the release.',
    })
  const [certificate, statement, signature] = [
    textAt(bundle, 'verificationMaterial', 'certificate', 'rawBytes'),
    textAt(bundle, 'dsseEnvelope', 'payload'),
    textAt(bundle, 'dsseEnvelope', 'signatures', 0, 'sig'),
  ]
  const entries = listAt(bundle, 'verificationMaterial', 'tlogEntries')
  const dated =
    entries.length > 0 && entries.every(entry => at(entry, 'inclusionPromise', 'signedEntryTimestamp') !== undefined)
  if (certificate === undefined || statement === undefined || signature === undefined || !dated)
    throw new Problem('attest the upload', {
      found: 'the signature has no certificate, or no log entry that the log itself dated.',
      next: 'Use a Sigstore with Rekor of version 1: the format of PyPI has no place for other timestamps.',
    })
  return {
    version: 1,
    verification_material: { certificate, transparency_entries: entries },
    envelope: { statement, signature },
  }
}
