import { byKind } from '@release-tools/base'
import { keyFingerprint } from './public-key.ts'

/** Who may have signed: the owner of a key (`publicKey` is PEM), or an identity in a certificate, compared exactly. */
export type Signer = { kind: 'key'; publicKey: string } | { kind: 'identity'; identity: string; issuer: string }
export type KeySigner = Extract<Signer, { kind: 'key' }>
export type IdentitySigner = Extract<Signer, { kind: 'identity' }>

/** A signer as reports, notes and pages show it: a key by the SHA-256 of its DER form (SPKI), in lower-case hex. */
export type SignedBy = { kind: 'key'; sha256: string } | IdentitySigner

/** A signer as it is shown. Throws CannotCheck for a key that is not a public key. */
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
 * The options that tell cosign and release-tools whose signature to accept, as separate words. `keyFile` is the path of the
 * public key on the machine that runs the command.
 */
export function signerOptions(signer: Signer | SignedBy, keyFile: string): string[] {
  return byKind(signer, {
    key: () => ['--key', keyFile],
    identity: ({ identity, issuer }) => ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer],
  })
}

/** True if only a trusted root can show that a signature was made in time, with a certificate of the right authority. */
export function needsRoot(signer: Signer | SignedBy): boolean {
  return byKind(signer, { key: () => false, identity: () => true })
}

/** True if openssl can verify the bare signature (`.sig` beside the tarball). A certificate expires too soon for that. */
export function hasPlainSignature(signer: SignedBy): boolean {
  return byKind(signer, { key: () => true, identity: () => false })
}
