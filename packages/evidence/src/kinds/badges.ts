import type { BadgeName } from '../signals/badge-names.ts'
import { anyFound, defineKind, nothing, type TopFile, topFile } from './kind.ts'

const endpoint = (name: string) => topFile(name, 'application/json', 'no')
const picture = (name: string) => topFile(name, 'image/svg+xml', 'no')

/** Both files of each badge. */
const files: Record<`${BadgeName}${'Endpoint' | 'Picture'}`, TopFile> = {
  signedEndpoint: endpoint('badge-signed.json'),
  signedPicture: picture('badge-signed.svg'),
  sbomEndpoint: endpoint('badge-sbom.json'),
  sbomPicture: picture('badge-sbom.svg'),
  findingsEndpoint: endpoint('badge-findings.json'),
  findingsPicture: picture('badge-findings.svg'),
  provenanceEndpoint: endpoint('badge-provenance.json'),
  provenancePicture: picture('badge-provenance.svg'),
  coverageEndpoint: endpoint('badge-coverage.json'),
  coveragePicture: picture('badge-coverage.svg'),
  slsaEndpoint: endpoint('badge-slsa.json'),
  slsaPicture: picture('badge-slsa.svg'),
}

/** The signals in a few words each: pictures, and documents from which shields.io makes pictures. */
export const badges = defineKind({
  kind: 'badges',
  files,
  // They are written when the release is assembled.
  requirable: false,
  present: anyFound,
  summarise: nothing,
})
