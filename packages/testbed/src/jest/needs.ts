import type { Part } from '../prepare/parts.ts'

/** What a test file can ask for, and the parts to prepare for it. */
const partsFor = {
  /** The tools of the lock, on PATH. */
  tools: ['tools'],
  /** Sample databases, in the environment of grype and trivy. */
  databases: ['databases'],
  sigstore: ['tools', 'servers'],
  registry: ['servers'],
  /** BuildKit's daemon, and buildah. */
  builders: ['servers', 'builders'],
  /** `docker` and `docker-buildx`. */
  buildx: ['buildx'],
  /** `go-vex`, which says what OpenVEX’s own library makes of a document. */
  vex: ['vex'],
  /** A store with the API of S3 (s3.ts). */
  s3: ['s3'],
  /** The base image of the examples: Debian with Python. */
  base: ['example'],
  /** Interpreters with pytest and coverage. */
  python: ['python'],
  /** Wheels of well-known projects, and the official validators of SBOMs. */
  sbom: ['sbom'],
  /** Wheels of pip-audit. */
  audit: ['audit'],
  /** Twine, pypiserver, pypi-attestations and model-signing. */
  index: ['index'],
  /** Key services of clouds (kms/). */
  kms: ['kms'],
  /** Real images, also that of Debian from which the example's is built. */
  images: ['images', 'example'],
  sonar: ['sonar'],
  /** Other versions of Node; scripts/shared/nodes.ts installs them. */
  nodes: [],
  /** Everything that `npm run demo` and `npm run act` need. */
  demo: ['databases', 'example'],
  /** Everything that can be prepared. */
  everything: [
    'builders',
    'buildx',
    'vex',
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
  ],
} satisfies Record<string, Part[]>

export type Need = keyof typeof partsFor

const pragma = /^\s*\/\*\*(?:(?!\*\/).)*?@needs ([\w ]+)/s

/** Reads `@needs sigstore registry` in the first comment of a test file. Throws an Error that names an unknown word. */
export function needsOf(text: string): Need[] {
  const words = pragma.exec(text)?.[1]?.trim().split(/ +/) ?? []
  const unknown = words.filter(word => !Object.hasOwn(partsFor, word))
  if (unknown.length > 0)
    throw new Error(`@needs ${unknown.join(' ')}: expected words of ${Object.keys(partsFor).join(', ')}`)
  return words as Need[]
}

/** The parts to prepare for these needs. */
export function partsOf(needs: Iterable<Need>): Set<Part> {
  return new Set([...needs].flatMap(need => partsFor[need]))
}
