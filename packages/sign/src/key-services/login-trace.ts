import { textAt } from '@release-tools/base'

/**
 * What is known of a login at a service, so that its records can be searched for what was done with it. It has no secrets: an accessor names
 * a token, and nobody can sign with it.
 */
export interface LoginTrace {
  session?: {
    /** Who the records of the service name. */
    caller?: string
    accessor?: string
    loginRequestId?: string
    entityId?: string
    namespace?: string
  }
  /** Versions of the key, by the SHA-256 of their public keys (DER) in lower-case hex. */
  versions?: ReadonlyMap<string, string>
}

/** A name that an answer of a service gives, as records have it; undefined for anything else: the signature is made already. */
export function nameIn(answer: unknown, ...path: string[]): string | undefined {
  const found = textAt(answer, ...path)
  return found !== undefined && /^[\x21-\x7e]{1,200}$/.test(found) ? found : undefined
}

/** The version in the address of a key, if the service puts it there, as Google and Azure do. */
export function versionInAddress(key: string): string | undefined {
  const found = /\/(?:cryptoKeyVersions|versions)\/(\d+)$|^azurekms:\/\/[^/]+\/[^/]+\/([0-9a-f]{32})$/.exec(key)
  return found?.[1] ?? found?.[2]
}
