/** Signs a role of the index. A key pair, or a key that a service keeps; never a certificate, because TUF knows keys only. */
export interface RoleSigner {
  /** The public key in PEM form (SPKI): ECDSA on P-256, or Ed25519. */
  publicKey: string
  /** Signs bytes, and returns the signature: DER for ECDSA. Throws a Problem. */
  sign(bytes: Buffer): Promise<Buffer>
}
