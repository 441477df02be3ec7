import { verify, X509Certificate } from 'node:crypto'
import { at, isObject, listAt, parseJson, textAt } from '@release-tools/base'
import type { TrustedPublisher } from './publishers.ts'

/** Build Config URI, which Fulcio takes from `workflow_ref` (1.3.6.1.4.1.57264.1.18), in DER. */
const buildConfig = Buffer.from('060a2b0601040183bf300112', 'hex')
const predicateTypes = ['https://docs.pypi.org/attestations/publish/v1', 'https://slsa.dev/provenance/v1']

/**
 * What is wrong with the attestations of an upload, in the words of PyPI (warehouse/attestations/services.py); undefined if nothing is. The
 * entries of the log are left to pypi-attestations, which a test runs.
 */
export function wrongAttestations(
  text: string,
  file: { name: string; sha256: string },
  publisher: TrustedPublisher | undefined,
): string | undefined {
  if (publisher === undefined) return 'Attestations are only supported when using Trusted Publishing'
  const attestations = parsed(text)
  if (!Array.isArray(attestations)) return 'Malformed attestations'
  if (attestations.length === 0) return 'an empty attestation set is not permitted'
  if (attestations.length > 2) return 'A maximum of 2 attestations per file are supported'
  const types = attestations.map(one => textAt(statementOf(one), 'predicateType'))
  if (new Set(types).size < types.length) return 'Multiple attestations for the same file with the same predicate type'
  return attestations.map(one => wrongAttestation(one, file, publisher)).find(wrong => wrong !== undefined)
}

function wrongAttestation(
  attestation: unknown,
  { name, sha256 }: { name: string; sha256: string },
  { repository, workflow }: TrustedPublisher,
): string | undefined {
  const known = ['version', 'verification_material', 'envelope']
  if (
    !isObject(attestation) ||
    at(attestation, 'version') !== 1 ||
    Object.keys(attestation).some(key => !known.includes(key))
  )
    return 'Error while decoding the included attestation'
  const statement = statementOf(attestation)
  const certificate = new X509Certificate(
    Buffer.from(textAt(attestation, 'verification_material', 'certificate') ?? '', 'base64'),
  )
  if (listAt(attestation, 'verification_material', 'transparency_entries').length === 0) return 'Malformed attestations'
  if (!isSigned(attestation, certificate)) return 'Verification failed: signature is invalid for input'
  if (listAt(statement, 'subject').length !== 1)
    return 'Verification failed: too many subjects in statement (must be exactly one)'
  if (textAt(statement, 'subject', 0, 'name') !== name)
    return 'Verification failed: subject does not match distribution name'
  if (textAt(statement, 'subject', 0, 'digest', 'sha256') !== sha256)
    return 'Verification failed: subject does not match distribution digest'
  if (!predicateTypes.includes(textAt(statement, 'predicateType') ?? ''))
    return 'Verification failed: unknown attestation type'
  if (!triggered(certificate).startsWith(`https://github.com/${repository}/.github/workflows/${workflow}@`))
    return "Verification failed: Certificate's Build Config URI does not match expected Trusted Publisher"
  return undefined
}

function isSigned(attestation: unknown, { publicKey }: X509Certificate): boolean {
  const payload = Buffer.from(textAt(attestation, 'envelope', 'statement') ?? '', 'base64')
  const type = 'application/vnd.in-toto+json'
  const signed = Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `), payload])
  return verify('sha256', signed, publicKey, Buffer.from(textAt(attestation, 'envelope', 'signature') ?? '', 'base64'))
}

/** The workflow that was triggered, as the certificate says it. */
function triggered({ raw }: X509Certificate): string {
  const found = raw.indexOf(buildConfig)
  if (found === -1) return ''
  // An octet string around a UTF-8 string, whose last byte of length stands before its text.
  const value = raw.subarray(found + buildConfig.length)
  const start = value.indexOf('https://')
  return start === -1 ? '' : value.subarray(start, start + (value[start - 1] ?? 0)).toString()
}

function statementOf(attestation: unknown): unknown {
  return parsed(Buffer.from(textAt(attestation, 'envelope', 'statement') ?? '', 'base64').toString())
}

function parsed(text: string): unknown {
  try {
    return parseJson(text, 'the attestations')
  } catch {
    return undefined
  }
}

/** What the index serves of a file (https://docs.pypi.org/api/integrity/). */
export function provenanceOf(text: string, { repository, workflow, environment }: TrustedPublisher): object {
  const publisher = { kind: 'GitHub', claims: null, repository, workflow, environment: environment ?? null }
  return { version: 1, attestation_bundles: [{ publisher, attestations: parsed(text) }] }
}
