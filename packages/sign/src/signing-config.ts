import { Problem, parseStrictJson, readLimited, textAt } from '@release-tools/base'

/** The fields of SigningConfig that we read: https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto */
export interface SigningConfig extends Record<string, unknown> {
  mediaType: string
  caUrls?: Service[]
  rekorTlogUrls?: Service[]
  tsaUrls?: Service[]
}
export interface Service {
  url: string
  majorApiVersion?: number
}

export const signingConfigType = 'application/vnd.dev.sigstore.signingconfig.v0.2+json'
const limit = 1024 * 1024

/** Reads a signing config, and checks what we read of it. Throws a Problem. */
export async function readConfig(path: string): Promise<SigningConfig> {
  const config = parseStrictJson(await readLimited(path, limit), `the signing config ${path}`, limit)
  if (!isConfig(config)) throw unusable(path, `it does not have the media type ${signingConfigType}.`)
  const wrong = ['caUrls', 'rekorTlogUrls', 'tsaUrls'].find(name => !isList(config[name]))
  if (wrong !== undefined)
    throw unusable(path, `\`${wrong}\` is not a list of servers, each with an address as \`url\`.`)
  return config
}

function isList(services: unknown): boolean {
  if (services === undefined) return true
  return Array.isArray(services) && services.every(one => URL.canParse(textAt(one, 'url') ?? ''))
}

function unusable(path: string, found: string): Problem {
  return new Problem(`use the signing config ${path}`, {
    found,
    next: 'Create one with `cosign signing-config create`.',
  })
}

function isConfig(value: unknown): value is SigningConfig {
  return typeof value === 'object' && value !== null && 'mediaType' in value && value.mediaType === signingConfigType
}

/** True for servers of the public Sigstore. */
export function isPublic(url: string): boolean {
  // A name with a full stop at its end is the same server.
  const host = new URL(url).hostname.replace(/\.$/, '')
  return host === 'sigstore.dev' || host.endsWith('.sigstore.dev')
}
