import { isUtf8 } from 'node:buffer'
import { limits, messageOf, Problem, parseStrictJson } from '@release-tools/base'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { type TrustMaterial, toTrustMaterial } from '@sigstore/verify'
import { CannotCheck } from './cannot-check.ts'

export type { TrustedRoot }

/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto */
const mediaTypes = [
  'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
  'application/vnd.dev.sigstore.trustedroot.v0.2+json',
]

/** A trusted root, with its origin and date. */
export interface DatedRoot {
  root: TrustedRoot
  /** The package that contains it. */
  source: string
  /** Day on which its newest authority or log began (RFC 3339 date). It does not know any that began later. */
  date: string
}

/** Reads the text of a `trusted_root.json`, or its parsed form. Throws CannotCheck for anything else. */
export function parseTrustedRoot(json: unknown): TrustedRoot {
  const value = typeof json === 'string' || json instanceof Uint8Array ? readText(json) : json
  try {
    const root = TrustedRoot.fromJSON(value)
    if (!mediaTypes.includes(root.mediaType)) throw unusable(`its media type is ${JSON.stringify(root.mediaType)}.`)
    // Without a beginning, the key of a log would be valid for signatures from before it existed.
    const endless = root.tlogs.find(log => log.publicKey?.validFor?.start === undefined)
    if (endless !== undefined) throw unusable(`its log ${JSON.stringify(endless.baseUrl)} has no start of validity.`)
    materialOf(root)
    return root
  } catch (error) {
    throw error instanceof Problem ? error : unusable(`it does not parse (${messageOf(error)}).`, error)
  }
}

const materials = new WeakMap<TrustedRoot, TrustMaterial>()

/** The certificates and keys of a root, in the form that the library verifies with. They are parsed once. Throws for damaged ones. */
export function materialOf(root: TrustedRoot): TrustMaterial {
  const material = materials.get(root) ?? toTrustMaterial(root)
  materials.set(root, material)
  return material
}

/** Maximum number of roots in one file, more than there are public instances of Sigstore. */
const mostRoots = 16

/**
 * Reads a file with a trusted root, or with several, one per line (`gh attestation trusted-root`). Throws CannotCheck if one of them cannot be
 * read.
 */
export function parseTrustedRoots(content: Uint8Array): TrustedRoot[] {
  const lines = isUtf8(content)
    ? textOf(content)
        .split('\n')
        .filter(line => line.trim() !== '')
    : []
  const isList = lines.length > 1 && lines.every(line => line.startsWith('{') && line.trimEnd().endsWith('}'))
  if (!isList) return [parseTrustedRoot(content)]
  if (lines.length > mostRoots) throw unusable(`it has ${lines.length} roots, more than the ${mostRoots} accepted.`)
  return lines.map(parseTrustedRoot)
}

/** Whose instance of Sigstore a root is of, and the day on which its newest authority or log began: `GitHub, Inc. of 2025-05-01`. */
export function ageOf(root: TrustedRoot): string {
  const names = root.certificateAuthorities.map(({ subject }) => subject?.organization ?? '')
  return `${names.find(name => name !== '') ?? 'an instance without a name'} of ${newestDay(root)}`
}

/**
 * The embedded root of the public Sigstore, so that verification needs no network. It becomes outdated, so its users show
 * `date`. Loaded on demand, because a verifier with a root or a key of its own does not need it.
 */
export async function publicTrustedRoot(): Promise<DatedRoot> {
  const [seeds, manifest] = await Promise.all([
    import(/* webpackMode: "eager" */ '@sigstore/tuf/seeds.json', { with: { type: 'json' } }),
    import(/* webpackMode: "eager" */ '@sigstore/tuf/package.json', { with: { type: 'json' } }),
  ])
  const { targets } = seeds.default['https://tuf-repo-cdn.sigstore.dev']
  const root = parseTrustedRoot(Buffer.from(targets['trusted_root.json'], 'base64').toString())
  return { root, source: `@sigstore/tuf ${manifest.default.version}`, date: newestDay(root) }
}

/** The latest day on which an authority or log of the root became valid. */
export function newestDay(root: TrustedRoot): string {
  const logs = [...root.tlogs, ...root.ctlogs].map(log => log.publicKey?.validFor?.start)
  const authorities = [...root.certificateAuthorities, ...root.timestampAuthorities].map(one => one.validFor?.start)
  const times = [...logs, ...authorities].map(start => start?.getTime() ?? 0)
  return new Date(Math.max(0, ...times)).toISOString().slice(0, 10)
}

function textOf(content: Uint8Array): string {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString()
}

function readText(json: string | Uint8Array): unknown {
  try {
    return parseStrictJson(json, 'the trusted root', limits.trust)
  } catch (error) {
    throw error instanceof Problem ? unusable(error.found, error) : error
  }
}

function unusable(found: string, cause?: unknown): CannotCheck {
  return new CannotCheck('read the trusted root', {
    found,
    next: 'Give a trusted_root.json, as `cosign trusted-root create` writes it.',
    cause,
  })
}
