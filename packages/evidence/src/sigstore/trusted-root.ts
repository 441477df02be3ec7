import { messageOf, Problem, parseStrictJson } from '@release-tools/base'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { CannotCheck } from './cannot-check.ts'

export type { TrustedRoot }

/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto */
const mediaTypes = [
  'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
  'application/vnd.dev.sigstore.trustedroot.v0.2+json',
]
const limit = 4 * 1024 * 1024

/** A trusted root and where it comes from. */
export interface DatedRoot {
  root: TrustedRoot
  /** The package that carries it. */
  source: string
  /** Day on which its newest authority or log began, RFC 3339 date: what came later, it does not know. */
  date: string
}

/** Reads the text of a `trusted_root.json`, or its parsed form. Throws CannotCheck when it is none. */
export function parseTrustedRoot(json: unknown): TrustedRoot {
  const value = typeof json === 'string' || json instanceof Uint8Array ? readText(json) : json
  try {
    const root = TrustedRoot.fromJSON(value)
    if (!mediaTypes.includes(root.mediaType)) throw unusable(`its media type is ${JSON.stringify(root.mediaType)}.`)
    // Without a beginning, a log's key would count for signatures from before it existed.
    const endless = root.tlogs.find(log => log.publicKey?.validFor?.start === undefined)
    if (endless !== undefined)
      throw unusable(`its log ${JSON.stringify(endless.baseUrl)} does not say since when it is valid.`)
    return root
  } catch (error) {
    throw error instanceof Problem ? error : unusable(`it does not parse (${messageOf(error)}).`, error)
  }
}

/**
 * The root of the public Sigstore, embedded: verification needs no network. It ages, so whoever uses it shows `date`.
 * Loaded when asked for: it is not needed where the verifier brings a root or a key.
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

/** The latest day on which something of the root began to be valid. */
export function newestDay(root: TrustedRoot): string {
  const logs = [...root.tlogs, ...root.ctlogs].map(log => log.publicKey?.validFor?.start)
  const authorities = [...root.certificateAuthorities, ...root.timestampAuthorities].map(one => one.validFor?.start)
  const times = [...logs, ...authorities].map(start => start?.getTime() ?? 0)
  return new Date(Math.max(0, ...times)).toISOString().slice(0, 10)
}

function readText(json: string | Uint8Array): unknown {
  try {
    return parseStrictJson(json, 'the trusted root', limit)
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
