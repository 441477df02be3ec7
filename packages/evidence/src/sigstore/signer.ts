import { byKind } from '@release-tools/base'
import { keyFingerprint } from './public-key.ts'

/** Who may have signed: the owner of a key (`publicKey` is PEM), or an identity in a certificate, compared exactly. */
export type Signer = { kind: 'key'; publicKey: string } | { kind: 'identity'; identity: string; issuer: string }
export type KeySigner = Extract<Signer, { kind: 'key' }>
export type IdentitySigner = Extract<Signer, { kind: 'identity' }>

/** A signer as reports, notes and pages show it: a key by the SHA-256 of its DER form (SPKI), lower-case hex. */
export type SignedBy = { kind: 'key'; sha256: string } | IdentitySigner

/** How a signer is shown. Throws CannotCheck for a key that is no public key. */
export function signedBy(signer: Signer): SignedBy {
  return byKind(signer, {
    key: ({ kind, publicKey }) => ({ kind, sha256: keyFingerprint(publicKey) }),
    identity: ({ kind, identity, issuer }) => ({ kind, identity, issuer }),
  })
}

/** A signer in one line of text: `key sha256:…`, or the identity with its issuer. */
export function signerText(signer: SignedBy): string {
  return byKind(signer, {
    key: ({ sha256 }) => `key sha256:${sha256}`,
    identity: ({ identity, issuer }) => `${identity} (issuer ${issuer})`,
  })
}

/**
 * The options, as words, that tell cosign and release-tools whose signature to accept. `keyFile` is the path of the public key
 * for whoever runs the command.
 */
export function signerOptions(signer: Signer | SignedBy, keyFile: string): string[] {
  return byKind(signer, {
    key: () => ['--key', keyFile],
    identity: ({ identity, issuer }) => ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer],
  })
}

/** True where only a trusted root can tell whether a signature was made in time, and by the authority that was meant. */
export function needsRoot(signer: Signer | SignedBy): boolean {
  return byKind(signer, { key: () => false, identity: () => true })
}

/** True where openssl can verify the bare signature (`.sig` beside the tarball): a certificate lives too briefly for that. */
export function hasPlainSignature(signer: SignedBy): boolean {
  return byKind(signer, { key: () => true, identity: () => false })
}
