import { at, isObject, listAt, Problem, parseStrictJson, textAt } from '@release-tools/base'
import { Refused } from './refused.ts'

const provenanceTypes = ['https://slsa.dev/provenance/v0.2', 'https://slsa.dev/provenance/v1']
/** https://github.com/npm/attestation/tree/main/specs/publish */
export const publishType = 'https://github.com/npm/attestation/tree/main/specs/publish/'
/** More than a registry has of one version. */
const most = 100

/** The two attestations that an npm registry has of a version of a package, as Sigstore bundles. */
export interface NpmAttestations {
  /** By the run that built. */
  provenance: unknown
  /** By the registry. */
  publish: unknown
}

/** Reads the answer of a registry to `/-/npm/v1/attestations/NAME@VERSION`. If there are several of a type, the last one counts. */
export function readNpmAttestations(content: Uint8Array): NpmAttestations {
  const list = listAt(read(content), 'attestations')
  if (list.length < 2 || list.length > most) throw invalid(`invalid number of attestations: ${list.length}`)
  const last = (matches: (type: string) => boolean) =>
    at(
      list.findLast(one => matches(textAt(one, 'predicateType') ?? '')),
      'bundle',
    )
  const provenance = last(type => provenanceTypes.includes(type))
  const publish = last(type => type.startsWith(publishType))
  if (provenance === undefined || publish === undefined) throw invalid('invalid attestation types')
  return { provenance: withLeafOnly(provenance), publish }
}

/**
 * Until 2023, npm put the whole chain into the bundle, with the root that only the verifier may choose. The certificates above the first
 * one are of no use: the trusted root has them.
 */
function withLeafOnly(bundle: unknown): unknown {
  const material = at(bundle, 'verificationMaterial')
  const [leaf, ...above] = listAt(material, 'x509CertificateChain', 'certificates')
  if (!isObject(bundle) || !isObject(material) || above.length === 0) return bundle
  return { ...bundle, verificationMaterial: { ...material, x509CertificateChain: { certificates: [leaf] } } }
}

function read(content: Uint8Array): unknown {
  try {
    return parseStrictJson(content, 'the attestations')
  } catch (error) {
    throw error instanceof Problem ? invalid(error.found.replace(/\.$/, ''), error) : error
  }
}

function invalid(found: string, cause?: unknown): Refused {
  return new Refused(`invalid npm attestations: ${found}`, cause)
}
