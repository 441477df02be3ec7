import { byKind } from '@release-tools/base'
import type { OpenPgpOwner, OpenPgpSigner } from '../openpgp/openpgp-signer.ts'
import { keyFingerprint, parsePublicKey } from './public-key.ts'
import { hashOf } from './signed-bytes.ts'

/** Who may have signed: the owner of a key (`publicKey` is PEM), or an identity in a certificate, compared exactly. */
export type Signer = { kind: 'key'; publicKey: string } | { kind: 'identity'; identity: string; issuer: string }
export type KeySigner = Extract<Signer, { kind: 'key' }>
export type IdentitySigner = Extract<Signer, { kind: 'identity' }>

/** True for the owner of a key. */
export function isKeySigner(signer: Signer): signer is KeySigner {
  return byKind(signer, { key: () => true, identity: () => false })
}

/** A signer as reports, notes and pages show it: a key by the SHA-256 of its DER form (SPKI), in lower-case hex. */
export type SignedBy = { kind: 'key'; sha256: string } | IdentitySigner

/** The same with those who sign by OpenPGP, who cannot make Sigstore bundles. */
export type AnySignedBy = SignedBy | OpenPgpOwner

/** A signer as it is shown. Throws CannotCheck for a key that is not a public key. */
export function signedBy(signer: Signer): SignedBy
export function signedBy(signer: Signer | OpenPgpSigner): AnySignedBy
export function signedBy(signer: Signer | OpenPgpSigner): AnySignedBy {
  return byKind(signer, {
    key: ({ kind, publicKey }) => ({ kind, sha256: keyFingerprint(publicKey) }),
    identity: ({ kind, identity, issuer }) => ({ kind, identity, issuer }),
    openpgp: ({ kind, primary }) => ({ kind, fingerprint: primary }),
  })
}

/** Who can sign attestations; undefined for an OpenPGP key, which signs files only. */
export function attestorOf(signer: Signer | OpenPgpSigner): Signer | undefined
export function attestorOf(signer: AnySignedBy): SignedBy | undefined
export function attestorOf(signer: Signer | OpenPgpSigner | AnySignedBy): Signer | SignedBy | undefined {
  return byKind(signer, { key: one => one, identity: one => one, openpgp: () => undefined })
}

/** A signer in one line of text: `key sha256:…`, the identity with its issuer, or `OpenPGP key …`. */
export function signerText(signer: AnySignedBy): string {
  return byKind(signer, {
    key: ({ sha256 }) => `key sha256:${sha256}`,
    identity: ({ identity, issuer }) => `${identity} (issuer ${issuer})`,
    openpgp: ({ fingerprint }) => `OpenPGP key ${fingerprint}`,
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

/**
 * True for an identity of a workflow in a repository other than `repository` (its URL). Such a workflow signs for all its callers, so
 * that whoever verifies must also name the repository.
 */
export function signsForOthers(signer: Signer | SignedBy, repository: string): boolean {
  return byKind(signer, { key: () => false, identity: ({ identity }) => !identity.startsWith(`${repository}/`) })
}

/**
 * Names the repository (its URL) to cosign, as its certificates do, if the signer signs for others too: `acme/widget`. Only certificates of
 * workflows of GitHub have that claim, so that cosign would refuse all others.
 */
export function cosignCaller(signer: Signer | SignedBy, repository: string): string[] {
  const isWorkflow = byKind(signer, { key: () => false, identity: one => one.identity.includes('/.github/workflows/') })
  if (!isWorkflow || !signsForOthers(signer, repository)) return []
  return ['--certificate-github-workflow-repository', new URL(repository).pathname.slice(1)]
}

/** True if only a trusted root can show that a signature was made in time, with a certificate of the right authority. */
export function needsRoot(signer: Signer | SignedBy): boolean {
  return byKind(signer, { key: () => false, identity: () => true })
}

/**
 * The openssl command that verifies a bare signature by a key, as separate words. The digest follows from the key, and Ed25519, which
 * has its own, needs another command. `publicKey` is PEM; the others are paths on the machine that runs the command.
 */
export function opensslVerify(publicKey: string, paths: { key: string; signature: string; file: string }): string[] {
  const hash = hashOf(parsePublicKey(publicKey))
  const { key, signature, file } = paths
  if (hash !== undefined) return ['openssl', 'dgst', `-${hash}`, '-verify', key, '-signature', signature, file]
  return ['openssl', 'pkeyutl', '-verify', '-pubin', '-inkey', key, '-rawin', '-sigfile', signature, '-in', file]
}

/** True if openssl can verify the bare signature (`.sig` beside the tarball). A certificate expires too soon for that. */
export function hasPlainSignature(signer: AnySignedBy): boolean {
  return byKind(signer, { key: () => true, identity: () => false, openpgp: () => false })
}
