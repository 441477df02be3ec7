import { at, list, matching, object, oneOf, readShape, type Shape } from '@release-tools/base'
import { parseSdistName } from '../distribution/sdist.ts'
import { parseWheelName } from '../distribution/wheel.ts'
import type { Statement } from '../in-toto/in-toto.ts'
import { payloadType } from '../in-toto/statement.ts'
import { pythonName } from '../sbom/bom.ts'
import { otherFormat } from '../sigstore/other-formats.ts'
import { notVerified } from '../sigstore/refusal.ts'
import { bundleOfStatement } from './bundle-of.ts'
import type { BundleSignature } from './signature.ts'

const anything: Shape<unknown> = value => value
const base64 = matching(/^[A-Za-z0-9+/]+={0,2}$/, 'base64')

/** https://peps.python.org/pep-0740/#attestation-objects: no fields but these. */
const attestation = object({
  version: oneOf(1),
  verification_material: object({ certificate: base64, transparency_entries: list(anything, 8) }),
  envelope: object({ statement: base64, signature: base64 }),
})

/** https://peps.python.org/pep-0740/#provenance-objects. Who published is in the certificates; what is said here is not signed. */
const provenance = object({
  version: oneOf(1),
  attestation_bundles: list(object({ publisher: anything, attestations: list(anything, 16) }), 16),
})

/** The signature of an attestation object of a package index. The format has no place for timestamps. */
export function readAttestation(value: unknown, format: string): BundleSignature[] {
  const { verification_material: material, envelope } = shaped(attestation, value, format)
  const { certificate, transparency_entries: entries } = material
  const parts = { certificates: [certificate], entries }
  const bundle = bundleOfStatement({ payload: envelope.statement, payloadType, sig: envelope.signature }, parts)
  return [{ kind: 'bundle', format, bundle, parts, demand: requireFileName }]
}

/** The attestation objects of a provenance object. */
export function attestationsIn(value: unknown, format: string): unknown[] {
  return shaped(provenance, value, format).attestation_bundles.flatMap(({ attestations }) => attestations)
}

function shaped<T>(shape: Shape<T>, value: unknown, format: string): T {
  const version = at(value, 'version')
  // Another version is not damaged. It may say other things by the same names.
  if (typeof version === 'number' && version !== 1) throw otherFormat(`${format} of version ${version}`)
  return readShape(shape, value, format, 'Get the file again from the package index.')
}

/**
 * An attestation of an index is about one file, and names it. An index that serves the file by another name serves another release. Throws a
 * Problem for any other statement.
 */
export function requireFileName({ subject }: Statement, name: string): void {
  const [only, ...more] = subject
  if (more.length > 0)
    throw notVerified(`it is about ${subject.length} files; an attestation of an index is about one.`)
  const named = only?.name ?? ''
  if (comparable(named) !== comparable(name))
    throw notVerified(`it is about a file with the name ${JSON.stringify(named)}, not ${JSON.stringify(name)}.`)
}

/** As indexes compare names of files: the case and the kind of hyphen say nothing in the project, but version and build must be the same. */
function comparable(file: string): string {
  const { name } = parseWheelName(file) ?? parseSdistName(file) ?? { name: '' }
  return JSON.stringify([pythonName(name), file.slice(name.length).toLowerCase()])
}
