import type { Problem } from '@release-tools/base'
import type { Statement } from '../in-toto/in-toto.ts'
import type { Bundle } from '../sigstore/bundle.ts'

/** A signature with all that Sigstore needs to check it, whatever format it came in. */
export interface BundleSignature {
  kind: 'bundle'
  /** The format for people: `a PEP 740 attestation`. */
  format: string
  bundle: Bundle
  /** Who signed and when, if log entries and timestamps may be elsewhere, so that their absence says nothing. */
  parts?: Parts
  /** What the format demands of its statement beyond the bundle. Throws a Problem. `name` is that of the file. */
  demand?: (statement: Statement, name: string) => void
}

/** The signature of a file that does not name the digest of the file. It becomes a bundle when the file is known. */
export interface BareSignature extends Parts {
  kind: 'bare'
  format: string
  /** In base64. */
  signature: string
}

/** Who signed and when, as a Sigstore bundle has it in JSON. */
export interface Parts {
  /** DER in base64: that of the signer, and those between it and a root. Empty for a signature by a key. */
  certificates: string[]
  /** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_rekor.proto, TransparencyLogEntry in JSON. */
  entries?: unknown[]
  /** Responses of timestamp authorities (RFC 3161), in base64. */
  timestamps?: string[]
}

/** A file with detached OpenPGP signatures, as GnuPG writes it. */
export interface OpenPgpSignature {
  kind: 'openpgp'
  format: string
  content: Uint8Array
  /** The response of a timestamp authority (RFC 3161) to the file, in base64. */
  timestamp?: string
}

/** One of several signatures that cannot be read. The others count all the same. */
export interface UnreadSignature {
  kind: 'unread'
  problem: Problem
  /** The address from which it can be downloaded, as its document says. It may lead anywhere. */
  address?: string
}

export type Signature = BundleSignature | BareSignature | OpenPgpSignature | UnreadSignature

/** What a file with signatures has. */
export interface SignatureDocument {
  /** The format of all of it, for people. */
  format: string
  signatures: Signature[]
}
