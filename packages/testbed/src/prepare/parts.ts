import type { SonarFiles } from './sonar.ts'
import type { SonarData } from './sonar-data.ts'

/** Everything that tests and the demo need from the network, ready on this machine. Paths are absolute. */
export interface Everything {
  /** Directory with every program of the parts `tools`, `servers`, `builders`, `buildx`, `vex` and `s3`. */
  bin: string
  /** Directory with `<tool>/<tool>` and the installer's record beside it, for `tool-path` of setup-tools. */
  tools: string
  act: string
  /** Environment that makes grype and trivy use the sample databases. */
  databases: Record<string, string>
  /** OCI layout of the base image, and the digest of its manifest, `sha256:…`. */
  baseLayout: string
  baseDigest: string
  /** Directory for pip's `--find-links`. */
  wheels: string
  /** Paths of the interpreters with pytest and coverage. */
  python: string
  pypy: string
  /** Path of an interpreter with the official validators of SPDX and CycloneDX. */
  validators: string
  /** Directory with the wheels of well-known projects and of all that they install. */
  realWheels: string
  /** Directory with the wheels of pip-audit, and of all that it needs. */
  auditWheels: string
  /** Path of an interpreter with twine, pypiserver, pypi-attestations and model-signing. */
  indexTools: string
  /** Path of an interpreter with what plays key services of clouds: moto, and the types of Google's API. */
  keyServices: string
  /** Path of Vault's description of its API. */
  vaultApi: string
  /** Directory with real images (images.ts). */
  images: string
  sonar: SonarFiles & SonarData
}

/** The result of each part. */
interface Contents {
  /** The tools of the lock. */
  tools: 'bin' | 'tools' | 'act'
  /** Servers, and programs that create databases. */
  servers: 'bin'
  /** What builds images. */
  builders: 'bin'
  /** `docker buildx`. */
  buildx: 'bin'
  /** What reads VEX documents for comparison. */
  vex: 'bin'
  /** A store with the API of S3. */
  s3: 'bin'
  databases: 'databases'
  /** What the example project is built from. */
  example: 'baseLayout' | 'baseDigest' | 'wheels'
  python: 'python' | 'pypy'
  /** What SBOMs are tried on, and validated with. */
  sbom: 'validators' | 'realWheels'
  /** What scan-image installs to run pip-audit, and check-release to compare APIs. */
  audit: 'auditWheels'
  /** What uploads to an index, is one, and verifies what it has. */
  index: 'indexTools'
  /** What plays key services of clouds. */
  kms: 'keyServices' | 'vaultApi'
  images: 'images'
  sonar: 'sonar'
}

export type Part = keyof Contents
export type Prepared<P extends Part = Part> = Pick<Everything, Contents[P]>

export const allParts: Part[] = [
  'tools',
  'servers',
  'builders',
  'buildx',
  's3',
  'databases',
  'example',
  'python',
  'sbom',
  'audit',
  'index',
  'kms',
  'images',
  'sonar',
]

/** The parts, and the parts that they are made with. */
export function withMakers(parts: readonly Part[]): Set<Part> {
  return new Set(parts.includes('databases') ? [...parts, 'tools', 'servers'] : parts)
}
